#pragma once

#include "model/domain/course.h"
#include "model/domain/dates.h"
#include "model/domain/language.h"
#include "model/domain/phase.h"
#include "model/domain/safety.h"
#include "reports/handout/sheet_format.h"

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
        Release, ///< it may be given although dependence on downers is not known
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

/// What a sheet is asked for. It holds nothing that says who somebody is: no name, no code, no date of birth.
struct HandoutRequest {
    Language language = Language::Dutch;
    SheetFormat format = SheetFormat::A4;
    Date today; ///< dates of groups are counted from here

    std::optional<Phase> phase{};
    std::optional<Phase> also{}; ///< phases overlap (brochure chapter 6)
    SafetyAnswers safety{};
    bool afterSlip = false;
    std::optional<SoberTotal> total{}; ///< printed only after a slip, and only when given
    bool celebratesYear = false;       ///< a year without use (brochure chapter 6, recovery)

    Plan plan{};                       ///< the client's own words
    std::optional<std::string> goal{}; ///< "until next time", in his words
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
