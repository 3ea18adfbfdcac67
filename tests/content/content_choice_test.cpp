#include "model/content/content_choice.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h> // mkdtemp

#include <fstream>
#include <stdexcept>

namespace kentering {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

class ContentChoiceTest : public ::testing::Test {
protected:
    void copyOwnWords() const {
        fs::copy(KENTERING_CONTENT_FOLDER, casebook / kOwnWords, fs::copy_options::recursive);
    }
    void write(const char* file, std::string_view text) const {
        std::ofstream(casebook / kOwnWords / file) << text;
    }

    TemporaryFolder temporary;
    fs::path casebook = temporary.path();
};

TEST_F(ContentChoiceTest, WithoutAFolderTheBuiltInWordsServeAndNothingIsSaid) {
    const LoadedContent words = contentOf(casebook);
    EXPECT_TRUE(words.isBuiltIn);
    EXPECT_TRUE(words.faults.empty());
    EXPECT_EQ(contentNotice(words, Language::Dutch), std::nullopt);
}

TEST_F(ContentChoiceTest, AnOrganisationsOwnWordsAreUsed) {
    copyOwnWords();
    write("content.toml", "version = 41\nlast_checked = 2026-11-20\nsource = \"introduction\"\n"
                          "source_name.nl = \"Eigen\"\nsource_name.en = \"Own\"\n");
    const LoadedContent words = contentOf(casebook);
    EXPECT_FALSE(words.isBuiltIn);
    EXPECT_EQ(words.content.version(), 41);
    EXPECT_EQ(contentNotice(words, Language::Dutch), std::nullopt);
}

TEST_F(ContentChoiceTest, ADefectIsSaidWithFileAndLineAndTheBuiltInFileServes) {
    copyOwnWords();
    write("grief.toml", "version = 1\nlast_checked = \n");
    const LoadedContent words = contentOf(casebook);
    EXPECT_FALSE(words.isBuiltIn);
    EXPECT_THAT(words.fellBack, ::testing::ElementsAre("grief.toml"));
    const std::string dutch = contentNotice(words, Language::Dutch).value_or("");
    EXPECT_THAT(dutch, HasSubstr("eigen teksten"));
    EXPECT_THAT(dutch, HasSubstr("grief.toml, regel 2: "));
    const std::string english = contentNotice(words, Language::English).value_or("");
    EXPECT_THAT(english, HasSubstr("built"));
    EXPECT_THAT(english, HasSubstr("grief.toml, line 2: "));
}

TEST_F(ContentChoiceTest, BoxesInOwnWordsAreSaid) {
    copyOwnWords();
    std::ifstream shipped(std::string(KENTERING_CONTENT_FOLDER) + "/safety.toml");
    std::string text(std::istreambuf_iterator<char>(shipped), {});
    text.replace(text.find("write_in.nl = \""), 15, "write_in.nl = \"Eerst: ");
    write("safety.toml", text);
    EXPECT_THAT(contentNotice(contentOf(casebook), Language::Dutch).value_or(""),
                HasSubstr("veiligheidskaders op het blad hebben eigen woorden"));
    EXPECT_THAT(contentNotice(contentOf(casebook), Language::English).value_or(""),
                HasSubstr("safety boxes"));
}

TEST_F(ContentChoiceTest, ManyDefectsAreCounted) {
    fs::create_directory(casebook / kOwnWords);
    const std::string notice = contentNotice(contentOf(casebook), Language::English).value_or("");
    EXPECT_THAT(notice, HasSubstr("content check"));
    EXPECT_EQ(std::count(notice.begin(), notice.end(), '\n'), 4);
}

TEST_F(ContentChoiceTest, AFileInTheFoldersPlaceIsADefectToo) {
    std::ofstream(casebook / kOwnWords) << "not a folder";
    EXPECT_THAT(contentNotice(contentOf(casebook), Language::English).value_or(""), Not(HasSubstr("0:")));
    EXPECT_TRUE(contentOf(casebook).isBuiltIn);
    EXPECT_NE(contentNotice(contentOf(casebook), Language::English), std::nullopt);
}

} // namespace
} // namespace kentering
