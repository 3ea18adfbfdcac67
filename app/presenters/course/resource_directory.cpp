#include "app/presenters/course/resource_directory.h"

#include "model/storage/resource_check_store.h"
#include "model/storage/resource_edit_store.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace kentering {

namespace {

using boost::posix_time::time_duration;
using Fields = ResourceEditStore::Fields;

std::string inLanguage(std::string_view field, Language language) {
    return std::string(field) + "." + std::string(code(language));
}

std::string timeText(const std::optional<time_duration>& time) {
    if (!time) {
        return {};
    }
    const auto two = [](long number) {
        const std::string digits = std::to_string(number);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    return two(time->hours()) + ":" + two(time->minutes());
}

/// "20:00" as a time of day; nothing for any other form.
std::optional<time_duration> parseTime(std::string_view text) {
    const auto moment = parseDateTime("2000-01-01T" + std::string(text));
    return moment ? std::optional(moment->time_of_day()) : std::nullopt;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        const auto first = part.find_first_not_of(" \t\r");
        if (first != std::string::npos) {
            parts.push_back(part.substr(first, part.find_last_not_of(" \t\r") - first + 1));
        }
    }
    return parts;
}

template <typename Parts, typename Word>
std::string join(const Parts& parts, char separator, Word word) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += word(part);
    }
    return text;
}

bool hasSpace(const std::string& text) {
    return text.find_first_of(" \t\r\n") != std::string::npos;
}

/// A draft as fields of the store. Texts stand under the language in which they were written.
Fields fieldsOf(const ResourceDraft& draft, Language language) {
    Fields fields{{inLanguage("name", language), draft.name},
                  {inLanguage("region", language), draft.region},
                  {inLanguage("audience", language), draft.audience},
                  {inLanguage("sign-up", language), draft.signUp},
                  {inLanguage("expectation", language), draft.expectation},
                  {"web", draft.web},
                  {"mail", draft.mail},
                  {"phones", join(split(draft.phones, '\n'), '\n', [](const auto& line) { return line; })},
                  {"meets", draft.meets ? "yes" : "no"}};
    if (draft.meets) {
        fields["weekday"] = std::to_string(draft.weekday);
        fields["weeks"] = join(draft.weeksOfMonth, ',', [](int week) { return std::to_string(week); });
        fields["start"] = draft.start;
        fields["end"] = draft.end;
        fields["exceptions"] = join(draft.exceptions, ',', [](Date day) { return isoDate(day); });
    }
    return fields;
}

void setText(Bilingual& text, const Fields& fields, std::string_view field) {
    for (const Language language : all<Language>()) {
        if (const auto edit = fields.find(inLanguage(field, language)); edit != fields.end()) {
            text.texts[indexOf(language)] = edit->second;
        }
    }
}

void setText(std::optional<Bilingual>& text, const Fields& fields, std::string_view field) {
    Bilingual edited = text.value_or(Bilingual{});
    setText(edited, fields, field);
    if (std::ranges::all_of(edited.texts, &std::string::empty)) {
        text.reset();
    } else {
        text = std::move(edited);
    }
}

std::optional<MeetingRule> ruleOf(int weekday, const std::vector<int>& weeks,
                                  const std::vector<Date>& exceptions) {
    try {
        const MeetingRule::Weekday day(static_cast<unsigned short>(weekday));
        MeetingRule rule = weeks.empty() ? MeetingRule(day) : MeetingRule(day, weeks);
        for (const Date exception : exceptions) {
            rule.addException(exception);
        }
        return rule;
    } catch (const InvalidValue&) {
        return std::nullopt;
    }
}

std::string valueOr(const Fields& fields, const char* field, const std::string& otherwise) {
    const auto edit = fields.find(field);
    return edit == fields.end() ? otherwise : edit->second;
}

int number(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void setMeetings(Resource& resource, const Fields& fields) {
    const bool meetingEdited =
        std::ranges::any_of(std::array{"meets", "weekday", "weeks", "start", "end", "exceptions"},
                            [&](const char* field) { return fields.contains(field); });
    if (!meetingEdited) {
        return;
    }
    const ResourceDraft original = draftOf(resource, Language::Dutch);
    const Fields known = fieldsOf(original, Language::Dutch);
    const auto field = [&](const char* name) { return valueOr(fields, name, valueOr(known, name, {})); };
    if (field("meets") != "yes") {
        resource.meetings.reset();
        return;
    }
    std::vector<int> weeks;
    for (const auto& week : split(field("weeks"), ',')) {
        weeks.push_back(number(week));
    }
    std::vector<Date> exceptions;
    for (const auto& day : split(field("exceptions"), ',')) {
        if (const auto date = parseDate(day)) {
            exceptions.push_back(*date);
        }
    }
    const auto rule = ruleOf(number(field("weekday")), weeks, exceptions);
    if (!rule) {
        throw DamagedCasebookError("an edited entry of the directory has no meeting rule");
    }
    // The content's words describe the content's rule; once the rule is another one they would mislead.
    const bool sameRule = resource.meetings && resource.meetings->rule.weekday() == rule->weekday() &&
                          resource.meetings->rule.weeksOfMonth() == rule->weeksOfMonth();
    const Bilingual words = sameRule ? resource.meetings->inWords : Bilingual{};
    resource.meetings = MeetingTimes{*rule, parseTime(field("start")), parseTime(field("end")), words};
}

void apply(Resource& resource, const Fields& fields) {
    setMeetings(resource, fields);
    setText(resource.name, fields, "name");
    setText(resource.region, fields, "region");
    setText(resource.audience, fields, "audience");
    setText(resource.signUp, fields, "sign-up");
    setText(resource.expectation, fields, "expectation");
    resource.web = valueOr(fields, "web", resource.web);
    resource.mail = valueOr(fields, "mail", resource.mail);
    if (const auto phones = fields.find("phones"); phones != fields.end()) {
        resource.phones = split(phones->second, '\n');
    }
}

} // namespace

