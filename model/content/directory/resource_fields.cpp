#include "model/content/directory/resource_fields.h"

#include "model/base/errors.h"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace kentering {

namespace {

constexpr int kMonthsToTryAGroup = 3; ///< brochure chapter 8

std::string inLanguage(std::string_view field, Language language) {
    return std::string(field) + "." + std::string(code(language));
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
std::string joinedBy(char separator, const Parts& parts, Word word) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += word(part);
    }
    return text;
}

std::string yesOrNo(bool value) {
    return value ? "yes" : "no";
}

void setText(Bilingual& text, const ResourceFields& fields, std::string_view field) {
    for (const Language language : all<Language>()) {
        if (const auto edit = fields.find(inLanguage(field, language)); edit != fields.end()) {
            text.texts[indexOf(language)] = edit->second;
        }
    }
}

void setText(std::optional<Bilingual>& text, const ResourceFields& fields, std::string_view field) {
    Bilingual edited = text.value_or(Bilingual{});
    setText(edited, fields, field);
    if (std::ranges::all_of(edited.texts, &std::string::empty)) {
        text.reset();
    } else {
        text = std::move(edited);
    }
}

std::string valueOr(const ResourceFields& fields, const char* field, const std::string& otherwise) {
    const auto edit = fields.find(field);
    return edit == fields.end() ? otherwise : edit->second;
}

int number(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void setMeetings(Resource& resource, const ResourceFields& fields) {
    const bool meetingEdited =
        std::ranges::any_of(std::array{"meets", "weekday", "weeks", "start", "end", "exceptions"},
                            [&](const char* field) { return fields.contains(field); });
    if (!meetingEdited) {
        return;
    }
    const ResourceFields known = fieldsOf(draftOf(resource, Language::Dutch), Language::Dutch);
    const auto field = [&](const char* name) { return valueOr(fields, name, valueOr(known, name, {})); };
    if (field("meets") != "yes") {
        resource.meetings.reset();
        return;
    }
    ResourceDraft draft{.meets = true, .weekday = number(field("weekday"))};
    for (const auto& week : split(field("weeks"), ',')) {
        draft.weeksOfMonth.push_back(number(week));
    }
    for (const auto& day : split(field("exceptions"), ',')) {
        if (const auto date = parseDate(day)) {
            draft.exceptions.push_back(*date);
        }
    }
    const auto rule = meetingRule(draft);
    if (!rule) {
        throw DamagedCasebookError("an edited entry of the directory has no meeting rule");
    }
    // The content's words describe the content's rule; once the rule is another one they would mislead.
    const bool sameRule = resource.meetings && resource.meetings->rule.weekday() == rule->weekday() &&
                          resource.meetings->rule.weeksOfMonth() == rule->weeksOfMonth();
    const Bilingual words = sameRule ? resource.meetings->inWords : Bilingual{};
    resource.meetings = MeetingTimes{*rule, timeOfDay(field("start")), timeOfDay(field("end")), words};
}

/// Whoever made the entry wrote it in one language: better those words than none.
void fillTheOtherLanguage(Bilingual& text) {
    const auto written =
        std::ranges::find_if(text.texts, [](const std::string& words) { return !words.empty(); });
    if (written == text.texts.end()) {
        return;
    }
    const std::string words = *written;
    for (std::string& other : text.texts) {
        if (other.empty()) {
            other = words;
        }
    }
}

} // namespace

ResourceFields fieldsOf(const ResourceDraft& draft, Language language) {
    ResourceFields fields{
        {inLanguage("name", language), draft.name},
        {inLanguage("region", language), draft.region},
        {inLanguage("audience", language), draft.audience},
        {inLanguage("sign-up", language), draft.signUp},
        {inLanguage("expectation", language), draft.expectation},
        {"web", draft.web},
        {"mail", draft.mail},
        {"phones", joinedBy('\n', split(draft.phones, '\n'), [](const auto& line) { return line; })},
        {"gp-letter", yesOrNo(draft.gpLetterNeeded)},
        {"insurance", yesOrNo(draft.insuranceCheckNeeded)},
        {"meets", yesOrNo(draft.meets)}};
    if (draft.meets) {
        fields["weekday"] = std::to_string(draft.weekday);
        fields["weeks"] = joinedBy(',', draft.weeksOfMonth, [](int week) { return std::to_string(week); });
        fields["start"] = draft.start;
        fields["end"] = draft.end;
        fields["exceptions"] = joinedBy(',', draft.exceptions, [](Date day) { return isoDate(day); });
    }
    return fields;
}

void apply(Resource& resource, const ResourceFields& fields) {
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
    resource.gpLetterNeeded = valueOr(fields, "gp-letter", yesOrNo(resource.gpLetterNeeded)) == "yes";
    resource.insuranceCheckNeeded =
        valueOr(fields, "insurance", yesOrNo(resource.insuranceCheckNeeded)) == "yes";
}

std::optional<Resource> ownEntry(const ResourceId& id, const ResourceFields& fields) {
    const auto written = fields.find(kKindField);
    if (written == fields.end()) {
        return std::nullopt;
    }
    const auto kind = fromCode<ReferralKind>(written->second);
    if (!kind) {
        throw DamagedCasebookError("an entry of the directory is of no known kind");
    }
    Resource resource{.id = id, .kind = *kind};
    resource.minimumMonths = *kind == ReferralKind::SupportGroup ? kMonthsToTryAGroup : 0;
    apply(resource, fields);
    for (Bilingual* text : {&resource.name, &resource.region, &resource.audience}) {
        fillTheOtherLanguage(*text);
    }
    for (std::optional<Bilingual>* text : {&resource.signUp, &resource.expectation}) {
        if (*text) {
            fillTheOtherLanguage(**text);
        }
    }
    return resource;
}

ResourceFields inOtherLanguages(const ResourceFields& fields, Language language) {
    ResourceFields others;
    for (const auto& [field, words] : fields) {
        const auto point = field.find('.');
        if (point != std::string::npos && field.substr(point + 1) != code(language)) {
            others.emplace(field, words);
        }
    }
    return others;
}

} // namespace kentering
