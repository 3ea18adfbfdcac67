#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// The three questions behind the safety rules S-A, S-B and S-C (brochure chapter 5).
enum class SafetyQuestion : unsigned char {
    Antidepressants,
    DownerDependence,
    HistoryPsychosisDepressionSuicidality,
};

template <>
struct Vocabulary<SafetyQuestion> {
    static constexpr std::array<std::string_view, 3> kCodes{"antidepressants", "downer-dependence",
                                                            "history-psychosis-depression-suicidality"};
};

/// Answer to a safety question or to "are you physically dependent?". Unknown is an answer of its own: it is
/// treated as a danger, never as a no.
enum class SafetyAnswer : unsigned char {
    Yes,
    No,
    Unknown,
};

template <>
struct Vocabulary<SafetyAnswer> {
    static constexpr std::array<std::string_view, 3> kCodes{"yes", "no", "unknown"};
};

/// The safety answers of one client. A new client has three times unknown.
struct SafetyAnswers {
    std::array<SafetyAnswer, kCount<SafetyQuestion>> values{SafetyAnswer::Unknown, SafetyAnswer::Unknown,
                                                            SafetyAnswer::Unknown};

    [[nodiscard]] constexpr SafetyAnswer operator[](SafetyQuestion question) const {
        return values[indexOf(question)];
    }
    constexpr SafetyAnswer& operator[](SafetyQuestion question) { return values[indexOf(question)]; }
    friend constexpr bool operator==(const SafetyAnswers&, const SafetyAnswers&) = default;
};

} // namespace kentering
