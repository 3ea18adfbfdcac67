#pragma once

#include "app/presenters/surroundings.h"
#include "model/content/resource.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// An entry of the referral directory as the team knows it: the content's words with the team's changes over
/// them, and when it was last checked.
struct DirectoryEntry {
    Resource resource; ///< `lastChecked` is the later of the content's and the team's
    std::string checkedBy{};
    bool edited = false;
    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};

/// The whole directory, in the order of the content.
[[nodiscard]] std::vector<DirectoryEntry> directory(const Content& content, const Casebook& casebook);
[[nodiscard]] std::vector<DirectoryEntry> directory(const Workspace& workspace);

/// `content` with the directory as the team keeps it: what it changed, and when it looked last, is what a
/// handout says.
[[nodiscard]] Content withTeamDirectory(const Content& content, const Casebook& casebook);

/// The entry `id`; nothing when the directory has none (any more).
[[nodiscard]] std::optional<DirectoryEntry> directoryEntry(const Workspace& workspace, const ResourceId& id);

/// Entries that are stale or were never checked on `today`.
[[nodiscard]] int countStale(const std::vector<DirectoryEntry>& entries, Date today);

/// What a counsellor can change in an entry; every text in the language he works in.
struct ResourceDraft {
    std::string name;
    std::string region;
    std::string audience;
    std::string signUp;
    std::string expectation;
    std::string web;
    std::string mail;
    std::string phones; ///< one a line
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
};

template <>
struct Vocabulary<ResourceFault> {
    static constexpr std::array<std::string_view, 6> kCodes{
        "name-blank", "web-form", "mail-form", "weeks-of-month", "time-form", "end-before-start"};
};

[[nodiscard]] ResourceDraft draftOf(const Resource& resource, Language language);
[[nodiscard]] std::vector<ResourceFault> faults(const ResourceDraft& draft);
/// The next `count` meetings of what the draft says; empty when it does not meet or is faulty.
[[nodiscard]] std::vector<Date> nextMeetings(const ResourceDraft& draft, Date from, int count);

/// Stores what differs from the content's own words. Returns what is wrong with it, and then nothing is
/// stored. Changing an entry does not check it.
[[nodiscard]] std::vector<ResourceFault> editResource(const Workspace& workspace, const ResourceId& id,
                                                      const ResourceDraft& draft);

} // namespace kentering
