#pragma once

#include "model/content/words/bilingual.h"
#include "model/content/words/source_chapter.h"
#include "model/domain/agenda/meeting_rule.h"
#include "model/domain/ids.h"
#include "model/domain/own_goal.h"
#include "model/domain/referral/referral_vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// When a group meets.
struct MeetingTimes {
    MeetingRule rule;
    std::optional<boost::posix_time::time_duration> start{}; ///< local wall-clock time
    std::optional<boost::posix_time::time_duration> end{};
    Bilingual inWords; ///< "iedere zaterdagmiddag"

    friend bool operator==(const MeetingTimes&, const MeetingTimes&) = default;
};

/// An entry of the referral directory: an organisation, never a person.
struct Resource {
    ResourceId id;
    ReferralKind kind;
    SourceChapter source = SourceChapter::House;
    Bilingual name{};
    Bilingual region{};
    Bilingual audience{};                   ///< for whom it is
    Bilingual offer{};                      ///< what it does, one or two sentences
    std::optional<Bilingual> expectation{}; ///< what not to expect, so that nobody is let down
    std::optional<Bilingual> signUp{};      ///< how to start
    std::string web{};                      ///< https address, empty when there is none
    std::string mail{};                     ///< an organisation's mailbox, empty when there is none
    std::vector<std::string> phones{};      ///< only public lines of organisations
    std::optional<MeetingTimes> meetings{};
    int minimumMonths = 0;       ///< try at least so long before deciding (groups: 3); 0 when nothing is said
    bool gpLetterNeeded = false; ///< reimbursement needs a letter from the GP (chapter 9)
    bool insuranceCheckNeeded = false; ///< check with the insurer first (chapter 9)
    /// Whom it is for, by their own goal; empty: for everybody. Others see it after what is for them.
    std::vector<OwnGoal> goals{};
    /// Stands on every sheet with a safety box, whatever its date: 112, 113.
    bool crisisLine = false;
    std::optional<Date> lastChecked{}; ///< nothing: never checked

    friend bool operator==(const Resource&, const Resource&) = default;
};

/// How far an entry can be trusted.
enum class Freshness : unsigned char {
    NeverChecked,
    Stale,
    Checked,
};

/// Days after which a check of an entry no longer holds.
inline constexpr int kCheckHoldsDays = 365;

/// Freshness on `today` of something last checked on `lastChecked`. A date in the future counts as never
/// checked.
[[nodiscard]] Freshness freshness(std::optional<Date> lastChecked, Date today,
                                  int holdsDays = kCheckHoldsDays);

/// Whether the entry may stand on paper on `today`: checked lately, or a crisis line.
/// @param checkedByTeam the day on which the team itself last checked it, when it did
[[nodiscard]] bool mayPrint(const Resource& resource, Date today,
                            std::optional<Date> checkedByTeam = std::nullopt);

} // namespace kentering
