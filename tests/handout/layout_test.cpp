// What every page must hold to, whatever is on it.

#include "reports/handout/layout/layout.h"

#include "model/base/errors.h"
#include "model/content/read/content_data.h"
#include "model/content/read/rich_text.h"
#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/page_items.h"
#include "reports/handout/layout/typesetter.h"
#include "tests/handout/page_text.h"
#include "tests/handout/sample_content.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pango/pango.h>
#include <stdlib.h> // setenv

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string_view>

namespace kentering {
namespace {

using ::testing::HasSubstr;

HandoutRequest fullRequest() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.afterSlip = true;
    request.total = SoberTotal{42, 41, 41};
    request.plan.triggers = {"zaterdag, toon van de app"};
    request.plan.tools = {CopingTool::Surf};
    request.goal = "iedere dag twee mensen bellen";
    return request;
}

/// Sheets of every format, language and phase, with the product's own words.
const std::vector<Composition>& manySheets() {
    static std::vector<Composition> sheets;
    if (!sheets.empty()) {
        return sheets;
    }
    HandoutRequest request = fullRequest();
    for (const SheetFormat format : all<SheetFormat>()) {
        for (const Language language : all<Language>()) {
            for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                request.format = format;
                request.language = language;
                request.safety.values = {answer, answer, answer};
                request.phase.reset();
                sheets.push_back(compose(request, Content::builtIn()));
                for (const Phase phase : all<Phase>()) {
                    request.phase = phase;
                    sheets.push_back(compose(request, Content::builtIn()));
                }
            }
        }
    }
    return sheets;
}

TEST(Layout, LosesNoWordOfTheSheet) {
    for (const Composition& sheet : manySheets()) {
        // A word that is broken at its hyphen is whole again without the spaces.
        const auto packed = [](std::string text) {
            std::erase(text, ' ');
            return text;
        };
        const std::string text = packed(textOf(layout(sheet)));
        for (const Block& block : sheet.blocks()) {
            EXPECT_THAT(text, HasSubstr(packed(squeezed(block.title)))) << block.id;
            for (const Paragraph& paragraph : richText(block.isOwnWords ? "" : block.text)) {
                std::string words;
                for (const TextRun& run : paragraph.runs) {
                    words += run.text;
                }
                EXPECT_THAT(text, HasSubstr(packed(squeezed(words)))) << block.id;
            }
            for (const std::string& detail : block.details) {
                EXPECT_THAT(text, HasSubstr(packed(squeezed(detail)))) << block.id;
            }
        }
    }
}

TEST(Layout, NoHeadingStandsAloneAtTheBottomOfAPage) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() == SheetFormat::FoldedA5 || sheet.format() == SheetFormat::WalletCard) {
            continue; // several pages share a paper there; the flow is the same
        }
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<PlacedLine> lines = linesOn(pages, page);
            for (std::size_t index = 0; index < lines.size(); ++index) {
                if (lines[index].tag != "H2") {
                    continue;
                }
                ASSERT_LT(index + 1, lines.size());
                // What follows is neither the foot nor another heading.
                EXPECT_LT(lines[index + 1].baseline, pages.size().height - 50) << lines[index].text;
                EXPECT_GT(lines[index + 1].baseline, lines[index].baseline) << lines[index].text;
            }
        }
    }
}

TEST(Layout, NoLineLeavesThePaperAndNoTwoLinesLieOnEachOther) {
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<PlacedLine> lines = linesOn(pages, page);
            for (std::size_t index = 0; index < lines.size(); ++index) {
                const PlacedLine& line = lines[index];
                EXPECT_GE(line.x, 0) << line.text;
                EXPECT_LE(line.x + line.width, pages.size().width) << line.text;
                EXPECT_GT(line.baseline - line.size * 0.75, 0) << line.text;
                EXPECT_LT(line.baseline + line.size * 0.25, pages.size().height) << line.text;
                for (std::size_t other = index + 1; other < lines.size(); ++other) {
                    const PlacedLine& next = lines[other];
                    // With room to see where the one ends: headings of columns that touch read as one.
                    const bool isBeside =
                        next.x >= line.x + line.width + 2 || line.x >= next.x + next.width + 2;
                    const double apart = std::abs(next.baseline - line.baseline);
                    EXPECT_TRUE(isBeside || apart > 0.7 * std::min(line.size, next.size))
                        << line.text << " / " << next.text << " format " << code(sheet.format()) << " page "
                        << page;
                }
            }
        }
    }
}

