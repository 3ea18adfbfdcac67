#pragma once

#include <vector>

class QPDF;

namespace kentering {

/// Gives the structure what Cairo cannot say: the order in which the parts are read, the scope of table
/// headers, the kind of lists, the words of links, and that the tabulator follows the structure.
/// @param readingOrder see `PdfFacts`
void completeStructure(QPDF& document, const std::vector<int>& readingOrder);

} // namespace kentering
