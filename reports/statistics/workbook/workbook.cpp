#include "reports/statistics/workbook/workbook.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/workbook_language.h"
#include "reports/statistics/workbook/worksheet.h"

#include <clocale>
#include <memory>

namespace kentering {

namespace {

/// The library prints numbers by the locale of the thread; with a decimal comma the file would be broken.
class PlainNumbers {
public:
    PlainNumbers() : m_plain(::newlocale(LC_ALL_MASK, "C", nullptr)), m_before(::uselocale(m_plain)) {}
    ~PlainNumbers() {
        ::uselocale(m_before);
        ::freelocale(m_plain);
    }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

/// A title, and 00:00 UTC on the last day of the period: the only date in the file.
void setProperties(lxw_workbook* workbook, const ReportDocument& document) {
    lxw_doc_properties properties{};
    std::string title = document.title; // the library copies it
    properties.title = title.data();
    const Date epoch(1970, 1, 1);
    properties.created = static_cast<time_t>(daysBetween(epoch, document.period.lastDay())) * 24 * 60 * 60;
    workbook_set_properties(workbook, &properties);
}

} // namespace

void writeWorkbook(const ReportDocument& document, const std::filesystem::path& path,
                   const std::filesystem::path& scratch) {
    const PlainNumbers plainNumbers;
    std::string folder = scratch.string();
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    lxw_workbook* workbook = workbook_new_opt(path.c_str(), &options);
    if (workbook == nullptr) {
        throw OutputFileError("the workbook cannot be made");
    }
    // From here on the library owns everything; closing is the only way to free it, so nothing may throw.
    setProperties(workbook, document);
    const bool isComplete = fillWorkbook(workbook, document);
    const lxw_error error = workbook_close(workbook);
    if (!isComplete || error != LXW_NO_ERROR) {
        throw OutputFileError(std::string("the workbook cannot be written: ") +
                              (error == LXW_NO_ERROR ? "a cell was refused" : lxw_strerror(error)));
    }
    setLanguage(path, document.language);
}

} // namespace kentering
