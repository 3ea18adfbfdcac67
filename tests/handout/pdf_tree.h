#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kentering {

/// An element of a PDF's structure.
struct PdfElement {
    std::string name; ///< `H1`, `TR`
    std::vector<PdfElement> children{};
    std::vector<std::pair<int, int>> content{}; ///< page (from 0) and number of each piece
    int annotations = 0;                        ///< links that belong to it
    std::string scope{};                        ///< of the header of a table
    std::string numbering{};                    ///< of a list
    bool hasSoundParent = false;                ///< it names the element above it
};

/// What a program that reads a sheet aloud finds in it.
struct PdfTree {
    PdfElement document;
    std::string language{};
    std::string metadata{};
    bool isMarked = false;
    bool showsTitle = false;
    int strayPaint = 0;                     ///< drawn outside of every mark
    std::set<std::pair<int, int>> marked{}; ///< content that stands on the pages
    int links = 0;                          ///< annotations
    int linksWithoutWords = 0;              ///< or without a place in the structure
    int pagesOutOfOrder = 0;                ///< with links, whose tabulator goes its own way
};

/// Reads `pdf`. @throws std::runtime_error when it is broken.
[[nodiscard]] PdfTree pdfTree(const std::string& pdf);

/// Every element below `root`, itself first, in the order in which they are read.
[[nodiscard]] std::vector<const PdfElement*> allOf(const PdfElement& root);

} // namespace kentering
