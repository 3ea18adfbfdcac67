#pragma once

#include "reports/statistics/protect/shown_report.h"
#include "reports/statistics/workbook/report_words.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// The workbook before it is a file: sheets, tables and rows of finished words and whole numbers. What is not
// here cannot come into the file.

namespace kentering {

/// A number as it is printed, or a mark that stands for one.
using Printed = std::variant<int, Tenths, std::string>;

/// A row of a table. Its code is stable; programs that read workbooks look for it in column A.
struct DocumentRow {
    std::string code;
    std::string label;
    Printed value;
    std::optional<Printed> beside{};  ///< the percentage, or the margin of an average
    std::optional<Printed> earlier{}; ///< on the revision's sheet
};

struct DocumentTable {
    std::string heading;
    std::string valueColumn;
    std::string besideColumn{};  ///< empty when the table has none
    std::string earlierColumn{}; ///< empty when the table has none
    bool besideIsPercent = false;
    std::vector<DocumentRow> rows{};
};

/// A chart over rows that were all published. It stands beside its own small table, so that no range of it
/// touches a hidden cell.
struct DocumentChart {
    std::string title;
    std::vector<DocumentTable> series{}; ///< one, or two over the same labels
};

struct DocumentSheet {
    std::string id; ///< stable
    std::string name;
    std::string title;
    std::vector<std::string> definition{};
    std::vector<DocumentTable> tables{};
    std::vector<DocumentChart> charts{};
    std::vector<std::string> legend{}; ///< its first line is a heading
};

/// A line of the cover: a name with a value, or a sentence.
struct CoverLine {
    std::string name{};
    std::string value{};
};

struct DocumentCover {
    std::string sheetName;
    std::string title;
    std::vector<CoverLine> facts{};
    std::string readingTitle;
    std::vector<std::string> reading{};
};

struct ReportDocument {
    Period period;
    bool isRevised = false;
    DocumentCover cover;
    std::vector<DocumentSheet> sheets{};
    std::string codeColumn;
    std::string labelColumn;
};

/// When the figures were given out, to the quarter.
struct ReleaseQuarters {
    Period first;
    Period latest; ///< another one only for a revision
};

/// Lays a report out in words. `earlier` is revision 0 in the same profile when `report` is a revision.
[[nodiscard]] ReportDocument composeDocument(const ShownReport& report,
                                             const std::optional<ShownReport>& earlier,
                                             const ReleaseQuarters& releasedIn,
                                             const ReportOrganisation& organisation,
                                             const ReportWords& words);

} // namespace kentering
