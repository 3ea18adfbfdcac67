#include "tests/statistics/support/xlsx_reader.h"

#include <pugixml.hpp>
#include <zip.h>

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <regex>
#include <set>
#include <stdexcept>

namespace kentering::test {

namespace {

struct ZipClose {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

pugi::xml_document parse(const std::string& bytes) {
    pugi::xml_document document;
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(bytes.data(), bytes.size(), flags)) {
        throw std::runtime_error("a part is no XML");
    }
    return document;
}

std::vector<std::string> sharedStrings(const std::string& bytes) {
    std::vector<std::string> strings;
    const pugi::xml_document document = parse(bytes);
    for (const pugi::xml_node item : document.child("sst").children("si")) {
        strings.emplace_back(item.child("t").child_value());
    }
    return strings;
}

/// "C12" to row 11, column 2.
std::pair<int, int> placeOf(const std::string& reference) {
    int column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
        column = column * 26 + (reference[at] - 'A' + 1);
    }
    return {std::stoi(reference.substr(at)) - 1, column - 1};
}

} // namespace

const XlsxCell* XlsxSheet::at(int row, int column) const {
    for (const XlsxCell& cell : cells) {
        if (cell.row == row && cell.column == column) {
            return &cell;
        }
    }
    return nullptr;
}

std::optional<int> PublishedRow::count() const {
    const double* number = std::get_if<double>(&value);
    return number == nullptr ? std::nullopt : std::optional(static_cast<int>(std::lround(*number)));
}

std::optional<int> PublishedRow::percent() const {
    const double* number = std::get_if<double>(&beside);
    return number == nullptr ? std::nullopt : std::optional(static_cast<int>(std::lround(*number * 100)));
}

XlsxFile::XlsxFile(const std::filesystem::path& path) {
    readParts(path);
    readSheets();
}

void XlsxFile::readParts(const std::filesystem::path& path) {
    int error = 0;
    const std::unique_ptr<zip_t, ZipClose> archive(
        zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) {
        throw std::runtime_error("the file is no ZIP archive");
    }
    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
    for (zip_uint64_t entry = 0; entry < entries; ++entry) {
        zip_stat_t status;
        zip_stat_index(archive.get(), entry, 0, &status);
        std::string bytes(status.size, '\0');
        zip_file_t* file = zip_fopen_index(archive.get(), entry, 0);
        const bool isRead = file != nullptr && zip_fread(file, bytes.data(), bytes.size()) ==
                                                   static_cast<zip_int64_t>(bytes.size());
        zip_fclose(file);
        if (!isRead) {
            throw std::runtime_error("a ZIP entry cannot be read");
        }
        m_parts[status.name] = std::move(bytes);
        m_times[status.name] = static_cast<long>(status.mtime);
    }
}

void XlsxFile::readSheets() {
    const std::vector<std::string> strings = sharedStrings(m_parts.at("xl/sharedStrings.xml"));
    const pugi::xml_document relations = parse(m_parts.at("xl/_rels/workbook.xml.rels"));
    const pugi::xml_document workbook = parse(m_parts.at("xl/workbook.xml"));
    for (const pugi::xml_node entry : workbook.child("workbook").child("sheets").children("sheet")) {
        const pugi::xml_node relation =
            relations.child("Relationships").find_child_by_attribute("Id", entry.attribute("r:id").value());
        XlsxSheet sheet{entry.attribute("name").value(),
                        std::string("xl/") + relation.attribute("Target").value()};
        const pugi::xml_document document = parse(m_parts.at(sheet.part));
        for (const pugi::xml_node row : document.child("worksheet").child("sheetData").children("row")) {
            for (const pugi::xml_node cell : row.children("c")) {
                const auto [line, column] = placeOf(cell.attribute("r").value());
                const std::string value = cell.child_value("v");
                if (value.empty()) {
                    continue; // a style without a value
                }
                // In place: GCC 12 takes a variant that is moved in here for uninitialised.
                XlsxCell& read = sheet.cells.emplace_back();
                read.row = line;
                read.column = column;
                if (std::string_view(cell.attribute("t").value()) == "s") {
                    read.value = strings.at(std::stoul(value));
                } else {
                    read.value = std::stod(value);
                }
            }
        }
        m_sheets.push_back(std::move(sheet));
    }
}

const XlsxSheet* XlsxFile::sheet(std::string_view name) const {
    for (const XlsxSheet& sheet : m_sheets) {
        if (sheet.name == name) {
            return &sheet;
        }
    }
    return nullptr;
}

std::vector<PublishedRow> XlsxFile::rows() const {
    std::vector<PublishedRow> rows;
    for (const XlsxSheet& sheet : m_sheets) {
        for (const XlsxCell& cell : sheet.cells) {
            const std::string* code = cell.text();
            const XlsxCell* value = sheet.at(cell.row, 2);
            if (cell.column != 0 || code == nullptr || !isCellCode(*code) || value == nullptr) {
                continue;
            }
            PublishedRow row{sheet.name, *code, *sheet.at(cell.row, 1)->text(), value->value, {}, false};
            if (const XlsxCell* beside = sheet.at(cell.row, 3)) {
                std::visit([&row](const auto& printed) { row.beside = printed; }, beside->value);
            }
            const XlsxCell* mark = sheet.at(cell.row, 5);
            row.isRevised = mark != nullptr && mark->text() != nullptr && *mark->text() == "*";
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::map<std::string, PublishedRow> XlsxFile::byCode() const {
    std::map<std::string, PublishedRow> found;
    for (PublishedRow& row : rows()) {
        found.try_emplace(row.code, std::move(row));
    }
    return found;
}

bool isCellCode(std::string_view text) {
    static const std::set<std::string_view> kPlain{"total",      "intakes",       "closures",  "matched",
                                                   "first-talk", "still-waiting", "injecting", "mean-start",
                                                   "mean-later", "mean-change"};
    static const std::set<std::string_view> kPrefixes{
        "phase",   "item",    "answered",       "item-start", "item-later",    "complaint",
        "domain",  "slips",   "slip-substance", "slip-phase", "referral-kind", "referral-status",
        "age",     "region",  "substance",      "own-goal",   "waiting",       "referral",
        "talks",   "no-show", "groups",         "route",      "stay",          "clients",
        "came-by", "outcome"};
    const std::size_t dot = text.find('.');
    return kPlain.contains(text) ||
           (dot != std::string_view::npos && kPrefixes.contains(text.substr(0, dot)));
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("the file cannot be read");
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace kentering::test
