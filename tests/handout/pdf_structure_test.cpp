// A sheet as a screen reader meets it (PDF/UA-1, ISO 14289-1): the tree of its structure against its blocks.

#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/layout/letter_layout.h"
#include "reports/handout/output/page_files.h"
#include "tests/handout/page_text.h"
#include "tests/handout/pdf_tree.h"
#include "tests/handout/sample_content.h"
#include "tests/support/command_output.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace kentering {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

struct State {
    Language language;
    SheetFormat format;
    std::optional<Phase> phase;
    SafetyAnswer answer;
};

std::vector<State> states() {
    std::vector<State> all_;
    for (const SheetFormat format : all<SheetFormat>()) {
        all_.push_back({Language::Dutch, format, Phase::Crash, SafetyAnswer::Yes});
        all_.push_back({Language::English, format, Phase::Wall, SafetyAnswer::Unknown});
        all_.push_back({Language::Dutch, format, std::nullopt, SafetyAnswer::No});
        all_.push_back({Language::Dutch, format, Phase::PinkCloud, SafetyAnswer::No});
    }
    return all_;
}

Composition sheetOf(const State& state) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.language = state.language;
    request.format = state.format;
    request.phase = state.phase;
    request.safety.values = {state.answer, state.answer, state.answer};
    request.afterSlip = !state.phase;
    request.total = SoberTotal{42, 41, 41};
    request.plan.triggers = {"zaterdag, toon van de app"};
    request.plan.mayCall = {"mijn zus"};
    request.plan.tools = {CopingTool::Surf};
    request.goal = "iedere dag twee mensen bellen";
    return compose(request, sampleContent());
}

/// The texts of the structure as poppler reads them, one for each element with text, in order.
std::vector<std::string> spokenTexts(const std::string& pdf) {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "sheet.pdf";
    writeWholeFile(path, pdf, IfExists::Replace);
    std::istringstream tree(outputOf("pdfinfo -struct-text " + path.string()));
    std::vector<std::string> texts;
    std::string open;
    bool isOpen = false;
    for (std::string line; std::getline(tree, line);) {
        const std::size_t quote = line.find_first_not_of(' ');
        if (!isOpen && quote != std::string::npos && line[quote] == '"') {
            open = line.substr(quote + 1);
            isOpen = true;
        } else if (isOpen) {
            open += " " + line;
        }
        if (isOpen && open.ends_with('"')) {
            open.pop_back();
            std::string text = squeezed(open);
            texts.push_back(text.ends_with(' ') ? text.substr(0, text.size() - 1) : text);
            isOpen = false;
        }
    }
    return texts;
}

