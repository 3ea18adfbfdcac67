#include "app/presenters/talk/item_search.h"

#include "model/base/search_text.h"

#include <algorithm>

namespace kentering {

namespace {

struct Wording {
    std::string labels;
    std::string others;
};

void append(std::string& text, std::string_view words) {
    text.append(" ").append(foldForSearch(words));
}

Wording wordingOf(const TalkItem& item, const Content& content) {
    Wording wording;
    append(wording.others, code(item));
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        for (const Language language : all<Language>()) {
            append(wording.labels, content.label(*question, language));
            append(wording.others, content.question(*question, language));
        }
        return wording;
    }
    const ItemWords& words = item.index() == 0 ? content.words(std::get<ChecklistItem>(item))
                                               : content.words(std::get<Complaint>(item));
    for (const Language language : all<Language>()) {
        append(wording.labels, words.label.in(language));
        append(wording.others, words.question.in(language));
        for (const std::string& word : words.searchWords[indexOf(language)]) {
            append(wording.others, word);
        }
    }
    return wording;
}

bool beginsWords(std::string_view folded, const std::vector<std::string>& typed) {
    return std::ranges::all_of(typed, [folded](const std::string& word) {
        return folded.find(" " + word) != std::string_view::npos;
    });
}

} // namespace

ItemSearch::ItemSearch(const Content& content) {
    for (const TalkItem& item : allItems()) {
        Wording wording = wordingOf(item, content);
        m_entries.push_back({item, std::move(wording.labels), std::move(wording.others)});
    }
}

std::vector<TalkItem> ItemSearch::find(std::string_view typed) const {
    const std::vector<std::string> words = searchWords(typed);
    if (words.empty()) {
        return {};
    }
    struct Hit {
        int rank;
        TalkItem item;
    };
    std::vector<Hit> hits;
    for (const Entry& entry : m_entries) {
        if (beginsWords(entry.labels, words)) {
            hits.push_back({0, entry.item});
        } else if (beginsWords(entry.labels + entry.others, words)) {
            hits.push_back({1, entry.item});
        } else if (containsAll(entry.labels + entry.others, words)) {
            hits.push_back({2, entry.item});
        }
    }
    std::ranges::stable_sort(hits, {}, &Hit::rank);
    std::vector<TalkItem> found;
    found.reserve(hits.size());
    for (const Hit& hit : hits) {
        found.push_back(hit.item);
    }
    return found;
}

} // namespace kentering
