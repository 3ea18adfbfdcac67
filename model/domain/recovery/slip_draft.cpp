#include "model/domain/recovery/slip_draft.h"

#include "model/base/text_rules.h"

namespace kentering {

std::vector<SlipFault> faultsOf(const SlipDraft& draft, Date today) {
    std::vector<SlipFault> found;
    const bool ordered = draft.first <= draft.last;
    if (!ordered) {
        found.push_back(SlipFault::EndBeforeStart);
    }
    if (draft.first > today || draft.last > today) {
        found.push_back(SlipFault::InTheFuture);
    }
    if (draft.minDays && *draft.minDays < 1) {
        found.push_back(SlipFault::NoDays);
    }
    if (draft.minDays && ordered && *draft.minDays > daysBetween(draft.first, draft.last) + 1) {
        found.push_back(SlipFault::TooManyDays);
    }
    return found;
}

Slip slipFrom(const SlipDraft& draft) {
    const DateRange range(draft.first, draft.last);
    Slip slip{draft.minDays ? UseDays(range, *draft.minDays) : UseDays(range)};
    slip.substances = draft.substances;
    slip.alcoholOrCannabisFirst = draft.alcoholOrCannabisFirst;
    slip.trigger = lineOrNothing(draft.trigger);
    slip.nextTime = lineOrNothing(draft.nextTime);
    return slip;
}

SlipDraft draftFrom(const Slip& slip) {
    return {.first = slip.days.range().first(),
            .last = slip.days.range().last(),
            .minDays = slip.days.minDays(),
            .substances = slip.substances,
            .alcoholOrCannabisFirst = slip.alcoholOrCannabisFirst,
            .trigger = slip.trigger.value_or(std::string()),
            .nextTime = slip.nextTime.value_or(std::string())};
}

} // namespace kentering
