#pragma once

#include "app/presenters/talk/item_search.h"
#include "model/domain/talk/substance.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kentering {

/// What they use: one substance, or the page of all.
struct SubstancePlace {
    std::optional<Substance> substance{};
    friend bool operator==(const SubstancePlace&, const SubstancePlace&) = default;
};

/// The end of the talk, where agreements are written down.
struct AgreementsPlace {
    friend bool operator==(const AgreementsPlace&, const AgreementsPlace&) = default;
};

/// Where a word can jump to in a talk: a question, a topic, substances, agreements.
using TalkPlace = std::variant<TalkItem, TalkTopic, SubstancePlace, AgreementsPlace>;

/// Finds the places of a talk by a word: questions as `ItemSearch` does, topics and substances by their names
/// in Dutch or English.
class JumpSearch {
public:
    /// `content` outlives this.
    explicit JumpSearch(const Content& content);

    struct Hit {
        TalkPlace place;
        std::string text; ///< as it stands in a list
    };
    /// What is called just that comes first, then what begins as typed, questions before the rest.
    [[nodiscard]] std::vector<Hit> find(std::string_view typed, Language language) const;

private:
    struct Name {
        std::string dutch;
        std::string english;
    };
    struct Part {
        TalkPlace place;
        std::vector<std::string> names; ///< folded, each word preceded by a space
        std::string others;
        Name shown;
    };
    void add(TalkPlace place, const Name& name, const Name& others);
    [[nodiscard]] static int rankOf(const Part& part, const std::vector<std::string>& typed);
    [[nodiscard]] std::string textOf(const TalkItem& item, Language language) const;

    const Content* m_content;
    ItemSearch m_items;
    std::vector<Part> m_parts;
};

} // namespace kentering
