#include "reports/statistics/workbook/csv_file.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/data_fields.h"

#include <fstream>

namespace kentering {

namespace {

/// A word that begins like a formula is one to some programs; with an apostrophe before it, it is a word. All
/// our own marks begin otherwise.
std::string harmless(const std::string& text) {
    return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos ? "'" + text
                                                                                                  : text;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

std::string lineOf(const std::vector<DataField>& fields) {
    std::string line;
    for (const DataField& field : fields) {
        line +=
            (&field == fields.data() ? "" : ",") + quoted(field.isNumber ? field.text : harmless(field.text));
    }
    return line + "\r\n";
}

} // namespace

void writeCsv(const ReportDocument& document, const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    for (const std::vector<DataField>& fields : dataFields(document.data)) {
        file << lineOf(fields);
    }
    file.close();
    if (!file) {
        throw OutputFileError("the file with the figures cannot be written");
    }
}

} // namespace kentering