void expectSoundTree(const PdfTree& tree) {
    EXPECT_TRUE(tree.isMarked);
    EXPECT_TRUE(tree.showsTitle);
    EXPECT_THAT(tree.metadata, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
    EXPECT_EQ(tree.strayPaint, 0);
    EXPECT_EQ(tree.linksWithoutWords, 0);
    EXPECT_EQ(tree.pagesOutOfOrder, 0);
    std::set<std::pair<int, int>> content;
    int annotations = 0;
    for (const PdfElement* element : allOf(tree.document)) {
        EXPECT_TRUE(element->hasSoundParent) << element->name;
        annotations += element->annotations;
        for (const auto& piece : element->content) {
            EXPECT_TRUE(content.insert(piece).second) << element->name << " has what another has";
        }
        EXPECT_TRUE(element->content.empty() || element->children.empty()) << element->name;
    }
    EXPECT_EQ(content, tree.marked) << "all that is marked is read, and nothing else";
    EXPECT_EQ(annotations, tree.links);
}

void expectOnly(const PdfElement& element, std::initializer_list<std::string> names) {
    for (const PdfElement& child : element.children) {
        EXPECT_THAT(names, Contains(child.name)) << "within " << element.name;
    }
}

void expectSoundElements(const PdfElement& document) {
    EXPECT_EQ(document.name, "Document");
    int titles = 0;
    for (const PdfElement* element : allOf(document)) {
        if (element->name == "H1") {
            ++titles;
        } else if (element->name == "H2") {
            EXPECT_EQ(titles, 1) << "a heading before the title";
        } else if (element->name == "L") {
            expectOnly(*element, {"LI"});
            EXPECT_FALSE(element->numbering.empty());
        } else if (element->name == "LI") {
            expectOnly(*element, {"Lbl", "LBody"});
        } else if (element->name == "Table") {
            expectOnly(*element, {"TR"});
            for (const PdfElement& row : element->children) {
                EXPECT_EQ(row.children.size(), element->children.front().children.size());
            }
        } else if (element->name == "TR") {
            expectOnly(*element, {"TH", "TD"});
        } else if (element->name == "TH") {
            EXPECT_THAT(element->scope, testing::AnyOf("Column", "Row"));
        } else if (element->name == "Link") {
            EXPECT_GE(element->annotations, 1);
        }
    }
    EXPECT_EQ(titles, 1);
}

TEST(PdfStructure, IsThatOfTheStandardOnEverySheet) {
    for (const State& state : states()) {
        SCOPED_TRACE(std::string(code(state.format)) + " " + std::string(code(state.language)));
        const PdfTree tree = pdfTree(pdfOf(layout(sheetOf(state))));
        EXPECT_EQ(tree.language, code(state.language));
        expectSoundTree(tree);
        expectSoundElements(tree.document);
    }
}

// Also when it is folded: page four lies beside page one, and is read last.
TEST(PdfStructure, IsReadInTheOrderOfTheBlocks) {
    for (const State& state : states()) {
        SCOPED_TRACE(std::string(code(state.format)) + " " + std::string(code(state.language)));
        const Composition sheet = sheetOf(state);
        std::string spoken;
        for (const std::string& text : spokenTexts(pdfOf(layout(sheet)))) {
            spoken += text + " | ";
        }
        std::size_t at = 0;
        std::size_t help = 0;
        for (const Block& block : sheet.blocks()) {
            if (block.kind == BlockKind::Help) {
                help = std::max(help, spoken.find(block.details.front()));
                continue; // where not all fits on the first page, the numbers come before the boxes
            }
            const std::string words = squeezed(block.title.empty() ? block.text : block.title);
            const std::size_t next = spoken.find(words, at);
            ASSERT_NE(next, std::string::npos)
                << block.id << ": ‘" << words << "’ does not come after what stands before it in\n"
                << spoken;
            at = next;
        }
        for (const Section& section : sheet.sections()) {
            EXPECT_GT(spoken.find(section.heading.empty() ? section.blocks.front().title : section.heading),
                      help);
        }
    }
}

TEST(PdfStructure, TitleAndTextAreParagraphsOfTheirOwn) {
    for (const State& state : states()) {
        SCOPED_TRACE(std::string(code(state.format)));
        const Composition sheet = sheetOf(state);
        const std::vector<std::string> spoken = spokenTexts(pdfOf(layout(sheet)));
        int tips = 0;
        for (const Block& block : sheet.blocks()) {
            if (block.kind == BlockKind::Tip && !block.title.empty()) {
                EXPECT_THAT(spoken, Contains(squeezed(block.title)));
                ++tips;
            }
            if (block.kind == BlockKind::Own) {
                EXPECT_THAT(spoken, Contains(squeezed(block.title)));
                EXPECT_THAT(spoken, Contains(squeezed(block.text)));
            }
            for (const std::string& column : block.columns) {
                EXPECT_THAT(spoken, Contains(column));
            }
        }
        EXPECT_TRUE(tips > 0 || state.format == SheetFormat::WalletCard);
    }
}

TEST(PdfStructure, FeetAreNotRead) {
    for (const SheetFormat format : all<SheetFormat>()) {
        const Composition sheet = sheetOf({Language::Dutch, format, Phase::Wall, SafetyAnswer::No});
        for (const std::string& text : spokenTexts(pdfOf(layout(sheet)))) {
            EXPECT_THAT(text, Not(HasSubstr("inhoud versie")));
        }
    }
}

TEST(PdfStructure, LinksLeadToTheMailboxAndToThePage) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = Phase::Wall;
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "sheet.pdf";
    std::string mail;
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
        mail = !resource.mail.empty() && resource.kind == ReferralKind::SupportGroup ? resource.mail : mail;
    }
    ASSERT_FALSE(mail.empty());
    writePdf(layout(compose(request, Content::builtIn())), path, IfExists::Replace);
    const std::string links = outputOf("pdfinfo -url " + path.string());
    EXPECT_THAT(links, HasSubstr("mailto:" + mail));
    EXPECT_THAT(links, HasSubstr("https://"));
    EXPECT_THAT(links, Not(HasSubstr("https://" + mail)));
}

TEST(PdfStructure, ALetterIsSoundToo) {
    LetterText letter{.language = Language::English,
                      .documentTitle = "Information",
                      .date = Date(2026, 11, 23),
                      .organisation = "Het Keerpunt",
                      .dateInWords = "23 November 2026",
                      .greeting = "Dear doctor,",
                      .opening = {"One of your patients is in our care."},
                      .told = {{"Name", "somebody"}, {"Substances", "GHB"}},
                      .closing = {},
                      .farewell = "Kind regards,",
                      .signature = {"Noor"}};
    const PdfTree tree = pdfTree(pdfOf(layout(letter)));
    expectSoundTree(tree);
    EXPECT_EQ(std::ranges::count(allOf(tree.document), "TH", &PdfElement::name), 2);
}

} // namespace
} // namespace kentering
