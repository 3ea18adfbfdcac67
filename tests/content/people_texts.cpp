#include "tests/content/people_texts.h"

#include "model/content/read/content_files.h"

#include "tests/content/text_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>

namespace kentering {

namespace {

namespace fs = std::filesystem;

fs::path projectFolder() {
    return fs::path(KENTERING_CONTENT_FOLDER).parent_path();
}

bool isBlank(char character) {
    return std::isspace(static_cast<unsigned char>(character)) != 0;
}

void skipBlanks(std::string_view& text) {
    text.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(text, isBlank) - text.begin()));
}

/// The string literals that `text` begins with, glued together, and nothing when it begins with none.
std::string takeLiterals(std::string_view& text) {
    std::string words;
    for (skipBlanks(text); text.starts_with('"'); skipBlanks(text)) {
        std::size_t at = 1;
        while (at < text.size() && text[at] != '"') {
            at += text[at] == '\\' ? 2U : 1U;
        }
        if (at >= text.size()) {
            throw std::runtime_error("a string without an end");
        }
        words += text.substr(1, at - 1);
        text.remove_prefix(at + 1);
    }
    return words;
}

struct Walk {
    std::string_view language;
    std::string file;
    std::vector<PeopleText>& found;
};

/// Adds every string, or list of them, that stands right under the key of the language.
void collect(const toml::node& node, const std::string& key, const std::string& parent, const Walk& walk) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [name, value] : *table) {
            collect(value, std::string(name.str()), key, walk);
        }
    } else if (const toml::array* array = node.as_array()) {
        for (const toml::node& value : *array) {
            collect(value, key, parent, walk);
        }
    } else if (const auto* text = node.as_string(); text != nullptr && key == walk.language) {
        walk.found.push_back({walk.file, parent, text->get()});
    }
}

std::vector<fs::path> filesUnder(const fs::path& folder, std::string_view extensions) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (!extension.empty() && extensions.find(extension + " ") != std::string_view::npos) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// The field of an entry that a line of the catalogue begins; nullptr when it begins none.
std::string* fieldOf(CatalogueEntry& entry, std::string_view keyword) {
    if (keyword == "msgid") {
        return &entry.english;
    }
    if (keyword == "msgid_plural") {
        return &entry.plural;
    }
    if (keyword == "msgstr" || keyword == "msgstr[0]") {
        return &entry.dutch;
    }
    return keyword == "msgstr[1]" ? &entry.dutchPlural : nullptr;
}

} // namespace

std::vector<PeopleText> contentTexts(std::string_view language) {
    std::vector<PeopleText> texts;
    for (const ContentFile& file : builtInFiles()) {
        collect(toml::parse(file.text), {}, {}, {language, file.name, texts});
    }
    return texts;
}

std::vector<CatalogueEntry> windowCatalogue() {
    std::vector<CatalogueEntry> entries;
    std::istringstream lines(readText(projectFolder() / "app/gui/locale/nl.po"));
    std::string* field = nullptr;
    for (std::string line; std::getline(lines, line);) {
        std::string_view rest = line;
        if (!line.starts_with('"')) {
            const std::string_view keyword = rest.substr(0, rest.find(' '));
            if (keyword == "msgid") {
                entries.emplace_back();
            }
            field = entries.empty() ? nullptr : fieldOf(entries.back(), keyword);
            rest.remove_prefix(keyword.size());
        }
        if (field != nullptr) {
            *field += takeLiterals(rest);
        }
    }
    std::erase_if(entries, [](const CatalogueEntry& entry) { return entry.english.empty(); });
    return entries;
}

std::vector<PeopleText> windowSentences() {
    constexpr std::array<std::string_view, 5> kTranslating{"_(", "counted(", "wxGetTranslation(", "wxPLURAL(",
                                                           "wxTRANSLATE("};
    std::vector<PeopleText> sentences;
    for (const fs::path& file : filesUnder(projectFolder() / "app/gui", ".cpp .h ")) {
        const std::string source = readText(file);
        for (const std::string_view call : kTranslating) {
            for (std::size_t at = source.find(call); at != std::string::npos;
                 at = source.find(call, at + 1)) {
                const char before = at == 0 ? ' ' : source[at - 1];
                std::string_view rest = std::string_view(source).substr(at + call.size());
                if (std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '_') {
                    continue; // the end of another name
                }
                for (bool isMore = true; isMore; isMore = rest.starts_with(',')) {
                    rest.remove_prefix(rest.starts_with(',') ? 1 : 0);
                    if (std::string words = takeLiterals(rest); !words.empty()) {
                        sentences.push_back({file.filename().string(), {}, std::move(words)});
                    } else {
                        break;
                    }
                }
            }
        }
    }
    return sentences;
}

std::vector<PeopleText> manualPages(std::string_view language) {
    std::vector<PeopleText> pages;
    for (const fs::path& file :
         filesUnder(fs::path(KENTERING_CONTENT_FOLDER) / "manual" / language, ".md ")) {
        pages.push_back(
            {"manual/" + std::string(language) + "/" + file.filename().string(), {}, readText(file)});
    }
    return pages;
}

} // namespace kentering
