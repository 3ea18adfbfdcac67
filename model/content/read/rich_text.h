#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A stretch of text in one style.
struct TextRun {
    std::string text;
    bool bold = false;
    bool italic = false;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// A paragraph, or one item of a list.
struct Paragraph {
    std::vector<TextRun> runs{};
    bool listItem = false;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// The CommonMark subset that content uses: paragraphs, flat bullet lists, **bold** and *italic*. Anything
/// else (a heading, a link, HTML) gives its plain text; the loader refuses it in content.
[[nodiscard]] std::vector<Paragraph> richText(std::string_view commonMark);

/// The same without its style: paragraphs separated by an empty line, list items by "- ".
[[nodiscard]] std::string plainText(std::string_view commonMark);

/// What `commonMark` uses outside the subset ("a heading", "a link"); empty when nothing.
[[nodiscard]] std::vector<std::string> outsideSubset(std::string_view commonMark);

} // namespace kentering
