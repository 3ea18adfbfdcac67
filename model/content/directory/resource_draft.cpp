#include "model/content/directory/resource_draft.h"

#include "model/base/errors.h"

namespace kentering {

namespace {

using boost::posix_time::time_duration;

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

bool hasSpace(const std::string& text) {
    return text.find_first_of(" \t\r\n") != std::string::npos;
}

bool isWebAddress(const std::string& text) {
    return text.starts_with("https://") && text.find('.') != std::string::npos && !hasSpace(text);
}

bool isMailAddress(const std::string& text) {
    const auto at = text.find('@');
    return at != 0 && at != std::string::npos && !hasSpace(text) && text.find('.', at) != std::string::npos;
}

} // namespace

std::optional<time_duration> timeOfDay(std::string_view text) {
    const auto moment = parseDateTime("2000-01-01T" + std::string(text));
    return moment ? std::optional(moment->time_of_day()) : std::nullopt;
}

ResourceDraft draftOf(const Resource& resource, Language language) {
    const auto text = [language](const std::optional<Bilingual>& words) {
        return words ? words->in(language) : std::string();
    };
    std::string phones;
    for (const std::string& phone : resource.phones) {
        phones += (phones.empty() ? "" : "\n") + phone;
    }
    ResourceDraft draft{
        .kind = resource.kind,
        .name = resource.name.in(language),
        .region = resource.region.in(language),
        .audience = resource.audience.in(language),
        .signUp = text(resource.signUp),
        .expectation = text(resource.expectation),
        .web = resource.web,
        .mail = resource.mail,
        .phones = std::move(phones),
        .gpLetterNeeded = resource.gpLetterNeeded,
        .insuranceCheckNeeded = resource.insuranceCheckNeeded,
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
    if (!draft.web.empty() && !isWebAddress(draft.web)) {
        found.push_back(ResourceFault::WebForm);
    }
    if (!draft.mail.empty() && !isMailAddress(draft.mail)) {
        found.push_back(ResourceFault::MailForm);
    }
    if (!draft.meets) {
        return found;
    }
    if (!meetingRule(draft)) {
        found.push_back(ResourceFault::WeeksOfMonth);
    }
    const auto start = timeOfDay(draft.start);
    const auto end = timeOfDay(draft.end);
    if ((!draft.start.empty() && !start) || (!draft.end.empty() && !end)) {
        found.push_back(ResourceFault::TimeForm);
    } else if (start && end && *end <= *start) {
        found.push_back(ResourceFault::EndBeforeStart);
    }
    return found;
}

std::optional<MeetingRule> meetingRule(const ResourceDraft& draft) {
    if (!draft.meets) {
        return std::nullopt;
    }
    try {
        const MeetingRule::Weekday day(static_cast<unsigned short>(draft.weekday));
        MeetingRule rule =
            draft.weeksOfMonth.empty() ? MeetingRule(day) : MeetingRule(day, draft.weeksOfMonth);
        for (const Date exception : draft.exceptions) {
            rule.addException(exception);
        }
        return rule;
    } catch (const InvalidValue&) {
        return std::nullopt;
    }
}

std::vector<Date> nextMeetings(const ResourceDraft& draft, Date from, int count) {
    const auto rule = meetingRule(draft);
    return rule ? rule->next(from, count) : std::vector<Date>{};
}

} // namespace kentering
