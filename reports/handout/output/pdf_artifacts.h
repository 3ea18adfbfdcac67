#pragma once

class QPDF;

namespace kentering {

/// Marks as artifacts all content of all pages that belongs to no element of the structure: frames, rules,
/// symbols, codes, feet. Who listens to the sheet is not told of them (PDF/UA-1, 7.1).
void markArtifacts(QPDF& document);

} // namespace kentering
