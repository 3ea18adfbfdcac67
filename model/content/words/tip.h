#pragma once

#include "model/content/words/bilingual.h"
#include "model/content/words/source_chapter.h"
#include "model/domain/dossier/contraindication.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/coping_tool.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What a piece of advice sends somebody to; some phases are too early for it (brochure chapter 6).
enum class AdviceTopic : unsigned char {
    UnderlyingProblems,
    DatingAndGoingOut,
};

template <>
struct Vocabulary<AdviceTopic> {
    static constexpr std::array<std::string_view, 2> kCodes{"underlying-problems", "dating-and-going-out"};
};

/// The groups of advice that belong to no phase.
enum class TipGroup : unsigned char {
    Stop,             ///< ten tips while stopping (chapter 5)
    Slip,             ///< three after a slip (chapter 7)
    Craving,          ///< six craving tools (chapter 7)
    ThoughtStopper,   ///< three ways to stop the thought (chapter 7)
    Triggers,         ///< what triggers are and how the chain runs (chapter 7)
    Sex,              ///< sex without drugs (chapters 2 and 3)
    Timing,           ///< when to have sex again: two routes, neither right (chapter 4)
    Family,           ///< family and friends (chapter 8)
    Groups,           ///< support groups (chapter 8)
    ProfessionalHelp, ///< seeking professional help (chapter 9)
    OwnGoal,          ///< for those who want to use less, more safely, or do not know yet (house)
};

template <>
struct Vocabulary<TipGroup> {
    static constexpr std::array<std::string_view, 11> kCodes{"stop",     "slip", "craving", "stopper",
                                                             "triggers", "sex",  "timing",  "family",
                                                             "groups",   "help", "goal"};
};

/// One piece of advice.
struct Tip {
    std::string id; ///< stable: `tip.crash.01`, `tip.stop.01`, `craving.surf`, `sex.pleasure-returns`
    SourceChapter source = SourceChapter::House;
    Bilingual title{}; ///< plain text, at most four words
    Bilingual body{};  ///< CommonMark subset, see rich_text.h
    // Two questions that every piece of advice answers: may somebody whose body depends on a downer be told
    // this?

    /// Advice that makes somebody stop or cut down alone, or cuts off the supply: dangerous for whoever is
    /// physically dependent on downers. Held back while that is yes or unknown (safety rule S-B).
    bool stopAlone = false;
    /// Advice about urge or withdrawal ("it passes", "do not give in", "ride the wave"): true for uppers,
    /// deadly for whoever depends on downers, whose craving is withdrawal. Held back at yes; at unknown it
    /// says that it is about uppers.
    bool isUrge = false;

    bool isPraise = false; ///< never for somebody who depends on downers and stopped alone
    /// An example with so many days in it: only for whoever has them. 0: for everybody.
    int needsDays = 0;
    bool isNeutral = false; ///< names no substance, sex or use: may stand on a neutral sheet
    /// The sheets on which it stands, for advice of the group `OwnGoal`; empty for other advice.
    std::vector<kentering::OwnGoal> goals{};
    /// Public pages where the facts come from, for advice that is not from the brochure.
    std::vector<std::string> sources{};
    std::vector<Contraindication> contraindicatedFor{};
    std::vector<AdviceTopic> topics{};
    /// Id of the safety box that says the same in stronger words; the tip gives way where that box prints.
    std::optional<std::string> saidByBox{};
    /// Ids of advice that says the same: of those only the first stands on a sheet.
    std::vector<std::string> sameAs{};
    std::optional<CopingTool> tool{}; ///< set for craving tools and thought-stoppers

    friend bool operator==(const Tip&, const Tip&) = default;
};

} // namespace kentering
