// How many pages a sheet takes, and what may stand on each.
#include "tests/handout/layout_helpers.h"

namespace kentering::laid_out {

namespace {

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

} // namespace kentering::laid_out