TEST(Layout, NoWordAboveAColumnIsBroken) {
    int words = 0;
    for (const Composition& sheet : manySheets()) {
        const std::string text = " " + textOf(layout(sheet)) + " ";
        for (const Block& block : sheet.blocks()) {
            for (const std::string& column : block.columns) {
                std::istringstream parts(column);
                for (std::string word; parts >> word; ++words) {
                    EXPECT_NE(text.find(" " + word + " "), std::string::npos)
                        << word << " format " << code(sheet.format());
                }
            }
        }
    }
    EXPECT_GT(words, 100);
}

TEST(Layout, TheSafetyPanelStandsBeforeEverythingElse) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() == SheetFormat::FoldedA5) {
            continue; // the first page is drawn second: it lies on the right of the first paper
        }
        const std::string text = textOf(layout(sheet));
        const std::size_t help = text.find("112");
        ASSERT_NE(help, std::string::npos);
        for (const Section& section : sheet.sections()) {
            if (!section.heading.empty()) {
                EXPECT_GT(text.find(section.heading), help) << section.heading;
            }
        }
    }
}

TEST(Layout, TheNumbersToCallStandOnTheFirstPageOfEverySheet) {
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layout(sheet);
        std::set<std::string> numbers;
        for (const PlacedLine& line : linesOn(pages, 0)) {
            for (const char* number : {"112", "113", "0800-0113"}) {
                // On a card strip all cards are one page: the first card is what counts.
                const bool isOnFirstCard =
                    sheet.format() != SheetFormat::WalletCard || line.baseline < 54 * 72 / 25.4 + 113;
                if (isOnFirstCard && line.text.find(number) != std::string::npos) {
                    numbers.insert(number);
                }
            }
        }
        EXPECT_EQ(numbers.size(), 3U) << code(sheet.format()) << ' ' << sheet.title();
    }
}

/// Where a phase names craving, the craving tools stand with what to do: that takes one page more.
int pagesOf(Phase phase) {
    return Content::builtIn().phase(phase).namesCraving ? 3 : 2;
}

TEST(Layout, ALittleThatWouldSpillOntoOneMorePageIsTakenIn) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.safety.values = {SafetyAnswer::No, SafetyAnswer::No, SafetyAnswer::No};
    for (const Language language : all<Language>()) {
        request.language = language;
        for (const Phase phase : all<Phase>()) {
            request.phase = phase;
            request.format = SheetFormat::A4;
            EXPECT_LE(layout(compose(request, Content::builtIn())).count(), pagesOf(phase)) << code(phase);
            request.format = SheetFormat::FoldedA5;
            EXPECT_LE(layout(compose(request, Content::builtIn())).count(), pagesOf(phase) == 2 ? 2 : 4)
                << code(phase);
        }
    }
}

TEST(Layout, ATopicTakesOnePage) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    for (const Language language : all<Language>()) {
        request.language = language;
        for (const SheetTopic topic : all<SheetTopic>()) {
            request.topic = topic;
            for (const SafetyAnswer dependence : {SafetyAnswer::No, SafetyAnswer::Unknown}) {
                request.safety.values = {dependence, dependence, dependence};
                EXPECT_EQ(layout(compose(request, Content::builtIn())).count(), 1) << code(topic);
            }
        }
    }
}

