#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A text that people read, and where it stands.
struct PeopleText {
    std::string file;
    std::string key; ///< in content: the key that it is the translation of, such as "name"; else empty
    std::string text;
};

/// Every text of the built-in content in the language with this code, in the order of the files.
[[nodiscard]] std::vector<PeopleText> contentTexts(std::string_view language);

/// A sentence of the window. Without a plural, `plural` and `dutchPlural` are empty.
struct CatalogueEntry {
    std::string english;
    std::string plural;
    std::string dutch;
    std::string dutchPlural;
};

/// The catalogue of the window, app/gui/locale/nl.po, without its header.
[[nodiscard]] std::vector<CatalogueEntry> windowCatalogue();

/// What the source of the window gives to be translated, app/gui: as it stands between its quotation marks.
[[nodiscard]] std::vector<PeopleText> windowSentences();

/// The pages of the manual in the language with this code.
[[nodiscard]] std::vector<PeopleText> manualPages(std::string_view language);

} // namespace kentering
