#pragma once

#include "reports/statistics/workbook/report_document.h"

#include <string>
#include <vector>

namespace kentering {

/// One field of a file for programs.
struct DataField {
    std::string text{}; ///< a number has a decimal point; empty: there is none
    bool isNumber = false;
    bool isShare = false; ///< a number that people read as percents
};

/// All lines of a file for programs: the headings, then a line a figure, all equally long.
[[nodiscard]] std::vector<std::vector<DataField>> dataFields(const DocumentData& data);

} // namespace kentering
