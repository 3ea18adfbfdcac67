#pragma once

#include "reports/statistics/workbook/report_document.h"

#include <filesystem>

namespace kentering {

/// Writes the figures of `document`, one a line, as an OpenDocument spreadsheet with one sheet to `path`. The
/// same document gives the same bytes: no author, no clock, no formula.
/// @throws OutputFileError when the file cannot be written.
void writeOds(const ReportDocument& document, const std::filesystem::path& path);

} // namespace kentering
