// The PDF as other programs see it: poppler's tools read it back.

#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/output/page_files.h"
#include "tests/handout/files_in.h"
#include "tests/handout/page_text.h"
#include "tests/handout/sample_content.h"
#include "tests/support/command_output.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

HandoutRequest request(Language language, SheetFormat format = SheetFormat::A4) {
    HandoutRequest result;
    result.today = Date(2026, 11, 23);
    result.language = language;
    result.format = format;
    result.phase = Phase::Crash;
    result.plan.triggers = {"CANARYtrigger"};
    result.goal = "CANARYgoal";
    return result;
}

class Pdf : public testing::Test {
protected:
    std::string write(const Composition& sheet) {
        const std::filesystem::path path = m_folder.path() / "informatie.pdf";
        writePdf(layout(sheet), path, IfExists::Replace);
        return path.string();
    }
    TemporaryFolder m_folder;
};

TEST_F(Pdf, IsTaggedAndInItsLanguageWithANeutralTitleAndNoAuthor) {
    for (const Language language : all<Language>()) {
        const Composition sheet = compose(request(language), Content::builtIn());
        const std::string file = write(sheet);
        const std::string info = outputOf("pdfinfo " + file);
        EXPECT_THAT(info,
                    HasSubstr("Title:           " +
                              std::string(language == Language::Dutch ? "Informatie\n" : "Information\n")));
        EXPECT_THAT(info, HasSubstr("Tagged:          yes"));
        for (const char* field : {"Author:", "Subject:", "Keywords:", "Creator:", "ModDate:"}) {
            EXPECT_THAT(info, Not(HasSubstr(field)));
        }
        EXPECT_THAT(outputOf("pdfinfo -isodates " + file),
                    HasSubstr("CreationDate:    " + isoDate(sheet.contentDate()) + "T00:00:00"));
        EXPECT_THAT(pdfOf(layout(sheet)), HasSubstr("/Lang (" + std::string(code(language)) + ")"));
        EXPECT_THAT(outputOf("pdfinfo " + file), HasSubstr("595.276 x 841.89 pts (A4)"));
    }
}

TEST_F(Pdf, KeepsItsStructureForScreenReaders) {
    const std::string tree =
        outputOf("pdfinfo -struct-text " + write(compose(request(Language::Dutch), Content::builtIn())));
    for (const char* element : {"Document", "  H1 (block)", "  H2 (block)", "  L (block)", "    LI (block)",
                                "      Lbl (block)", "      LBody (block)", "  P (block)"}) {
        EXPECT_THAT(tree, HasSubstr(element));
    }
    // Whole paragraphs, with a space between the words of two lines.
    EXPECT_THAT(
        tree,
        HasSubstr(
            "Stop nooit zomaar, minder niet ineens, en doe het nooit alleen. Dat is gevaarlijk: je kunt "
            "eraan doodgaan. Bel eerst je huisarts. Ga altijd naar een kliniek en stop of minder "
            "daar met begeleiding."));
}

TEST_F(Pdf, EmbedsAllItsFonts) {
    for (const SheetFormat format : all<SheetFormat>()) {
        std::istringstream fonts(
            outputOf("pdffonts " + write(compose(request(Language::Dutch, format), Content::builtIn()))));
        std::string line;
        std::getline(fonts, line);
        std::getline(fonts, line);
        int count = 0;
        for (; std::getline(fonts, line); ++count) {
            EXPECT_THAT(line, HasSubstr("NotoSans"));
            EXPECT_THAT(line, HasSubstr(" yes yes yes "));
        }
        EXPECT_GE(count, 2);
    }
}

TEST_F(Pdf, ReadsInOrder) {
    const Composition sheet = compose(request(Language::Dutch), Content::builtIn());
    const std::string text = squeezed(outputOf("pdftotext -raw " + write(sheet) + " -"));
    std::size_t at = 0;
    for (const Block& block : sheet.blocks()) {
        const std::string words = block.kind == BlockKind::Help ? block.details.front() : block.title;
        const std::size_t next = text.find(squeezed(words), at);
        ASSERT_NE(next, std::string::npos) << block.id << " does not come after what stands before it";
        at = next;
    }
}

TEST_F(Pdf, TheClientsWordsStandOnThePagesAndNowhereElse) {
    const std::string file = write(compose(request(Language::Dutch), sampleContent()));
    EXPECT_THAT(outputOf("pdftotext " + file + " -"), HasSubstr("CANARYtrigger"));
    EXPECT_THAT(outputOf("pdfinfo -struct " + file), Not(HasSubstr("CANARY")));
    EXPECT_THAT(outputOf("pdfinfo " + file), Not(HasSubstr("CANARY")));
    EXPECT_EQ(filesIn(m_folder), 1);
}

TEST_F(Pdf, TheSamePagesGiveTheSameBytes) {
    const Composition sheet = compose(request(Language::English), Content::builtIn());
    EXPECT_EQ(pdfOf(layout(sheet)), pdfOf(layout(sheet)));
}

TEST_F(Pdf, IsSoundForEveryFormatAndHasThePagesOfTheLayout) {
    for (const SheetFormat format : all<SheetFormat>()) {
        const Composition sheet = compose(request(Language::Dutch, format), Content::builtIn());
        const Pages pages = layout(sheet);
        const std::string file = write(sheet);
        EXPECT_THAT(outputOf("pdfinfo " + file),
                    HasSubstr("Pages:           " + std::to_string(pages.count()) + "\n"));
        EXPECT_THAT(outputOf("pdftotext " + file + " -"), Not(HasSubstr("Error")));
    }
}

TEST_F(Pdf, LinksLeadToCheckedPagesOnly) {
    const std::string links =
        outputOf("pdfinfo -url " + write(compose(request(Language::Dutch), sampleContent())));
    EXPECT_THAT(links, HasSubstr("https://example.org/groep"));
    EXPECT_THAT(outputOf("pdfinfo -url " + write(compose(request(Language::Dutch), Content::builtIn()))),
                Not(HasSubstr("http")));
}

TEST_F(Pdf, APictureOfAPageIsAPng) {
    const std::filesystem::path path = m_folder.path() / "page.png";
    writePng(layout(compose(request(Language::Dutch), sampleContent())), 0, 72, path, IfExists::Refuse);
    std::ifstream file(path, std::ios::binary);
    std::string head(8, '\0');
    file.read(head.data(), 8);
    EXPECT_EQ(head, "\x89PNG\r\n\x1a\n");
    EXPECT_GT(std::filesystem::file_size(path), 5000U);
}

} // namespace
} // namespace kentering
