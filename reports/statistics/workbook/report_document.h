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

/// A share, in whole hundredths.
struct Hundredths {
    int value = 0;
    friend bool operator==(const Hundredths&, const Hundredths&) = default;
};

/// A number as it is printed, or a mark that stands for one.
using Printed = std::variant<int, Tenths, Hundredths, std::string>;

/// A row of a table. Its code is stable; programs that read workbooks look for it in column A.
struct DocumentRow {
    std::string code;
    std::string label;
    Printed value;
    std::optional<Printed> beside{};  ///< the share, or the margin of an average
    std::optional<Printed> earlier{}; ///< on the revision's sheet
    std::optional<Printed> margin{};  ///< of the share, in points
};

struct DocumentTable {
    std::string heading;
    std::string valueColumn;
    std::string besideColumn{};  ///< empty when the table has none
    std::string earlierColumn{}; ///< empty when the table has none
    bool besideIsShare = false;
    std::string marginColumn{}; ///< empty when no share has a margin
    std::vector<DocumentRow> rows{};
};

/// A chart over rows that were all published. It stands beside its own small table, so that no range of it
/// touches a hidden cell.
struct DocumentChart {
    std::string title;
    std::string description;             ///< tells the numbers, for who cannot see it
    std::vector<DocumentTable> series{}; ///< one, or two over the same labels
};

/// A name with what it stands for.
struct CoverLine {
    std::string name{};
    std::string value{};
};

struct DocumentSheet {
    std::string id; ///< stable
    std::string name;
    std::string title;
    std::vector<std::string> definition{};
    std::vector<DocumentTable> tables{};
    std::vector<DocumentChart> charts{};
    std::vector<CoverLine> terms{};    ///< each with its definition
    std::vector<std::string> legend{}; ///< its first line is a heading
};

struct DocumentCover {
    std::string sheetName;
    std::string title;
    std::vector<CoverLine> facts{};
    std::string readingTitle;
    std::vector<std::string> reading{};
};

/// One figure of the data sheet and of the files for programs: everything about it in one line.
struct DataRow {
    std::string table; ///< stable name
    std::string code;
    std::string label;
    std::optional<int> count{};
    std::string mark{}; ///< in place of the count
    std::optional<Hundredths> share{};
    std::optional<int> margin{}; ///< of the share, in points
    std::string denominator{};   ///< code of the row that holds it
    std::string definition;
};

/// The same figures once more, tidy: nothing that is not on the other sheets.
struct DocumentData {
    std::string sheetName;
    std::vector<std::string> columns{}; ///< eleven headings
    std::string period;                 ///< as it is asked for
    std::string edition;                ///< "1", or "2" for a revision
    std::vector<DataRow> rows{};
};

struct ReportDocument {
    Period period;
    Language language = Language::Dutch;
    std::string title; ///< of the file
    bool isRevised = false;
    DocumentCover cover;
    std::vector<DocumentSheet> sheets{};
    std::string codeColumn;
    std::string labelColumn;
    DocumentData data;
};

/// What a document is made of.
struct DocumentSource {
    const Release& release;
    const ShownReport& report;                 ///< of that release
    const std::optional<ShownReport>& earlier; ///< revision 0 in the same profile when `report` is a revision
    Period firstReleasedIn;                    ///< to the quarter
};

/// Lays a report out in words.
[[nodiscard]] ReportDocument composeDocument(const DocumentSource& source, const ReportWords& words);

} // namespace kentering
