#include "app/presenters/shared/unstored_texts.h"

#include <algorithm>

namespace kentering {

void UnstoredTexts::keep(const UnstoredPlace& place, const Fields& fields) {
    m_kept.erase(place);
    for (const auto& [name, text] : fields) {
        m_kept[place].emplace(name, Secret(text));
    }
}

UnstoredTexts::Fields UnstoredTexts::take(const UnstoredPlace& place) {
    Fields fields;
    if (const auto kept = m_kept.find(place); kept != m_kept.end()) {
        for (const auto& [name, text] : kept->second) {
            fields.emplace(name, text.text());
        }
        m_kept.erase(kept);
    }
    return fields;
}

bool UnstoredTexts::has(const std::filesystem::path& casebook, const std::string& user) const {
    return std::ranges::any_of(
        m_kept, [&](const auto& kept) { return kept.first.casebook == casebook && kept.first.user == user; });
}

} // namespace kentering
