#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/safety.h"

#include <optional>
#include <variant>
#include <vector>

namespace kentering {

/// One thing that is asked: one of the 17 questions, the 31 complaints or the 3 safety questions.
using TalkItem = std::variant<ChecklistItem, Complaint, SafetyQuestion>;

/// An answer to a `TalkItem`: to a question, on a complaint, to a safety question, in the order of
/// `TalkItem`.
using TalkAnswer = std::variant<Answer, ComplaintAnswer, SafetyAnswer>;

/// Whether `answer` is one that can be given to `item`.
[[nodiscard]] constexpr bool fits(const TalkItem& item, const TalkAnswer& answer) {
    return item.index() == answer.index();
}

/// What an answer was and what it is; nothing: not asked.
struct AnswerChange {
    TalkItem item;
    std::optional<TalkAnswer> before{};
    std::optional<TalkAnswer> after{};
    friend bool operator==(const AnswerChange&, const AnswerChange&) = default;
};

/// What was known of the use of a substance and what is; nothing: not named.
struct SubstanceChange {
    SubstanceUseId id;
    std::optional<SubstanceUse> before{};
    std::optional<SubstanceUse> after{};
    friend bool operator==(const SubstanceChange&, const SubstanceChange&) = default;
};

/// Answers that changed together, each to another item.
struct AnswersChange {
    std::vector<AnswerChange> answers;
    friend bool operator==(const AnswersChange&, const AnswersChange&) = default;
};

/// Something that was done in a talk and can be undone.
using TalkChange = std::variant<AnswerChange, SubstanceChange, AnswersChange>;

} // namespace kentering
