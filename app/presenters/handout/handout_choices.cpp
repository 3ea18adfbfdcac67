#include "app/presenters/handout/handout_choices.h"

#include "model/base/errors.h"

#include <string>
#include <string_view>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kDropped = "drop.";
constexpr std::string_view kReworded = "reword.";
constexpr std::string_view kWhyReworded = "why-reworded.";
constexpr std::string_view kReleased = "release.";
constexpr std::string_view kStarred = "star.";

std::string nameOf(std::string_view kind, std::string_view advice) {
    return std::string(kind) + std::string(advice);
}

template <typename Value>
std::string textOf(const std::optional<Value>& value) {
    return value ? std::string(code(*value)) : std::string();
}

std::string textOf(bool value) {
    return value ? "yes" : "no";
}

/// The fields that a sheet kept, by name.
class Kept {
public:
    explicit Kept(const FormFields& fields) : m_fields(fields) {}

    void read(const char* name, bool& into) const {
        if (const auto at = m_fields.find(name); at != m_fields.end()) {
            into = at->second == "yes";
        }
    }
    template <typename Value>
    void read(const char* name, std::optional<Value>& into) const {
        if (const auto at = m_fields.find(name); at != m_fields.end()) {
            into = fromCode<Value>(at->second);
        }
    }
    template <typename Value>
    void read(const char* name, Value& into) const {
        if (const auto at = m_fields.find(name); at != m_fields.end()) {
            into = fromCode<Value>(at->second).value_or(into);
        }
    }
    [[nodiscard]] std::string text(const std::string& name) const {
        const auto at = m_fields.find(name);
        return at == m_fields.end() ? std::string() : at->second;
    }

private:
    const FormFields& m_fields;
};

void addChange(FormFields& fields, std::string_view advice, const AdviceChange& change) {
    switch (change.kind()) {
    case AdviceChange::Kind::Drop:
        fields.emplace(nameOf(kDropped, advice), change.reason());
        return;
    case AdviceChange::Kind::Reword:
        fields.emplace(nameOf(kReworded, advice), change.words());
        fields.emplace(nameOf(kWhyReworded, advice), change.reason());
        return;
    case AdviceChange::Kind::Release:
        fields.emplace(nameOf(kReleased, advice), change.reason());
        return;
    }
}

/// The change or star that stands in the field `name`, if it is one.
void applyToAdvice(const Kept& kept, const std::string& name, HandoutRequest& request) {
    const std::size_t point = name.find('.');
    if (point == std::string::npos) {
        return;
    }
    const std::string kind = name.substr(0, point + 1);
    const std::string advice = name.substr(point + 1);
    try {
        if (kind == kDropped) {
            request.changes.emplace(AdviceId(advice), AdviceChange::drop(kept.text(name)));
        } else if (kind == kReleased) {
            request.changes.emplace(AdviceId(advice), AdviceChange::release(kept.text(name)));
        } else if (kind == kReworded) {
            request.changes.emplace(
                AdviceId(advice),
                AdviceChange::reword(kept.text(name), kept.text(nameOf(kWhyReworded, advice))));
        }
    } catch (const InvalidValue&) { // of another version of the program
        return;
    }
}

} // namespace

FormFields handoutChoices(const HandoutRequest& request, bool showsTotal) {
    FormFields fields{{"day", isoDate(request.today)},
                      {"language", std::string(code(request.language))},
                      {"format", std::string(code(request.format))},
                      {"phase", textOf(request.phase)},
                      {"also", textOf(request.also)},
                      {"own-goal", textOf(request.ownGoal)},
                      {"topic", textOf(request.topic)},
                      {"after-slip", textOf(request.afterSlip)},
                      {"shows-total", textOf(showsTotal)},
                      {"without-addresses", textOf(request.withoutAddresses)},
                      {"neutral", textOf(request.isNeutral)}};
    for (const auto& [advice, change] : request.changes) {
        addChange(fields, advice.text(), change);
    }
    for (std::size_t place = 0; place < request.starred.size(); ++place) {
        fields.emplace(nameOf(kStarred, std::to_string(place)), request.starred[place].text());
    }
    return fields;
}

bool applyHandoutChoices(const FormFields& choices, HandoutRequest& request, bool& showsTotal) {
    const Kept kept(choices);
    if (kept.text("day") != isoDate(request.today)) {
        return false;
    }
    kept.read("language", request.language);
    kept.read("format", request.format);
    kept.read("phase", request.phase);
    kept.read("also", request.also);
    kept.read("own-goal", request.ownGoal);
    kept.read("topic", request.topic);
    kept.read("after-slip", request.afterSlip);
    kept.read("shows-total", showsTotal);
    kept.read("without-addresses", request.withoutAddresses);
    kept.read("neutral", request.isNeutral);
    for (const auto& [name, value] : choices) {
        applyToAdvice(kept, name, request);
    }
    for (std::size_t place = 0; place < kMostStars; ++place) {
        if (const std::string advice = kept.text(nameOf(kStarred, std::to_string(place))); !advice.empty()) {
            try {
                request.starred.emplace_back(advice);
            } catch (const InvalidValue&) { // of another version of the program
                continue;
            }
        }
    }
    return true;
}

} // namespace kentering
