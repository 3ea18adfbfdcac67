#include "model/acts/steps/referral_steps.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/history/field_history.h"

#include <algorithm>

namespace kentering::steps {

std::vector<ReferralStep> stepsOf(const storage::Reading& reading, ClientId client, ReferralId referral) {
    const Referral now = storage::ReferralReader(reading).get(client, referral);
    ReferralStep step{.status = now.status, .since = now.since};
    std::vector<ReferralStep> found{step};
    const auto changes = storage::fieldHistory(reading, client, "referral", referral.value());
    // Backwards from what holds now: each change says what was before it.
    for (auto change = changes.begin(); change != changes.end();) {
        bool isStep = false;
        bool isFirst = false;
        for (const auto number = change->number; change != changes.end() && change->number == number;
             ++change) {
            if (change->field == "status") {
                const auto before = change->before ? fromCode<ReferralStatus>(*change->before) : std::nullopt;
                isFirst = !before;
                isStep = before.has_value();
                step.status = before.value_or(step.status);
            } else if (change->field == "since") {
                step.since = change->before ? parseDate(*change->before) : std::nullopt;
            }
        }
        if (isFirst) {
            break;
        }
        if (isStep) {
            found.push_back(step);
        }
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace kentering::steps
