#pragma once

#include "reports/statistics/workbook/report_document.h"

#include <xlsxwriter.h>

namespace kentering {

/// Puts all sheets of `document` into `workbook`: cover, subjects, charts, revision. False when the library
/// refused a sheet or cell.
[[nodiscard]] bool fillWorkbook(lxw_workbook* workbook, const ReportDocument& document);

} // namespace kentering
