#pragma once

#include "model/base/dates.h"
#include "model/domain/language.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/contraindication.h"
#include "model/domain/talk/safety.h"
#include "reports/handout/compose/sheet_format.h"
#include "reports/handout/compose/sheet_topic.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The id of a piece of advice that the counsellor may leave out, put in other words or release. The ids of
/// safety boxes are of another kind, and this type refuses them: nothing in a request can name a safety box.
class AdviceId {
public:
    /// @throws InvalidValue when `text` begins with `safety.` or `resource.`, or is no id at all.
    explicit AdviceId(std::string text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend auto operator<=>(const AdviceId&, const AdviceId&) = default;

private:
    std::string m_text;
};

/// What a counsellor decided about one piece of advice, and why. The reason is kept: a change without one is
/// refused.
class AdviceChange {
public:
    enum class Kind : unsigned char {
        Drop,    ///< it does not suit this client
        Reword,  ///< the same advice in other words
        Release, ///< it may be given although dependence on downers is not known, or the dossier warns of it
    };

    /// @throws InvalidValue when `reason` is empty or only blanks.
    [[nodiscard]] static AdviceChange drop(std::string reason);
    /// @throws InvalidValue when `reason` or `words` is empty.
    [[nodiscard]] static AdviceChange reword(std::string words, std::string reason);
    /// @throws InvalidValue when `reason` is empty.
    [[nodiscard]] static AdviceChange release(std::string reason);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    /// The new words of a rewording; empty otherwise.
    [[nodiscard]] const std::string& words() const { return m_words; }
    friend bool operator==(const AdviceChange&, const AdviceChange&) = default;

private:
    AdviceChange(Kind kind, std::string words, std::string reason);

    Kind m_kind;
    std::string m_words;
    std::string m_reason;
};

/// More than three things to do now are no main message.
inline constexpr std::size_t kMostStars = 3;

/// How many of the days since stopping were sober: the total that a slip does not take away.
struct SoberTotal {
    int elapsedDays = 0;
    int soberDays = 0;
    int soberDaysMax = 0; ///< equal to soberDays when all use days are known
    friend bool operator==(const SoberTotal&, const SoberTotal&) = default;
};

/// Use days, for whoever wants to use less: the last days, and the six weeks before if they were asked.
struct UseRate {
    int useDays = 0;    ///< the most there can have been
    int windowDays = 0; ///< 1 to 42
    std::optional<int> useDaysBefore{};
    int unsureDays = 0; ///< how many of the use days may have been days without use
    friend bool operator==(const UseRate&, const UseRate&) = default;
};

/// What a sheet is asked for. It holds nothing that says who somebody is: no name, no code, no date of birth.
struct HandoutRequest {
    Language language = Language::Dutch;
    SheetFormat format = SheetFormat::A4;
    Date today; ///< dates of groups are counted from here

    std::optional<Phase> phase{};
    std::optional<Phase> also{}; ///< phases overlap (brochure chapter 6)
    SafetyAnswers safety{};
    /// What the client wants decides the sheet. Nothing: as for stopping, what the brochure is about.
    std::optional<OwnGoal> ownGoal{};
    /// Only this topic, whatever the phase and the slip.
    std::optional<SheetTopic> topic{};
    bool afterSlip = false;
    /// What the dossier warns of: advice that may do harm then is off unless it is released.
    std::vector<Contraindication> contraindications{};
    // The clock follows the goal, and none of it is printed for somebody who depends on downers: praise could
    // keep them from the help they need.
    std::optional<SoberTotal> total{}; ///< printed for the goal to stop, when given
    std::optional<UseRate> useRate{};  ///< printed for the goal to use less, when given
    bool celebratesYear = false;       ///< a year without use (brochure chapter 6, recovery)

    bool withoutAddresses = false; ///< of people and places only the name, the dates and the square code
    /// For paper that somebody else may find: only advice that names nothing, no directory, no own words but
    /// whom to call. The safety boxes stay.
    bool isNeutral = false;

    Plan plan{};                       ///< the client's own words
    std::optional<std::string> goal{}; ///< "until next time", in their words
    // What the dossier knows about help elsewhere decides which entries of the directory suit the sheet.
    std::vector<ResourceId> referredTo{}; ///< where a referral leads that has not ended: stands first
    std::vector<ReferralKind> askedFor{}; ///< kinds of help that such a referral looks for
    std::string place{}; ///< their municipality, never printed: what is there comes before others
    /// Which entries of the directory to print, in this order. Nothing: those that suit the sheet.
    std::optional<std::vector<ResourceId>> resources{};
    /// When the team itself last checked an entry of the directory.
    std::map<ResourceId, Date> checkedByTeam{};
    /// What the counsellor starred: stands first, three at most, in this order. Advice that is held back is
    /// not brought in by a star.
    std::vector<AdviceId> starred{};
    std::optional<DateTime> nextTalk{}; ///< booked with us
    std::string ourNumber{};            ///< of the organisation; empty when the casebook does not have it
    std::string ourHours{};             ///< when somebody answers there, in its own words

    /// What the counsellor changed. Several changes of one tip are possible: released and reworded. A change
    /// of advice that the content no longer has changes nothing.
    std::multimap<AdviceId, AdviceChange> changes{};
};

} // namespace kentering
