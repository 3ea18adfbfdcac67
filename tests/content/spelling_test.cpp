// Every text of both languages through hunspell, with a short list of words of the field that it does not
// know.

#include "tests/content/people_texts.h"
#include "tests/content/text_file.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
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

/// `text` as hunspell reads it best: straight apostrophes, no closing quotation marks, no placeholders.
std::string readable(std::string text) {
    const std::string curved = "\u2019";
    for (std::size_t at = text.find(curved); at != std::string::npos; at = text.find(curved)) {
        const std::size_t after = at + curved.size();
        const bool isApostrophe =
            after < text.size() && std::isalpha(static_cast<unsigned char>(text[after]));
        text.replace(at, curved.size(), isApostrophe ? "'" : " ");
    }
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        text.erase(open, text.find('}', open) + 1 - open);
    }
    return text;
}

std::string textsIn(std::string_view language) {
    std::string texts;
    for (const PeopleText& text : contentTexts(language)) {
        texts += readable(text.text) + '\n';
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
    // A code with a digit in it ("2025-Q2", "3-MMC") is no word.
    std::istringstream lines(words);
    std::string unknown;
    for (std::string word; std::getline(lines, word);) {
        if (word.find_first_of("0123456789") == std::string::npos) {
            unknown += word + '\n';
        }
    }
    return unknown;
}

TEST(Spelling, dutchIsRight) {
    EXPECT_THAT(unknownWords(textsIn("nl"), "nl_NL", "words-nl.txt"), IsEmpty());
}

TEST(Spelling, englishIsRight) {
    EXPECT_THAT(unknownWords(textsIn("en"), "en_GB", "words-en.txt"), IsEmpty());
}

TEST(Spelling, aMistakeWouldBeSeen) {
    EXPECT_THAT(unknownWords(textsIn("nl") + "Jij wort beter\n", "nl_NL", "words-nl.txt"), HasSubstr("wort"));
    EXPECT_THAT(unknownWords(textsIn("en") + "You wil recieve\n", "en_GB", "words-en.txt"),
                HasSubstr("recieve"));
    EXPECT_GT(textsIn("nl").size(), 15'000U);
    EXPECT_GT(textsIn("en").size(), 15'000U);
}

} // namespace
} // namespace kentering
