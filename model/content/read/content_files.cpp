#include "model/content/read/content_files.h"

#include <algorithm>
#include <fstream>

namespace kentering {

namespace {

namespace fs = std::filesystem;

/// The first line of `text` that no person wrote; 0 when there is none. It may be what makes a file so large.
std::uint32_t lineThatIsTooLong(std::string_view text) {
    std::uint32_t line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > kLongestLine) {
            return line;
        }
        begin = end + 1;
    }
    return 0;
}

/// The bytes of a file; nothing, and a fault, when it cannot be read or is far too large.
void readFile(const fs::path& path, const std::string& name, std::vector<ContentFile>& files,
              std::vector<ContentFault>& faults) {
    std::error_code error;
    const std::uintmax_t announced = fs::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream) {
        faults.push_back(
            {.file = name, .reason = said("het bestand is niet te lezen", "the file cannot be read")});
        return;
    }
    std::string text(static_cast<std::size_t>(std::min<std::uintmax_t>(announced, kLargestFile + 1)), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || (stream.fail() && !stream.eof())) {
        faults.push_back(
            {.file = name, .reason = said("het bestand is niet te lezen", "the file cannot be read")});
        return;
    }
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size > kLargestFile) {
        faults.push_back(
            {.file = name,
             .line = lineThatIsTooLong(text),
             .reason = said("het bestand is groter dan 1 MiB", "the file is larger than 1 MiB")});
        return;
    }
    text.resize(size);
    files.push_back({.name = name, .text = std::move(text)});
}

bool isKnown(const std::string& name) {
    return std::ranges::any_of(builtInFiles(), [&](const ContentFile& file) { return file.name == name; });
}

/// A misspelt file name would otherwise be passed over in silence.
void reportStrangers(const fs::path& folder, std::vector<ContentFault>& faults) {
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() != ".toml") {
            continue;
        }
        const std::string name = entry->path().lexically_relative(folder).generic_string();
        if (!isKnown(name)) {
            faults.push_back({.file = name,
                              .reason = said("een bestand met deze naam wordt niet gelezen; een kopie "
                                             "of een extra bestand hoort hier niet",
                                             "content has no file of this name; a copy or a "
                                             "further file does not belong here")});
        }
    }
    if (error) {
        faults.push_back({.file = "",
                          .reason = said("de map is niet te lezen: " + error.message(),
                                         "the folder cannot be read: " + error.message())});
    }
}

} // namespace

std::vector<ContentFile> readContentFolder(const fs::path& folder, std::vector<ContentFault>& faults) {
    std::vector<ContentFile> files;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        faults.push_back({.file = "", .reason = said("deze map bestaat niet", "there is no such folder")});
        return files;
    }
    for (const ContentFile& wanted : builtInFiles()) {
        const fs::path path = folder / fs::path(wanted.name);
        if (!fs::is_regular_file(path, error)) {
            faults.push_back(
                {.file = wanted.name, .reason = said("het bestand ontbreekt", "the file is missing")});
            continue;
        }
        readFile(path, wanted.name, files, faults);
    }
    reportStrangers(folder, faults);
    return files;
}

} // namespace kentering
