#include "app/presenters/talk/keys/jump_search.h"

#include "model/base/search_text.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kWhole = 0;  ///< it is called that
constexpr int kBegins = 1; ///< each typed word begins a word of its name
constexpr int kOther = 2;  ///< or one by which people look for it
constexpr int kSomewhere = 3;

std::string partName(TalkTopic topic, const Content& content, Language language) {
    switch (topic) {
    case TalkTopic::Questions:
        return std::string(content.text("talk-part.questions", language));
    case TalkTopic::Physical:
        return std::string(content.label(ComplaintDomain::Physical, language));
    case TalkTopic::Mental:
        return std::string(content.label(ComplaintDomain::Mental, language));
    case TalkTopic::Sexual:
        return std::string(content.label(ComplaintDomain::Sexual, language));
    case TalkTopic::Social:
        return std::string(content.label(ComplaintDomain::Social, language));
    case TalkTopic::Safety:
        break;
    }
    return std::string(content.text("talk-part.safety", language));
}

/// A word is found at the start of a name and after each space of it.
std::string withSpace(std::string_view words) {
    return " " + foldForSearch(words);
}

bool begin(std::string_view folded, const std::vector<std::string>& typed) {
    return std::ranges::all_of(typed, [folded](const std::string& word) {
        return folded.find(" " + word) != std::string_view::npos;
    });
}

} // namespace

JumpSearch::JumpSearch(const Content& content) : m_content(&content), m_items(content) {
    const auto named = [&](std::string_view key) {
        return Name{std::string(content.text(key, Language::Dutch)),
                    std::string(content.text(key, Language::English))};
    };
    for (const TalkTopic topic : all<TalkTopic>()) {
        add(topic, {partName(topic, content, Language::Dutch), partName(topic, content, Language::English)},
            {});
    }
    const Name substances = named("talk-part.substances");
    add(SubstancePlace{}, substances, named("talk-part.substances-words"));
    for (const Substance substance : all<Substance>()) {
        add(SubstancePlace{substance},
            {std::string(content.label(substance, Language::Dutch)),
             std::string(content.label(substance, Language::English))},
            {});
    }
    add(AgreementsPlace{}, named("talk-part.agreements"), named("talk-part.agreements-words"));
}

void JumpSearch::add(TalkPlace place, const Name& name, const Name& others) {
    m_parts.push_back({.place = place,
                       .names = {withSpace(name.dutch), withSpace(name.english)},
                       .others = withSpace(others.dutch) + withSpace(others.english),
                       .shown = name});
}

std::string JumpSearch::textOf(const TalkItem& item, Language language) const {
    const std::string start = shortCode(item) + "  ";
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return start + m_content->words(*question).label.in(language);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return start + m_content->words(*complaint).label.in(language);
    }
    return start + std::string(m_content->label(std::get<SafetyQuestion>(item), language));
}

int JumpSearch::rankOf(const Part& part, const std::vector<std::string>& typed) {
    std::string whole;
    for (const std::string& word : typed) {
        whole += " " + word;
    }
    if (std::ranges::find(part.names, whole) != part.names.end()) {
        return kWhole;
    }
    std::string names;
    for (const std::string& name : part.names) {
        names += name;
    }
    return begin(names, typed)                       ? kBegins
           : begin(names + part.others, typed)       ? kOther
           : containsAll(names + part.others, typed) ? kSomewhere
                                                     : kSomewhere + 1;
}

std::vector<JumpSearch::Hit> JumpSearch::find(std::string_view typed, Language language) const {
    const std::vector<std::string> words = searchWords(typed);
    if (words.empty()) {
        return {};
    }
    struct Ranked {
        int rank;
        Hit hit;
    };
    std::vector<Ranked> ranked;
    // Questions keep the order of their own search: after what is called just that, before the rest.
    for (const TalkItem& item : m_items.find(typed)) {
        ranked.push_back({kBegins, {item, textOf(item, language)}});
    }
    for (const Part& part : m_parts) {
        const int rank = rankOf(part, words);
        if (rank <= kSomewhere) {
            const std::string& name = language == Language::Dutch ? part.shown.dutch : part.shown.english;
            ranked.push_back({rank, {part.place, name}});
        }
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::rank);
    std::vector<Hit> hits;
    hits.reserve(ranked.size());
    for (Ranked& each : ranked) {
        hits.push_back(std::move(each.hit));
    }
    return hits;
}

} // namespace kentering
