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
#include "tests/handout/whole_space.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pango/pango.h>
#include <stdlib.h> // setenv

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
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
            continue; // pages beside each other; pdf_structure_test.cpp asks in which order they are read
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
                if (line.text.find(number) != std::string::npos) {
                    numbers.insert(number);
                }
            }
        }
        EXPECT_EQ(numbers.size(), 3U) << code(sheet.format()) << ' ' << sheet.title();
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

/// Every sheet for one phase without a slip: goal × dependence × language, on A4 and folded.
void forEveryOnePhase(HandoutRequest request, const std::function<void(const HandoutRequest&)>& visit) {
    for (const SheetFormat format : {SheetFormat::A4, SheetFormat::FoldedA5}) {
        for (const Language language : all<Language>()) {
            for (const auto& goal : goalsAndNone()) {
                for (const Phase phase : all<Phase>()) {
                    for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                        request.format = format;
                        request.language = language;
                        request.ownGoal = goal;
                        request.phase = phase;
                        request.safety.values = {answer, answer, answer};
                        visit(request);
                    }
                }
            }
        }
    }
}

std::string onePhaseName(const HandoutRequest& request) {
    return std::string(code(*request.phase)) + " goal " +
           (request.ownGoal ? std::string(code(*request.ownGoal)) : "none") + " dependence " +
           std::string(code(request.safety[SafetyQuestion::DownerDependence])) + " " +
           std::string(code(request.language)) + " " + std::string(code(request.format));
}

HandoutRequest requestWithEverything() {
    HandoutRequest request = fullRequest();
    request.afterSlip = false;
    request.useRate = UseRate{.useDays = 15, .windowDays = 42, .useDaysBefore = 30};
    request.plan.mayCall = {"mijn zus", "Karim van de sportschool"};
    request.plan.elevatorPitch = "Nee dank je, ik ben gestopt.";
    request.ourNumber = "020-1234567";
    request.ourHours = "maandag tot en met vrijdag 9-17 uur";
    request.nextTalk = DateTime(Date(2026, 11, 30), boost::posix_time::hours(14));
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
    }
    return request;
}

// A sheet for a bad evening is short, whatever the client wants and with everything that may be on it.
TEST(Layout, OnePhaseTakesTwoPages) {
    HandoutRequest bare;
    bare.today = Date(2026, 11, 23);
    HandoutRequest allOfIt = requestWithEverything();
    HandoutRequest withYear = allOfIt;
    withYear.total = SoberTotal{.elapsedDays = 368, .soberDays = 368, .soberDaysMax = 368};
    withYear.celebratesYear = true;
    HandoutRequest manyTools = allOfIt;
    const auto tools = all<CopingTool>();
    manyTools.plan.tools.assign(tools.begin(), tools.end());
    manyTools.plan.monsterName = "de roddelaar";
    Layouter layouter;
    for (const HandoutRequest& request : {bare, allOfIt, withYear, manyTools}) {
        forEveryOnePhase(request, [&layouter](const HandoutRequest& asked) {
            EXPECT_LE(layouter.layout(compose(asked, Content::builtIn())).count(), 2) << onePhaseName(asked);
        });
    }
}

TEST(Layout, NeitherBoxesNorPhaseAdviceNorCravingToolsWaitForRoom) {
    forEveryOnePhase(requestWithEverything(), [](const HandoutRequest& asked) {
        const Composition sheet = compose(asked, Content::builtIn());
        for (const HeldBack& held : sheet.heldBack()) {
            if (held.because == HeldBackBecause::NoRoom) {
                const bool mayWait = held.id.starts_with("goal.") || held.id.starts_with("worksheet.") ||
                                     held.id.starts_with("tip.stop.") || held.id.starts_with("groups.") ||
                                     held.id == "opening.questions";
                EXPECT_TRUE(mayWait) << held.id << ' ' << onePhaseName(asked);
            }
        }
    });
}

TEST(Layout, ASecondPhaseAndASlipTakeAtMostFourPages) {
    HandoutRequest request = requestWithEverything();
    request.afterSlip = true;
    Layouter layouter;
    for (const Language language : all<Language>()) {
        request.language = language;
        for (const Phase phase : all<Phase>()) {
            request.phase = phase;
            for (const Phase also : all<Phase>()) {
                request.also = also;
                for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                    request.safety.values = {answer, answer, answer};
                    EXPECT_LE(layouter.layout(compose(request, Content::builtIn())).count(), 4)
                        << code(phase) << ' ' << code(also) << ' ' << code(answer);
                }
            }
        }
    }
}

TEST(Layout, NothingToReadIsSetSmallerThanTwelvePointsAndOnACardThanEightAndAHalf) {
    for (const Composition& sheet : manySheets()) {
        const double least = sheet.format() == SheetFormat::WalletCard ? 8.5 : 12;
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            for (const PlacedLine& line : linesOn(pages, page)) {
                // Feet and the headings of columns may be smaller.
                EXPECT_TRUE(line.size >= least || line.tag.empty() || line.tag == "Part" || line.tag == "TH")
                    << line.text;
            }
        }
    }
}

