// What every page must hold to, whatever is on it.
#include "tests/handout/layout_helpers.h"

namespace kentering::laid_out {

namespace {

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

} // namespace

} // namespace kentering::laid_out
