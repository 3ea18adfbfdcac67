#pragma once

#include "reports/handout/layout/pages.h"

#include <string>
#include <vector>

namespace kentering {

/// A letter in final words: whoever wrote it decided what may be told. To be laid out like a sheet of advice.
struct LetterText {
    /// A line of what is told: "Substances" and the words beside it.
    struct Told {
        std::string label;
        std::string words;
        friend bool operator==(const Told&, const Told&) = default;
    };

    Language language = Language::Dutch;
    std::string documentTitle; ///< neutral, for file properties and print queues
    Date date;
    std::string organisation; ///< the letterhead; empty for none
    std::string dateInWords;
    std::string greeting;
    std::vector<std::string> opening;
    std::vector<Told> told;
    std::vector<std::string> closing;
    std::string farewell;
    std::vector<std::string> signature; ///< who signs, and for whom; room to sign is left above
    friend bool operator==(const LetterText&, const LetterText&) = default;
};

/// The letter on A4. @throws MissingFontError when the typeface is not installed.
[[nodiscard]] Pages layout(const LetterText& letter);
/// The letter as paragraphs of plain text, to be read before it is printed.
[[nodiscard]] std::string plainText(const LetterText& letter);

} // namespace kentering
