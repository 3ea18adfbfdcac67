#include "model/domain/dossier/exclusion.h"

#include <algorithm>

namespace kentering {

std::vector<ExclusionObstacle> admissionObstacles(const ExclusionSituation& situation) {
    if (situation.author == situation.owner || situation.authorIsLead) {
        return {};
    }
    return {ExclusionObstacle::NotAllowed};
}

std::vector<ExclusionObstacle> exclusionObstacles(const ExclusionSituation& situation, UserId who,
                                                  std::string_view reason) {
    auto found = admissionObstacles(situation);
    if (reason.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos) {
        found.push_back(ExclusionObstacle::NoReason);
    }
    if (who == situation.author) {
        found.push_back(ExclusionObstacle::IsYourself);
    }
    if (who == situation.owner) {
        found.push_back(ExclusionObstacle::IsOwner);
    }
    const bool leads = std::ranges::find(situation.leads, who) != situation.leads.end();
    if (leads && situation.leads.size() == 1) {
        found.push_back(ExclusionObstacle::IsOnlyLead);
    }
    if (situation.offered && (situation.offered->from == who || situation.offered->to == who)) {
        found.push_back(ExclusionObstacle::TakesPartInHandover);
    }
    return found;
}

} // namespace kentering