// A sheet for a bad evening is short, also with everything that may be on it.
TEST(Layout, OnePhaseTakesAtMostThreePagesAndASecondOneAndASlipAtMostFour) {
    HandoutRequest request = fullRequest();
    request.plan.mayCall = {"mijn zus", "Karim van de sportschool"};
    request.plan.elevatorPitch = "Nee dank je, ik ben gestopt.";
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
    }
    for (const Language language : all<Language>()) {
        request.language = language;
        for (const Phase phase : all<Phase>()) {
            request.phase = phase;
            for (const SafetyAnswer answer : {SafetyAnswer::No, SafetyAnswer::Unknown}) {
                request.safety.values = {answer, answer, answer};
                request.also.reset();
                request.afterSlip = false;
                EXPECT_LE(layout(compose(request, Content::builtIn())).count(), pagesOf(phase))
                    << code(phase);
            }
            for (const Phase also : all<Phase>()) {
                request.also = also;
                request.afterSlip = true;
                for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                    request.safety.values = {answer, answer, answer};
                    EXPECT_LE(layout(compose(request, Content::builtIn())).count(), 4)
                        << code(phase) << ' ' << code(also) << ' ' << code(answer);
                }
            }
        }
    }
}

TEST(Layout, AdviceOnA4IsNotSetSmallerThanTenAndAHalfPoints) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() != SheetFormat::A4) {
            continue;
        }
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                // Feet and the headings of columns may be smaller.
                EXPECT_TRUE(line.size >= 10.5 || line.tag.empty() || line.tag == "TH") << line.text;
            }
        }
    }
}

TEST(Layout, NoShortWordStandsAloneOnTheLastLineWhereItCanHaveCompany) {
    const Typesetter typesetter(Language::Dutch);
    const TextStyle style{10.5, 14.7};
    const std::string words = "Praat met iemand die luistert en niet oordeelt ja";
    const double whole = typesetter.set(plainRuns(words), style, 1000).width;
    const double lone = typesetter.set(plainRuns("ja"), style, 1000).width;
    const TextLines lines = typesetter.set(plainRuns(words), style, whole - lone / 2);
    ASSERT_EQ(lines.lines.size(), 2U);
    EXPECT_LT(lines.width, whole - lone * 2);
}

TEST(Layout, FormsThatNeedLittleWidthStandBesideEachOther) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = Phase::Wall;
    const auto heading = [&](SheetFormat format, const std::string& text) {
        request.format = format;
        const Pages pages = layout(compose(request, Content::builtIn()));
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                if (line.tag == "H2" && squeezed(line.text) == text) {
                    return line;
                }
            }
        }
        throw std::runtime_error(text);
    };
    EXPECT_EQ(heading(SheetFormat::A4, "Mijn groep").baseline,
              heading(SheetFormat::A4, "Waar ik trek van krijg").baseline);
    EXPECT_LT(heading(SheetFormat::A4, "Mijn groep").x, heading(SheetFormat::A4, "Waar ik trek van krijg").x);
    EXPECT_EQ(heading(SheetFormat::LargePrint, "Mijn groep").x,
              heading(SheetFormat::LargePrint, "Waar ik trek van krijg").x);
}

// A layouter remembers lines; what it set before must not show in the next sheet.
TEST(Layout, WhatWasSetBeforeChangesNothing) {
    Layouter layouter;
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layouter.layout(sheet);
        const Pages alone = layout(sheet);
        ASSERT_EQ(pages.count(), alone.count());
        for (int page = 0; page < pages.count(); ++page) {
            const std::vector<PlacedLine> lines = linesOn(pages, page);
            const std::vector<PlacedLine> linesAlone = linesOn(alone, page);
            ASSERT_EQ(lines.size(), linesAlone.size());
            for (std::size_t index = 0; index < lines.size(); ++index) {
                EXPECT_EQ(lines[index].text, linesAlone[index].text);
                EXPECT_EQ(lines[index].x, linesAlone[index].x);
                EXPECT_EQ(lines[index].baseline, linesAlone[index].baseline);
                EXPECT_EQ(lines[index].size, linesAlone[index].size);
            }
        }
    }
}

