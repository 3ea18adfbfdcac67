#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Reads a workbook the way somebody does who has nothing but the file: with a ZIP and an XML library, without
// a line of the code that wrote it.

namespace kentering::test {

struct XlsxCell {
    int row = 0;
    int column = 0; ///< 0 is A
    std::variant<double, std::string> value{};

    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&value); }
};

struct XlsxSheet {
    std::string name;
    std::string part; ///< xl/worksheets/sheet1.xml
    std::vector<XlsxCell> cells{};

    [[nodiscard]] const XlsxCell* at(int row, int column) const;
};

/// A row with a cell code in column A.
struct PublishedRow {
    std::string sheet;
    std::string code;
    std::string label;
    std::variant<double, std::string> value{};
    std::variant<std::monostate, double, std::string> beside{};
    bool isRevised = false;

    /// The count, or nothing when a mark stands in its place.
    [[nodiscard]] std::optional<int> count() const;
    /// The percentage when it is a number.
    [[nodiscard]] std::optional<int> percent() const;
};

class XlsxFile {
public:
    /// Throws std::runtime_error for anything that is no workbook.
    explicit XlsxFile(const std::filesystem::path& path);

    /// Every part of the package: name and bytes.
    [[nodiscard]] const std::map<std::string, std::string>& parts() const& { return m_parts; }
    [[nodiscard]] const std::map<std::string, std::string>& parts() const&& = delete;
    /// Modification times of the ZIP entries, as they stand in it (local time, seconds since 1970).
    [[nodiscard]] const std::map<std::string, long>& times() const& { return m_times; }
    [[nodiscard]] const std::map<std::string, long>& times() const&& = delete;
    [[nodiscard]] const std::vector<XlsxSheet>& sheets() const& { return m_sheets; }
    [[nodiscard]] const std::vector<XlsxSheet>& sheets() const&& = delete;
    [[nodiscard]] const XlsxSheet* sheet(std::string_view name) const;
    /// All data rows of all sheets, in order. A row stands a second time on the sheet with charts.
    [[nodiscard]] std::vector<PublishedRow> rows() const;
    /// Rows by code; the first one of each.
    [[nodiscard]] std::map<std::string, PublishedRow> byCode() const;

private:
    void readParts(const std::filesystem::path& path);
    void readSheets();

    std::map<std::string, std::string> m_parts{};
    std::map<std::string, long> m_times{};
    std::vector<XlsxSheet> m_sheets{};
};

/// Whether `text` has the form of a cell code; header words have not.
[[nodiscard]] bool isCellCode(std::string_view text);

/// All bytes of a file.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& path);

} // namespace kentering::test
