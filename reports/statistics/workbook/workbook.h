#pragma once

#include "reports/statistics/workbook/report_document.h"

#include <filesystem>

namespace kentering {

/// Writes `document` as an Excel workbook to `path`, over what is there; scratch files stay in the folder of
/// `path` and are gone afterwards. The same document gives the same bytes at any time, on any machine and in
/// any locale: no author, no company, no clock (created = end of the period), no formulas, nothing hidden, no
/// defined names.
/// @throws OutputFileError when the file cannot be written.
void writeWorkbook(const ReportDocument& document, const std::filesystem::path& path,
                   const std::filesystem::path& scratch);

} // namespace kentering