TEST(Layout, FoldingLeavesNoSideEmpty) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() != SheetFormat::FoldedA5) {
            continue;
        }
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            int left = 0;
            int right = 0;
            for (const PlacedLine& line : linesOn(pages, page)) {
                ++(line.x < pages.size().width / 2 ? left : right);
            }
            EXPECT_GT(left, 1) << sheet.title() << ' ' << page; // more than the foot
            EXPECT_GT(right, 1) << sheet.title() << ' ' << page;
        }
    }
}

TEST(Layout, LargePrintIsNowhereSmallerThanEighteenPoints) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() != SheetFormat::LargePrint) {
            continue;
        }
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                EXPECT_GE(line.size, 18) << line.text;
            }
        }
    }
}

TEST(Layout, TagsAreNestedOnEveryPage) {
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            std::vector<std::string> open;
            for (const PageItem& item : pages.page(page).items) {
                if (const auto* tag = std::get_if<TagItem>(&item); tag != nullptr && tag->opens) {
                    open.push_back(tag->name);
                } else if (tag != nullptr) {
                    ASSERT_FALSE(open.empty());
                    ASSERT_EQ(open.back(), tag->name);
                    open.pop_back();
                }
            }
            EXPECT_TRUE(open.empty());
        }
    }
}

TEST(Layout, VeryLongOwnWordsAreSplitBetweenLinesAndNothingIsLost) {
    std::string words;
    for (int word = 0; word < 3000; ++word) {
        words += "woord" + std::to_string(word) + " ";
    }
    for (const SheetFormat format : all<SheetFormat>()) {
        HandoutRequest request = fullRequest();
        request.format = format;
        request.phase = Phase::Wall;
        request.plan.elevatorPitch = words;
        request.changes.emplace(AdviceId("tip.wall.01"), AdviceChange::reword(words, "his own words"));
        const Pages pages = layout(compose(request, sampleContent()));
        std::multiset<std::string> found;
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                EXPECT_LT(line.baseline, pages.size().height);
                for (std::size_t at = line.text.find("woord"); at != std::string::npos;
                     at = line.text.find("woord", at + 1)) {
                    found.insert(line.text.substr(at, line.text.find(' ', at) - at));
                }
            }
        }
        EXPECT_EQ(found.count("woord0"), format == SheetFormat::WalletCard ? 1U : 2U);
        EXPECT_EQ(found.count("woord2999"), format == SheetFormat::WalletCard ? 1U : 2U);
    }
}

TEST(Layout, OneEndlessWordIsBroken) {
    HandoutRequest request = fullRequest();
    request.goal = std::string(5000, 'x');
    const Pages pages = layout(compose(request, sampleContent()));
    for (int page = 0; page < pages.count(); ++page) {
        for (const PlacedLine& line : linesOn(pages, page)) {
            EXPECT_LE(line.x + line.width, pages.size().width - 20) << line.text;
        }
    }
}

int unknownGlyphs(const Pages& pages) {
    int count = 0;
    for (int page = 0; page < pages.count(); ++page) {
        for (const PageItem& item : pages.page(page).items) {
            if (const auto* lines = std::get_if<LinesItem>(&item)) {
                count += pango_layout_get_unknown_glyphs_count(lines->paragraph.get());
            }
        }
    }
    return count;
}

TEST(Layout, NoHyphenIsDrawnIntoAnAddress) {
    const Typesetter typesetter(Language::Dutch);
    const TextStyle style{12, 15.6};
    const std::string address = "www.eenheellanghelplijnadres.nl/chemsex-support-in-heel-nederland";
    const TextLines broken = typesetter.set(plainRuns(address), style, 90);
    ASSERT_GT(broken.lines.size(), 2U);
    for (GSList* line = pango_layout_get_lines_readonly(broken.layout.get()); line != nullptr;
         line = line->next) {
        const auto* placed = static_cast<PangoLayoutLine*>(line->data);
        int glyphs = 0;
        for (GSList* run = placed->runs; run != nullptr; run = run->next) {
            glyphs += static_cast<PangoGlyphItem*>(run->data)->glyphs->num_glyphs;
        }
        EXPECT_EQ(glyphs, placed->length) << "one for each letter, none added";
    }
}

