#include "model/acts/handout.h"

#include "model/acts/steps/words.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/advice_decision_store.h"
#include "model/storage/dossier/handout_given_store.h"

namespace kentering {

namespace {

std::vector<AdviceObstacle> adviceObstacles(const AdviceDecision& decision) {
    const bool isReworded = decision.what == "reword";
    const bool needsReason = isReworded || decision.what == "drop" || decision.what == "release";
    std::vector<AdviceObstacle> obstacles;
    if (needsReason && steps::trimmedWords(decision.reason).empty()) {
        obstacles.push_back(AdviceObstacle::NoReason);
    }
    if (isReworded && steps::trimmedWords(decision.words.value_or(std::string())).empty()) {
        obstacles.push_back(AdviceObstacle::NoWords);
    }
    return obstacles;
}

} // namespace

std::vector<AdviceObstacle> decideAdvice(const OpenDossier& dossier, const AdviceDecision& decision) {
    auto obstacles = adviceObstacles(decision);
    if (!obstacles.empty()) {
        return obstacles;
    }
    Act act(dossier.session(), ActKind::DecideAdvice);
    AdviceDecisionStore(act).record(dossier.client(), decision);
    act.commit();
    return {};
}

void recordHandoutGiven(const OpenDossier& dossier, HandoutWay way) {
    Act act(dossier.session(), ActKind::RecordHandoutGiven);
    HandoutGivenStore(act).record(dossier.client(), way);
    act.commit();
}

} // namespace kentering
