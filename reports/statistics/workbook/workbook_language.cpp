#include "reports/statistics/workbook/workbook_language.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/zip_bytes.h"

#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>

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

void writeEntry(zip_t* archive, zip_uint64_t index, const std::string& bytes) {
    void* copy = std::malloc(bytes.size()); // the archive frees it
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::memcpy(copy, bytes.data(), bytes.size());
    zip_source_t* source = zip_source_buffer(archive, copy, bytes.size(), 1);
    if (source == nullptr) {
        std::free(copy);
        failToSetLanguage();
    }
    if (zip_file_replace(archive, index, source, 0) < 0) {
        zip_source_free(source);
        failToSetLanguage();
    }
    setPlainTime(archive, index);
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
    ZipBytes workbook(std::move(*bytes));
    zip_t* archive = workbook.archive();
    if (archive == nullptr) {
        failToSetLanguage();
    }
    const std::string tag(tagOf(language));
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(entries); ++index) {
        const char* found = zip_get_name(archive, index, 0);
        const std::string_view name = found == nullptr ? std::string_view() : std::string_view(found);
        if (name.starts_with("xl/charts/chart")) {
            std::string chart = readEntry(archive, index);
            replaceAll(chart, "lang=\"en-US\"", "lang=\"" + tag + "\"");
            replaceAll(chart, "<c:lang val=\"en-US\"/>", "<c:lang val=\"" + tag + "\"/>");
            writeEntry(archive, index, chart);
        } else if (name == "docProps/core.xml") {
            std::string core = readEntry(archive, index);
            replaceAll(core, "</cp:coreProperties>",
                       "<dc:language>" + tag + "</dc:language></cp:coreProperties>");
            writeEntry(archive, index, core);
        }
    }
    const auto changed = workbook.finish();
    if (!changed || !writeWhole(path, *changed)) {
        failToSetLanguage();
    }
}

} // namespace kentering
