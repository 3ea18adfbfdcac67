#pragma once

#include "model/domain/talk/talk_answer.h"

namespace kentering {

/// Whether an answer asks for work that stays open until somebody writes what came of it: a suicide item (G4,
/// M8) that is there now or was earlier; a yes on dependence on downers (a clinic has to be arranged, S-B); a
/// yes on the history (guidance, or daily contact, S-C). Antidepressants change what is advised and ask for
/// no work.
[[nodiscard]] constexpr bool asksForSafetyWork(Complaint complaint, ComplaintAnswer answer) {
    return isSuicideItem(complaint) && (answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier);
}

[[nodiscard]] constexpr bool asksForSafetyWork(SafetyQuestion question, SafetyAnswer answer) {
    return question != SafetyQuestion::Antidepressants && answer == SafetyAnswer::Yes;
}

/// The same for any item. @param answer one that fits `item`
[[nodiscard]] constexpr bool asksForSafetyWork(const TalkItem& item, const TalkAnswer& answer) {
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return asksForSafetyWork(*complaint, std::get<ComplaintAnswer>(answer));
    }
    const auto* question = std::get_if<SafetyQuestion>(&item);
    return question != nullptr && asksForSafetyWork(*question, std::get<SafetyAnswer>(answer));
}

} // namespace kentering
