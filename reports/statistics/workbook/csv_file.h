#pragma once

#include "reports/statistics/workbook/report_document.h"

#include <filesystem>

namespace kentering {

/// Writes the figures of `document`, one a line, as comma-separated values (RFC 4180, UTF-8, a line of
/// headings, decimal points) to `path`. The same document gives the same bytes.
/// @throws OutputFileError when the file cannot be written.
void writeCsv(const ReportDocument& document, const std::filesystem::path& path);

} // namespace kentering
