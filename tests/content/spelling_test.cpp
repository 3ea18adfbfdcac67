// Every text of both languages (content, manual and window) through hunspell, with a short list of words of
// the field that it does not know.

#include "model/domain/language.h"

#include "tests/content/people_texts.h"
#include "tests/content/text_file.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

bool isLetter(char character) {
    return std::isalpha(static_cast<unsigned char>(character)) != 0;
}

/// `text` as hunspell reads it best: straight apostrophes, no closing quotation marks, no placeholders.
std::string readable(std::string text) {
    const std::string curved = "\u2019";
    for (std::size_t at = text.find(curved); at != std::string::npos; at = text.find(curved)) {
        const std::size_t after = at + curved.size();
        const bool isApostrophe = after < text.size() && isLetter(text[after]);
        text.replace(at, curved.size(), isApostrophe ? "'" : " ");
    }
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        text.erase(open, text.find('}', open) + 1 - open);
    }
    return text;
}

/// Without what stands between `begin` and the first of `ends` after it.
std::string without(std::string text, char begin, std::string_view ends) {
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        text.erase(at, std::min(text.find_first_of(ends, at + 1), text.size() - 1) + 1 - at);
    }
    return text;
}

std::string textsIn(Language language) {
    std::string texts;
    for (const PeopleText& text : contentTexts(code(language))) {
        texts += readable(text.text) + '\n';
    }
    for (const PeopleText& page : manualPages(code(language))) {
        texts += readable(without(page.text, '`', "`")) + '\n'; // what is typed is no sentence
    }
    for (const CatalogueEntry& entry : windowCatalogue()) {
        const bool isDutch = language == Language::Dutch;
        for (const std::string& words :
             {isDutch ? entry.dutch : entry.english, isDutch ? entry.dutchPlural : entry.plural}) {
            texts += readable(without(words, '%', "dsu")) + '\n'; // a filling
        }
    }
    return texts;
}

/// The words in `texts` that hunspell does not know, one a line.
std::string unknownWords(const std::string& texts, const std::string& dictionary,
                         const std::string& ownWords) {
    const TemporaryFolder folder;
    writeText(folder.path() / "texts", texts);
    // It reads the words of our own by the locale, and there may be none.
    const std::string command = "LC_ALL=C.UTF-8 hunspell -i utf-8 -d " + dictionary +
                                " -p " KENTERING_TEST_FOLDER "/" + ownWords + " -l " +
                                (folder.path() / "texts").string() + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error("hunspell cannot be started");
    }
    std::string words;
    std::array<char, 4096> part{};
    for (std::size_t size = 0; (size = fread(part.data(), 1, part.size(), pipe)) > 0;) {
        words.append(part.data(), size);
    }
    if (const int status = pclose(pipe); !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw std::runtime_error("hunspell with the dictionary " + dictionary + " failed: " + words);
    }
    // A code with a digit in it ("2025-Q2", "3-MMC") is no word, nor are keys ("Ctrl+F") and marks ("---").
    std::istringstream lines(words);
    std::string unknown;
    for (std::string word; std::getline(lines, word);) {
        const bool isWord = std::ranges::any_of(
            word, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80 || isLetter(letter); });
        if (isWord && word.find_first_of("0123456789") == std::string::npos && !word.starts_with("Ctrl+")) {
            unknown += word + '\n';
        }
    }
    return unknown;
}

TEST(Spelling, dutchIsRight) {
    EXPECT_THAT(unknownWords(textsIn(Language::Dutch), "nl_NL", "words-nl.txt"), IsEmpty());
}

TEST(Spelling, englishIsRight) {
    EXPECT_THAT(unknownWords(textsIn(Language::English), "en_GB", "words-en.txt"), IsEmpty());
}

TEST(Spelling, aMistakeWouldBeSeen) {
    EXPECT_THAT(unknownWords(textsIn(Language::Dutch) + "Jij wort beter\n", "nl_NL", "words-nl.txt"),
                HasSubstr("wort"));
    EXPECT_THAT(unknownWords(textsIn(Language::English) + "You wil recieve\n", "en_GB", "words-en.txt"),
                HasSubstr("recieve"));
    EXPECT_GT(textsIn(Language::Dutch).size(), 15'000U);
    EXPECT_GT(textsIn(Language::English).size(), 15'000U);
}

} // namespace
} // namespace kentering