TEST(Layout, OwnWordsInAnyScriptOrWithBrokenBytesAreSet) {
    HandoutRequest request = fullRequest();
    request.plan.triggers = {"سهرة السبت", "周六晚上 🙂", "kapot \xff\xfe byte", "a\nb\tc",
                             "<b>&amp; **x**"};
    request.plan.mayCall = {"a\u202Eb", "\u2067Noor"}; // what turns one line must not turn the next
    const Pages pages = layout(compose(request, sampleContent()));
    const std::string text = textOf(pages);
    // Whatever typefaces this machine has: a letter that none of them has is a question mark, never a box.
    EXPECT_EQ(unknownGlyphs(pages), 0);
    EXPECT_THAT(text, HasSubstr("سهرة السبت"));
    EXPECT_THAT(text, HasSubstr("ab \u00b7 Noor"));
    EXPECT_THAT(text, HasSubstr("<b>&amp; **x**"));
    EXPECT_THAT(text, HasSubstr("kapot \uFFFD\uFFFD byte"));
}

TEST(Layout, QrCodesStandOnlyWithCheckedResources) {
    HandoutRequest request = fullRequest();
    request.phase = Phase::Wall;
    const auto codes = [&](const Content& content) {
        const Pages pages = layout(compose(request, content));
        int count = 0;
        for (int page = 0; page < pages.count(); ++page) {
            count += static_cast<int>(std::ranges::count_if(pages.page(page).items, [](const PageItem& item) {
                return std::holds_alternative<QrItem>(item);
            }));
        }
        return count;
    };
    EXPECT_EQ(codes(sampleContent()), 1);
    EXPECT_EQ(codes(sampleContent([](ContentData& data) {
                  for (Resource& resource : data.resources) {
                      resource.lastChecked.reset();
                  }
              })),
              0);
}

TEST(Layout, AMissingTypefaceIsSaidInsteadOfAnother) {
    testing::GTEST_FLAG(death_test_style) = "threadsafe"; // a process of its own, which has seen no fonts yet
    constexpr int kSaid = 7;
    const TemporaryFolder folder;
    const std::string noFonts = (folder.path() / "fonts.conf").string();
    std::ofstream(noFonts) << "<?xml version=\"1.0\"?><fontconfig><dir>" << folder.path().string()
                           << "</dir></fontconfig>";
    EXPECT_EXIT(
        {
            ::setenv("FONTCONFIG_FILE", noFonts.c_str(), 1);
            int outcome = 0;
            try {
                static_cast<void>(layout(compose(fullRequest(), sampleContent())));
            } catch (const MissingFontError& error) {
                const bool said =
                    std::string_view(error.what()).find("fonts-noto-core") != std::string_view::npos;
                outcome = said ? kSaid : 1;
            }
            std::filesystem::remove_all(folder.path()); // this process has made one of its own
            std::_Exit(outcome);
        },
        testing::ExitedWithCode(kSaid), "");
}

TEST(Layout, FoldedSheetsHaveAnEvenNumberOfSidesAndTheTitleOutside) {
    HandoutRequest request = fullRequest();
    request.format = SheetFormat::FoldedA5;
    request.phase = Phase::Wall;
    const Pages pages = layout(compose(request, Content::builtIn()));
    EXPECT_EQ(pages.count() % 2, 0);
    EXPECT_GT(pages.size().width, pages.size().height);
    for (const PlacedLine& line : linesOn(pages, 0)) {
        if (line.tag == "H1") {
            EXPECT_GT(line.x, pages.size().width / 2);
        }
    }
}

} // namespace
} // namespace kentering
