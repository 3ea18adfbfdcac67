#include "reports/statistics/workbook/workbook_language.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/zip_bytes.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kentering {

namespace {

[[noreturn]] void failToSetLanguage() {
    throw OutputFileError("the language of the workbook cannot be set");
}

std::string_view tagOf(Language language) {
    return language == Language::Dutch ? "nl-NL" : "en-GB";
}

std::string readEntry(zip_t* archive, zip_uint64_t index) {
    zip_stat_t about{};
    zip_file_t* file =
        zip_stat_index(archive, index, 0, &about) == 0 ? zip_fopen_index(archive, index, 0) : nullptr;
    if (file == nullptr) {
        failToSetLanguage();
    }
    std::string bytes(about.size, '\0');
    const zip_int64_t got = zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    if (got != static_cast<zip_int64_t>(bytes.size())) {
        failToSetLanguage();
    }
    return bytes;
}

/// Every part has the first day that a ZIP can name, as the library writes it.
void setPlainTime(zip_t* archive, zip_uint64_t index) {
    constexpr zip_uint16_t kNoTime = 0;
    constexpr zip_uint16_t kFirstDay = 1U << 5U | 1U; // 1 January 1980
    if (zip_file_set_dostime(archive, index, kNoTime, kFirstDay, 0) != 0) {
        failToSetLanguage();
    }
}

/// Adds a part. `bytes` has to outlive the archive.
void addEntry(zip_t* archive, const std::string& name, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (source == nullptr) {
        failToSetLanguage();
    }
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
    if (index < 0) {
        zip_source_free(source);
        failToSetLanguage();
    }
    setPlainTime(archive, static_cast<zip_uint64_t>(index));
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

} // namespace

void setLanguage(const std::filesystem::path& path, Language language) {
    auto bytes = readWhole(path);
    if (!bytes || bytes->empty()) {
        failToSetLanguage();
    }
    // The parts go into a fresh archive: changing one in memory makes the library free what it shares.
    ZipBytes workbook(std::move(*bytes));
    std::vector<std::pair<std::string, std::string>> parts;
    ZipBytes changed{std::string()}; // goes before the parts that it points to
    if (workbook.archive() == nullptr || changed.archive() == nullptr) {
        failToSetLanguage();
    }
    const zip_int64_t entries = zip_get_num_entries(workbook.archive(), 0);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(entries); ++index) {
        const char* name = zip_get_name(workbook.archive(), index, 0);
        if (name == nullptr) {
            failToSetLanguage();
        }
        parts.emplace_back(name, readEntry(workbook.archive(), index));
    }
    const std::string tag(tagOf(language));
    for (auto& [name, text] : parts) {
        if (name.starts_with("xl/charts/chart")) {
            replaceAll(text, "lang=\"en-US\"", "lang=\"" + tag + "\"");
            replaceAll(text, "<c:lang val=\"en-US\"/>", "<c:lang val=\"" + tag + "\"/>");
        } else if (name == "docProps/core.xml") {
            replaceAll(text, "</cp:coreProperties>",
                       "<dc:language>" + tag + "</dc:language></cp:coreProperties>");
        }
        addEntry(changed.archive(), name, text);
    }
    const auto written = changed.finish();
    if (!written || !writeWhole(path, *written)) {
        failToSetLanguage();
    }
}

} // namespace kentering