std::vector<DirectoryEntry> directory(const Content& content, const Casebook& casebook) {
    const auto edits = ResourceEditStore(casebook).all();
    const auto checks = ResourceCheckStore(casebook).all();
    std::vector<DirectoryEntry> entries;
    for (const Resource& resource : content.resources()) {
        DirectoryEntry entry{.resource = resource};
        if (const auto edit = edits.find(resource.id); edit != edits.end()) {
            apply(entry.resource, edit->second);
            entry.edited = true;
        }
        if (const auto check = checks.find(resource.id);
            check != checks.end() &&
            (!entry.resource.lastChecked || *entry.resource.lastChecked <= check->second.on)) {
            entry.resource.lastChecked = check->second.on;
            entry.checkedBy = check->second.by;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<DirectoryEntry> directory(const Workspace& workspace) {
    return directory(workspace.content, *workspace.casebook);
}

Content withTeamDirectory(const Content& content, const Casebook& casebook) {
    std::vector<Resource> resources;
    resources.reserve(content.resources().size());
    for (DirectoryEntry& entry : directory(content, casebook)) {
        resources.push_back(std::move(entry.resource));
    }
    return content.withResources(std::move(resources));
}

std::optional<DirectoryEntry> directoryEntry(const Workspace& workspace, const ResourceId& id) {
    for (auto& entry : directory(workspace)) {
        if (entry.resource.id == id) {
            return std::move(entry);
        }
    }
    return std::nullopt;
}

int countStale(const std::vector<DirectoryEntry>& entries, Date today) {
    return static_cast<int>(std::ranges::count_if(entries, [today](const DirectoryEntry& entry) {
        return freshness(entry.resource.lastChecked, today) != Freshness::Checked;
    }));
}

ResourceDraft draftOf(const Resource& resource, Language language) {
    const auto text = [language](const std::optional<Bilingual>& words) {
        return words ? words->in(language) : std::string();
    };
    ResourceDraft draft{
        .name = resource.name.in(language),
        .region = resource.region.in(language),
        .audience = resource.audience.in(language),
        .signUp = text(resource.signUp),
        .expectation = text(resource.expectation),
        .web = resource.web,
        .mail = resource.mail,
        .phones = join(resource.phones, '\n', [](const std::string& phone) { return phone; }),
    };
    if (resource.meetings) {
        const MeetingTimes& meetings = *resource.meetings;
        draft.meets = true;
        draft.weekday = meetings.rule.weekday().as_number();
        draft.weeksOfMonth = meetings.rule.weeksOfMonth();
        draft.start = timeText(meetings.start);
        draft.end = timeText(meetings.end);
        draft.exceptions = meetings.rule.exceptions();
    }
    return draft;
}

std::vector<ResourceFault> faults(const ResourceDraft& draft) {
    std::vector<ResourceFault> found;
    if (draft.name.find_first_not_of(" \t") == std::string::npos) {
        found.push_back(ResourceFault::NameBlank);
    }
    if (!draft.web.empty() && (!draft.web.starts_with("https://") ||
                               draft.web.find('.') == std::string::npos || hasSpace(draft.web))) {
        found.push_back(ResourceFault::WebForm);
    }
    const auto at = draft.mail.find('@');
    if (!draft.mail.empty() && (at == 0 || at == std::string::npos || hasSpace(draft.mail) ||
                                draft.mail.find('.', at) == std::string::npos)) {
        found.push_back(ResourceFault::MailForm);
    }
    if (!draft.meets) {
        return found;
    }
    if (!ruleOf(draft.weekday, draft.weeksOfMonth, {})) {
        found.push_back(ResourceFault::WeeksOfMonth);
    }
    const auto start = parseTime(draft.start);
    const auto end = parseTime(draft.end);
    if ((!draft.start.empty() && !start) || (!draft.end.empty() && !end)) {
        found.push_back(ResourceFault::TimeForm);
    } else if (start && end && *end <= *start) {
        found.push_back(ResourceFault::EndBeforeStart);
    }
    return found;
}

std::vector<Date> nextMeetings(const ResourceDraft& draft, Date from, int count) {
    if (!draft.meets) {
        return {};
    }
    const auto rule = ruleOf(draft.weekday, draft.weeksOfMonth, draft.exceptions);
    return rule ? rule->next(from, count) : std::vector<Date>{};
}

std::vector<ResourceFault> editResource(const Workspace& workspace, const ResourceId& id,
                                        const ResourceDraft& draft) {
    auto found = faults(draft);
    if (!found.empty()) {
        return found;
    }
    const Resource* original = workspace.content.findResource(id);
    if (original == nullptr) {
        throw InvalidValue("the directory has no such entry");
    }
    ResourceEditStore store(*workspace.casebook);
    const Language language = workspace.language;
    const Fields own = fieldsOf(draftOf(*original, language), language);
    Fields edits;
    // Words written in the other language stay.
    const auto stored = store.all();
    if (const auto former = stored.find(id); former != stored.end()) {
        for (const auto& [field, words] : former->second) {
            if (field.find('.') != std::string::npos && !own.contains(field)) {
                edits.emplace(field, words);
            }
        }
    }
    for (const auto& [field, words] : fieldsOf(draft, language)) {
        const auto same = own.find(field);
        if (same == own.end() || same->second != words) {
            edits.emplace(field, words);
        }
    }
    store.set(id, edits);
    return {};
}

} // namespace kentering
