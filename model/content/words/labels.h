#pragma once

#include "model/content/words/source_chapter.h"
#include "model/content/words/tip.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/consent_kind.h"
#include "model/domain/language.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/coping_tool.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/measurement_moment.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/substance.h"

#include <concepts>
#include <tuple>

namespace kentering {

/// A list of types.
template <typename... Types>
struct TypeList {};

/// Every vocabulary that has labels, in the order of their names below.
using LabelledVocabularies =
    TypeList<ChecklistItem, Answer, Complaint, ComplaintDomain, ComplaintAnswer, ConsentKind, ContactKind,
             ContactStatus, ContactChannel, CopingTool, Language, MeasurementMoment, OwnGoal, GoalHorizon,
             Phase, GriefStage, ReferralKind, ReferralStatus, SafetyQuestion, SafetyAnswer, Substance, Route,
             GeneralSubject, Contraindication, AdviceTopic, SourceChapter>;

/// Their names in `content/labels.toml`. Checklist and complaints have files of their own.
inline constexpr std::array<std::string_view, 26> kVocabularyNames{
    "checklist",     "answer",        "complaint",       "complaint-domain", "complaint-answer",
    "consent",       "contact-kind",  "contact-status",  "contact-channel",  "tool",
    "language",      "moment",        "own-goal",        "goal-horizon",     "phase",
    "grief",         "referral-kind", "referral-status", "safety-question",  "safety-answer",
    "substance",     "route",         "task-subject",    "contraindication", "advice-topic",
    "source-chapter"};

namespace detail {
template <typename Wanted, typename... Types>
consteval std::size_t positionOf(TypeList<Types...>) {
    constexpr std::array<bool, sizeof...(Types)> kSame{std::same_as<Wanted, Types>...};
    for (std::size_t index = 0; index < kSame.size(); ++index) {
        if (kSame[index]) {
            return index;
        }
    }
    return kSame.size();
}
} // namespace detail

/// Position of the vocabulary of `Enum` among those with labels.
template <typename Enum>
inline constexpr std::size_t kVocabularyIndex = detail::positionOf<Enum>(LabelledVocabularies{});

/// A vocabulary whose every word has a label in every language.
template <typename Enum>
concept Labelled = kVocabularyIndex<Enum> < kVocabularyNames.size();

} // namespace kentering
