// One name for one thing: what the glossary of content/README.md says never to write is written nowhere, and
// each sentence of the window stands in both languages.

#include "model/domain/language.h"

#include "tests/content/people_texts.h"
#include "tests/content/text_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace kentering {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string withoutBlanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

std::vector<std::string> partsOf(const std::string& text, char between) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, between);) {
        parts.push_back(withoutBlanks(part));
    }
    return parts;
}

/// What the glossary says never to write in `language`.
std::vector<std::string> neverIn(Language language) {
    std::istringstream lines(readText(std::filesystem::path(KENTERING_CONTENT_FOLDER) / "README.md"));
    const std::size_t column = language == Language::Dutch ? 3 : 4; // the first is empty: a row begins with |
    std::vector<std::string> words;
    bool isGlossary = false;
    for (std::string line; std::getline(lines, line);) {
        isGlossary = line.starts_with("## ") ? line.starts_with("## Glossary") : isGlossary;
        if (!isGlossary || !line.starts_with("| ") || line.starts_with("| Nederlands")) {
            continue;
        }
        const std::vector<std::string> cells = partsOf(line, '|');
        EXPECT_THAT(cells, SizeIs(5U)) << line;
        for (const std::string& word : partsOf(cells.at(column), ',')) {
            if (!word.empty()) {
                words.push_back(word);
            }
        }
    }
    return words;
}

/// In small letters, with a space for each line end and typographic mark: what is left beside a word is part
/// of it.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "\xE2\x80") {
            result += ' ';
            at += 2;
        } else {
            const auto byte = static_cast<unsigned char>(text[at]);
            result += byte == '\n' ? ' ' : static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        }
    }
    return result;
}

bool isOfAWord(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || std::isalnum(byte) != 0 || byte == '-';
}

/// Whether the whole words `words` stand in `text`.
bool says(std::string_view text, std::string_view words) {
    const std::string all = ' ' + plain(text) + ' ';
    const std::string wanted = plain(words);
    for (std::size_t at = all.find(wanted, 1); at != std::string::npos; at = all.find(wanted, at + 1)) {
        if (!isOfAWord(all[at - 1]) && !isOfAWord(all[at + wanted.size()])) {
            return true;
        }
    }
    return false;
}

std::vector<PeopleText> everythingIn(Language language) {
    std::vector<PeopleText> texts = contentTexts(code(language));
    // How others call themselves is theirs, and so is the word that somebody types to find a question.
    std::erase_if(texts, [](const PeopleText& text) {
        return text.key == "search" || (text.file == "resources.toml" && text.key == "name");
    });
    std::ranges::copy(manualPages(code(language)), std::back_inserter(texts));
    for (const CatalogueEntry& entry : windowCatalogue()) {
        const bool isDutch = language == Language::Dutch;
        texts.push_back({"nl.po", {}, isDutch ? entry.dutch : entry.english});
        texts.push_back({"nl.po", {}, isDutch ? entry.dutchPlural : entry.plural});
    }
    return texts;
}

TEST(Glossary, WhatItSaysNeverToWriteIsWrittenNowhere) {
    for (const Language language : all<Language>()) {
        const std::vector<std::string> never = neverIn(language);
        EXPECT_GT(never.size(), 15U);
        for (const PeopleText& text : everythingIn(language)) {
            for (const std::string& word : never) {
                EXPECT_FALSE(says(text.text, word))
                    << text.file << ": “" << word << "” in: " << text.text.substr(0, 300);
            }
        }
    }
}

TEST(Glossary, AMistakeWouldBeSeen) {
    EXPECT_THAT(neverIn(Language::Dutch), Contains("begeleider"));
    EXPECT_THAT(neverIn(Language::English), Contains("relapse"));
    EXPECT_TRUE(says("‘Begeleider’, zei ze", "begeleider"));
    EXPECT_TRUE(says("vraag het\nde leiding.", "de leiding"));
    EXPECT_FALSE(says("begeleiders", "begeleider"));
    EXPECT_FALSE(says("een e-mailadres", "mailadres"));
    for (const Language language : all<Language>()) {
        EXPECT_GT(contentTexts(code(language)).size(), 500U);
        EXPECT_THAT(manualPages(code(language)), SizeIs(6U));
    }
    EXPECT_GT(windowCatalogue().size(), 500U);
}

TEST(Catalogue, HasDutchForEachSentenceOfTheWindowAndNoOther) {
    std::set<std::string> known;
    for (const CatalogueEntry& entry : windowCatalogue()) {
        EXPECT_FALSE(entry.dutch.empty()) << entry.english;
        EXPECT_EQ(entry.plural.empty(), entry.dutchPlural.empty()) << entry.english;
        EXPECT_TRUE(known.insert(entry.english).second) << "twice: " << entry.english;
        if (!entry.plural.empty()) {
            known.insert(entry.plural);
        }
    }
    std::set<std::string> said;
    for (const PeopleText& sentence : windowSentences()) {
        EXPECT_TRUE(known.contains(sentence.text)) << sentence.file << ": no Dutch for: " << sentence.text;
        said.insert(sentence.text);
    }
    EXPECT_GT(said.size(), 500U);
    std::vector<std::string> unsaid;
    std::ranges::set_difference(known, said, std::back_inserter(unsaid));
    EXPECT_THAT(unsaid, IsEmpty());
}

} // namespace
} // namespace kentering
