#include "reports/statistics/workbook/workbook_language.h"

#include "model/base/errors.h"
#include "reports/statistics/workbook/zip_bytes.h"

#include <deque>
#include <string>
#include <string_view>

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

/// Adds a part. What `source` reads has to outlive the archive.
void addEntry(zip_t* archive, const char* name, zip_source_t* source) {
    if (source == nullptr) {
        failToSetLanguage();
    }
    const zip_int64_t index = zip_file_add(archive, name, source, 0);
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

/// Whether the part `name` says in which language the workbook is.
bool saysLanguage(std::string_view name) {
    return name.starts_with("xl/charts/chart") || name == "docProps/core.xml";
}

/// The part with `tag` as its language.
std::string inLanguage(std::string_view name, std::string text, const std::string& tag) {
    if (name == "docProps/core.xml") {
        replaceAll(text, "</cp:coreProperties>",
                   "<dc:language>" + tag + "</dc:language></cp:coreProperties>");
        return text;
    }
    replaceAll(text, "lang=\"en-US\"", "lang=\"" + tag + "\"");
    replaceAll(text, "<c:lang val=\"en-US\"/>", "<c:lang val=\"" + tag + "\"/>");
    return text;
}

} // namespace

void setLanguage(const std::filesystem::path& path, Language language) {
    auto bytes = readWhole(path);
    if (!bytes || bytes->empty()) {
        failToSetLanguage();
    }
    // The parts go into a fresh archive: changing one in memory makes the library free what it shares. Most
    // say nothing of a language, and go there packed as they are.
    ZipBytes workbook(std::move(*bytes));
    std::deque<std::string> texts; // stay where they are
    ZipBytes changed;              // goes before what it reads from
    if (workbook.archive() == nullptr || changed.archive() == nullptr) {
        failToSetLanguage();
    }
    const std::string tag(tagOf(language));
    const zip_int64_t entries = zip_get_num_entries(workbook.archive(), 0);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(entries); ++index) {
        const char* name = zip_get_name(workbook.archive(), index, 0);
        if (name == nullptr) {
            failToSetLanguage();
        }
        zip_source_t* source = nullptr;
        if (saysLanguage(name)) {
            const std::string& text =
                texts.emplace_back(inLanguage(name, readEntry(workbook.archive(), index), tag));
            source = zip_source_buffer(changed.archive(), text.data(), text.size(), 0);
        } else {
            source = zip_source_zip(changed.archive(), workbook.archive(), index, ZIP_FL_COMPRESSED, 0, -1);
        }
        addEntry(changed.archive(), name, source);
    }
    const auto written = changed.finish();
    if (!written || !writeWhole(path, *written)) {
        failToSetLanguage();
    }
}

} // namespace kentering
