#pragma once

#include "model/content/words/bilingual.h"
#include "model/content/words/source_chapter.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The safety rules S-A to S-H (brochure chapters 5 and 6), and two of the house.
enum class SafetyRule : unsigned char {
    Antidepressants,                       ///< S-A
    DownerDependence,                      ///< S-B
    HistoryPsychosisDepressionSuicidality, ///< S-C
    PsychoticSymptoms,                     ///< S-D
    Danger,                                ///< S-E
    NoBigDecisions,                        ///< S-F
    AlcoholCannabis,                       ///< S-G
    Moving,                                ///< S-H
    Withdrawal,                            ///< S-I: trembling, confused after the last downer
    PassedOut,                             ///< S-J: somebody who cannot be woken
};

template <>
struct Vocabulary<SafetyRule> {
    static constexpr std::array<std::string_view, 10> kCodes{"antidepressants",
                                                             "downer-dependence",
                                                             "history-psychosis-depression-suicidality",
                                                             "psychotic-symptoms",
                                                             "danger",
                                                             "no-big-decisions",
                                                             "alcohol-cannabis",
                                                             "moving",
                                                             "withdrawal",
                                                             "passed-out"};
};

/// What a box says: a lead of a few words (plain text), then the rule (CommonMark subset).
struct BoxWording {
    Bilingual lead{};
    Bilingual body{};
    friend bool operator==(const BoxWording&, const BoxWording&) = default;
};

/// A safety box. Nobody can drop or reword it for a sheet.
struct SafetyBox {
    std::string id; ///< `safety.` and the rule's code
    SafetyRule rule = SafetyRule::Antidepressants;
    SourceChapter source = SourceChapter::House;
    BoxWording general{}; ///< for anybody; the lead asks whether it concerns the reader
    /// When the counsellor knows that the reader depends on downers; its lead is that of `general`.
    std::optional<BoxWording> certain{};
    std::vector<Bilingual> steps{};     ///< what to do, in order, when it concerns the reader
    std::optional<Bilingual> writeIn{}; ///< label of a line that is filled in by hand
    std::optional<Bilingual> brief{};   ///< lead and rule in one line (plain text), for a short message
    std::vector<std::string> sources{}; ///< public pages, for what is not from the brochure

    friend bool operator==(const SafetyBox&, const SafetyBox&) = default;
};

} // namespace kentering
