#pragma once

#include "model/content/words/resource.h"
#include "model/domain/language.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// What a counsellor can write in an entry of the directory; every text in the language they work in.
struct ResourceDraft {
    ReferralKind kind = ReferralKind::Other; ///< chosen with a new entry; fixed from then on
    std::string name{};
    std::string region{};
    std::string audience{};
    std::string signUp{};
    std::string expectation{};
    std::string web{};
    std::string mail{};
    std::string phones{}; ///< one a line
    bool gpLetterNeeded = false;
    bool insuranceCheckNeeded = false;
    bool meets = false;
    int weekday = 3;                 ///< 0 is Sunday, as Boost.Date_Time counts; Wednesday is 3
    std::vector<int> weeksOfMonth{}; ///< empty for every week
    std::string start{};             ///< "20:00", or empty when no time is given
    std::string end{};
    std::vector<Date> exceptions{};
    friend bool operator==(const ResourceDraft&, const ResourceDraft&) = default;
};

/// What is wrong with a draft.
enum class ResourceFault : unsigned char {
    NameBlank,
    WebForm,      ///< no https address
    MailForm,     ///< no address of a mailbox
    WeeksOfMonth, ///< a number outside 1 to 5, or one twice
    TimeForm,     ///< no time of day such as 20:00
    EndBeforeStart,
    CrisisLineWithoutNumber, ///< of a crisis line: it stands on every sheet
    CrisisLineStays,         ///< withdrawing one
};

template <>
struct Vocabulary<ResourceFault> {
    static constexpr std::array<std::string_view, 8> kCodes{"name-blank",
                                                            "web-form",
                                                            "mail-form",
                                                            "weeks-of-month",
                                                            "time-form",
                                                            "end-before-start",
                                                            "crisis-line-without-number",
                                                            "crisis-line-stays"};
};

[[nodiscard]] ResourceDraft draftOf(const Resource& resource, Language language);
[[nodiscard]] std::vector<ResourceFault> faults(const ResourceDraft& draft);
/// When a draft meets; nothing when it does not, or when its weeks of the month cannot be.
[[nodiscard]] std::optional<MeetingRule> meetingRule(const ResourceDraft& draft);
/// The next `count` meetings of what the draft says; empty when it does not meet or is faulty.
[[nodiscard]] std::vector<Date> nextMeetings(const ResourceDraft& draft, Date from, int count);
/// "20:00" as a time of day; nothing for any other form.
[[nodiscard]] std::optional<boost::posix_time::time_duration> timeOfDay(std::string_view text);

} // namespace kentering
