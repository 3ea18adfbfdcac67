#pragma once

#include "app/presenters/talk/talk_items.h"
#include "model/content/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Finds questions while the client talks: "slaap" goes to sleep problems, in whatever language it is typed.
class ItemSearch {
public:
    explicit ItemSearch(const Content& content);

    /// The items in which every typed word occurs: in their label, their question, their search words in
    /// Dutch or English, or their code. Items with a word that begins as typed come first, labels before the
    /// rest; then in the order of the list. Nothing for nothing typed.
    [[nodiscard]] std::vector<TalkItem> find(std::string_view typed) const;

private:
    struct Entry {
        TalkItem item;
        std::string labels; ///< folded, each word preceded by a space
        std::string others;
    };

    std::vector<Entry> m_entries;
};

} // namespace kentering
