#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// The 17 questions of the brochure's self-assessment (checklist, before chapter 1), V01 to V17 in order.
enum class ChecklistItem : unsigned char {
    MoreOftenOrAlone,
    MoreThanPlanned,
    CravingBetweenDates,
    NeedsMoreForEffect,
    ExtraAgainstComedown,
    MoreComplaints,
    CancelsAppointments,
    GoesOnDespiteComplaints,
    LessTiedToSex,
    NoSexWithoutDrugs,
    UseWeighsOnMe,
    WishToCutDown,
    FailedAttempts,
    DailyDutiesSuffer,
    RelationshipProblems,
    WhileDrivingWorkingStudying,
    SecretlyWithOthers,
};

template <>
struct Vocabulary<ChecklistItem> {
    static constexpr std::array<std::string_view, 17> kCodes{
        "more-often-or-alone",    "more-than-planned",
        "craving-between-dates",  "needs-more-for-effect",
        "extra-against-comedown", "more-complaints",
        "cancels-appointments",   "goes-on-despite-complaints",
        "less-tied-to-sex",       "no-sex-without-drugs",
        "use-weighs-on-me",       "wish-to-cut-down",
        "failed-attempts",        "daily-duties-suffer",
        "relationship-problems",  "while-driving-working-studying",
        "secretly-with-others"};
};

/// What somebody answered to a checklist question. "Not asked" is the absence of an answer, never a value.
enum class Answer : unsigned char {
    Yes,
    No,
    Declined,
};

template <>
struct Vocabulary<Answer> {
    static constexpr std::array<std::string_view, 3> kCodes{"yes", "no", "declined"};
};

/// Number of a question as counsellors name it: 1 for V01.
[[nodiscard]] constexpr int numberOf(ChecklistItem item) {
    return static_cast<int>(indexOf(item)) + 1;
}

} // namespace kentering
