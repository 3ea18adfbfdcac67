#pragma once

#include "model/base/dates.h"
#include "model/domain/language.h"

#include <string>
#include <vector>

namespace kentering {

/// What a PDF says of itself, beside its pages.
struct PdfFacts {
    Language language = Language::Dutch;
    std::string title{};
    Date date{};
    /// Of each element below the document's root, in the order in which they were drawn: when it is read.
    /// Empty where they are read in that order.
    std::vector<int> readingOrder{};
};

/// The PDF that Cairo has written, as PDF/UA-1 (ISO 14289-1) asks for it: in its language, with its title and
/// the mark of the standard, every piece of content either in the structure or an artifact, elements in the
/// order in which they are read, headers of tables with their scope, lists with their kind, links with their
/// words. The same pages give the same bytes.
[[nodiscard]] std::string accessiblePdf(const std::string& pdf, const PdfFacts& facts);

} // namespace kentering