// Seven, and three with a number: more equal things are nothing to do tonight.
TEST(Layout, AtMostSevenThingsHaveABoxToTick) {
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layout(sheet);
        int boxes = 0;
        for (int page = 0; page < pages.count(); ++page) {
            boxes += static_cast<int>(std::ranges::count_if(pages.page(page).items, [](const PageItem& item) {
                const auto* box = std::get_if<BoxItem>(&item);
                return box != nullptr && box->radius > 0 && box->width == box->height && box->width < 20;
            }));
        }
        EXPECT_LE(boxes, 7) << code(sheet.format()) << ' ' << sheet.title();
        EXPECT_LE(sheet.tonight().now.size(), 3U);
    }
}

TEST(Layout, NoFormStandsAloneOnTheLastPage) {
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() == SheetFormat::FoldedA5 || sheet.format() == SheetFormat::WalletCard) {
            continue; // several pages share a paper there; the flow is the same
        }
        const Pages pages = layout(sheet);
        if (pages.count() < 2 || sheet.sections().back().shape != SectionShape::Form) {
            continue;
        }
        int headings = 0;
        bool beginsWithTheForm = false;
        for (const PlacedLine& line : linesOn(pages, pages.count() - 1)) {
            if (line.tag == "H2") {
                beginsWithTheForm =
                    beginsWithTheForm ||
                    (headings == 0 && squeezed(line.text) == sheet.sections().back().heading &&
                     line.baseline < 100);
                ++headings;
            }
        }
        double used = 0; // by what is drawn of the form; the foot's rule is not dotted
        for (const PageItem& item : pages.page(pages.count() - 1).items) {
            if (const auto* box = std::get_if<BoxItem>(&item)) {
                used = std::max(used, box->y + box->height);
            } else if (const auto* rule = std::get_if<RuleItem>(&item); rule != nullptr && rule->dotted) {
                used = std::max(used, rule->y1);
            }
        }
        const bool isLost = headings == 1 && beginsWithTheForm && used < pages.size().height / 3;
        EXPECT_FALSE(isLost) << used << ' ' << code(sheet.format()) << ' ' << sheet.title();
    }
}

TEST(Layout, ADayIsNotBrokenInTheFoot) {
    HandoutRequest request = fullRequest();
    request.format = SheetFormat::LargePrint;
    const Pages pages = layout(compose(request, Content::builtIn()));
    const std::vector<PlacedLine> lines = linesOn(pages, 0);
    EXPECT_TRUE(std::ranges::any_of(lines, [](const PlacedLine& line) {
        return line.text.find("23\u00a0november\u00a02026") != std::string::npos;
    }));
}

TEST(Layout, NothingIsDrawnOverTheEdgeThatAPrinterLeavesWhite) {
    constexpr double kEdge = 7 * 72 / 25.4; // an office printer leaves about 5 mm
    for (const Composition& sheet : manySheets()) {
        const Pages pages = layout(sheet);
        for (int page = 0; page < pages.count(); ++page) {
            for (const PageItem& item : pages.page(page).items) {
                if (const auto* box = std::get_if<BoxItem>(&item)) {
                    EXPECT_GE(box->x, kEdge);
                    EXPECT_GE(box->y, kEdge);
                    EXPECT_LE(box->x + box->width, pages.size().width - kEdge);
                    EXPECT_LE(box->y + box->height, pages.size().height - kEdge);
                }
            }
        }
    }
}

TEST(Layout, TheFirstPanelStandsFirstWithPeopleToCallAndTheNextTalk) {
    HandoutRequest request = fullRequest();
    request.plan.mayCall = {"mijn zus"};
    request.ourNumber = "020-1234567";
    request.ourHours = "ma-vr 9-17 uur";
    request.nextTalk = DateTime(Date(2026, 11, 30), boost::posix_time::hours(14));
    request.phase = Phase::PinkCloud;
    for (const SheetFormat format : all<SheetFormat>()) {
        request.format = format;
        const Composition sheet = compose(request, Content::builtIn());
        const std::string text = textOf(layout(sheet));
        std::size_t at = 0;
        std::vector<std::string> order{sheet.tonight().now.front().title, "mijn zus", "020-1234567",
                                       "ma 30 november, 14.00"};
        order.push_back(sheet.safety().heading());
        if (format != SheetFormat::WalletCard) { // which has no room for a heading
            order.insert(order.begin(), "Nu meteen");
        }
        for (const std::string& words : order) {
            const std::size_t next = text.find(words, at);
            ASSERT_NE(next, std::string::npos) << words << " in " << code(format) << ":\n" << text;
            at = next;
        }
    }
}

TEST(Layout, ACardIsOneStripOfTwoPanelsAndOneMoreForFurtherBoxesAndForTheWayToAClinic) {
    const double panel = 54 * 72 / 25.4;
    for (const Composition& sheet : manySheets()) {
        if (sheet.format() != SheetFormat::WalletCard) {
            continue;
        }
        const Pages pages = layout(sheet);
        ASSERT_EQ(pages.count(), 1);
        const auto* strip = std::get_if<BoxItem>(&pages.page(0).items.front());
        ASSERT_NE(strip, nullptr);
        EXPECT_NEAR(strip->width, 85.6 * 72 / 25.4, 0.1);
        // Further boxes and lines to fill in are no less urgent than the wallet is small.
        const double panels = strip->height / panel;
        // So is the way to a clinic.
        const double most = sheet.safety().more().empty() ? 2.1 : 3.1;
        EXPECT_LT(panels, sheet.sections().empty() ? most : most + 1) << sheet.title();
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
    request.afterSlip = true; // more than two pages: both forms have room
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
        request.plan.mayCall = {words};
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
