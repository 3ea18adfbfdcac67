#include "reports/statistics/count/grid.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace kentering {
namespace {

std::vector<std::string> codesOf(const Grid& grid) {
    std::vector<std::string> codes;
    for (const GridCell& cell : grid.cells()) {
        codes.push_back(cell.code);
    }
    return codes;
}

TEST(Grid, yearHasEveryCellOfTheDesignOnce) {
    const Grid grid(PeriodKind::Year, RegionIds({"amsterdam", "haarlem"}));
    const auto codes = codesOf(grid);
    EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), codes.size());

    const std::size_t expected = 3 + (1 + 17) + (1 + 17 + 17) + (1 + 31) + 5 + 3 + 1 + 1 + (1 + 3 + 14 + 5) +
                                 (1 + 12 + 8) + (1 + 3) + 1 + 4 + 4 + 7 + 7 + 3 + 14 + 1 + 5 + 4;
    EXPECT_EQ(codes.size(), expected);
    const std::set<std::string> found(codes.begin(), codes.end());
    for (const char* code : {"total",
                             "intakes",
                             "closures",
                             "phase.pink-cloud",
                             "item.more-often-or-alone",
                             "answered.checklist",
                             "matched",
                             "item-start.failed-attempts",
                             "item-later.failed-attempts",
                             "complaint.suicide-attempts",
                             "slips.any",
                             "slips.1",
                             "slips.2-3",
                             "slips.4+",
                             "slip-substance.3-mmc",
                             "slip-phase.wall",
                             "referral.any",
                             "referral-kind.gp",
                             "referral-status.no-answer",
                             "age.<25",
                             "age.25-34",
                             "age.65+",
                             "age.unknown",
                             "region.amsterdam",
                             "region.haarlem",
                             "region.other",
                             "substance.other",
                             "own-goal.use-less",
                             "first-talk",
                             "waiting.0-2w",
                             "waiting.2-6w",
                             "waiting.6w+",
                             "still-waiting",
                             "talks.1",
                             "talks.2-5",
                             "talks.6+",
                             "no-show.any",
                             "groups.any",
                             "injecting",
                             "route.snort",
                             "stay.0-3m",
                             "stay.1y+",
                             "came-by.self",
                             "came-by.other",
                             "outcome.agreed-end",
                             "outcome.died"}) {
        EXPECT_TRUE(found.contains(code)) << code;
    }
    // What their rows gave away, and what told once more about each person, is gone.
    EXPECT_FALSE(found.contains("domain.physical"));
    EXPECT_FALSE(found.contains("answered.failed-attempts"));
    EXPECT_FALSE(found.contains("route.inject")) << "it has a cell already";
}

TEST(Grid, coarseRowsStandInsteadOfTheFineOnes) {
    const auto codes = codesOf(Grid(PeriodKind::Year, RegionIds(), {GridRules::Second, true}));
    const std::set<std::string> found(codes.begin(), codes.end());
    EXPECT_EQ(found.size(), codes.size());
    const auto count = [&codes](std::string_view prefix) {
        return std::ranges::count_if(codes,
                                     [&](const std::string& code) { return code.starts_with(prefix); });
    };
    EXPECT_EQ(count("referral-kind."), 4);
    EXPECT_EQ(count("referral-status."), 3);
    EXPECT_EQ(count("substance."), 3);
    EXPECT_EQ(count("slip-substance."), 3);
    EXPECT_EQ(count("age."), 5); // four bands, and who has no year of birth
    EXPECT_EQ(count("slips."), 1);
    EXPECT_EQ(count("route."), 0);
    EXPECT_EQ(count("item."), 17);
}

TEST(Grid, theLargestGridFitsTheBitsOfAClient) {
    const Grid grid(PeriodKind::Year, RegionIds({"a", "b", "c", "d", "e", "f", "g", "h"}));
    EXPECT_LE(grid.size(), Grid::kMostCells);
    EXPECT_EQ(grid.cells(GridTable::Regions).size(), kMostRegions + 1);
}

TEST(Grid, everythingButWholeGroupsHasADenominatorThatStandsBeforeIt) {
    for (const bool isCoarse : {false, true}) {
        const Grid grid(PeriodKind::Year, RegionIds({"amsterdam"}), {GridRules::Second, isCoarse});
        const std::set<std::string> whole{
            "total",      "intakes",      "closures", "answered.checklist", "matched", "answered.complaints",
            "first-talk", "still-waiting"};
        for (CellIndex cell = 0; cell < grid.size(); ++cell) {
            const GridCell& found = grid.cells()[cell];
            EXPECT_EQ(!found.denominator, whole.contains(found.code)) << found.code;
            if (found.denominator) {
                EXPECT_LT(*found.denominator, cell) << found.code;
            }
        }
    }
}

TEST(Grid, twoSidedCellsPointAtTheirDenominator) {
    const Grid grid(PeriodKind::Year, RegionIds());
    const auto denominatorOf = [&grid](GridTable table) {
        return grid.cells()[*grid.cells(table).front().denominator].code;
    };
    const std::vector<std::pair<GridTable, std::string>> expected{
        {GridTable::Items, "answered.checklist"},
        {GridTable::ItemsLater, "matched"},
        {GridTable::ItemsAtStart, "matched"},
        {GridTable::Complaints, "answered.complaints"},
        {GridTable::Waiting, "first-talk"},
        {GridTable::Stays, "closures"},
        {GridTable::Outcomes, "closures"},
        {GridTable::CameBys, "intakes"},
        {GridTable::SlipBase, "total"},
        {GridTable::Slips, "slips.any"},
        {GridTable::SlipSubstances, "slips.any"},
        {GridTable::SlipPhases, "slips.any"},
        {GridTable::ReferralBase, "total"},
        {GridTable::ReferralKinds, "referral.any"},
        {GridTable::ReferralStatuses, "referral.any"},
        {GridTable::Phases, "total"},
        {GridTable::Talks, "total"},
        {GridTable::NoShows, "total"},
        {GridTable::Groups, "total"},
        {GridTable::Ages, "intakes"},
        {GridTable::Regions, "intakes"},
        {GridTable::Substances, "intakes"},
        {GridTable::Injecting, "intakes"},
        {GridTable::Routes, "intakes"},
        {GridTable::OwnGoals, "intakes"}};
    for (const auto& [table, code] : expected) {
        EXPECT_EQ(denominatorOf(table), code);
    }
}

TEST(Grid, shorterPeriodsHaveHeadlinesOnly) {
    EXPECT_EQ(codesOf(Grid(PeriodKind::Quarter, RegionIds())),
              (std::vector<std::string>{"total", "intakes", "closures"}));
    EXPECT_EQ(codesOf(Grid(PeriodKind::Month, RegionIds())), std::vector<std::string>{"total"});
}

TEST(Grid, ofTheFirstRulesIsAsItWas) {
    const Grid grid(PeriodKind::Year, RegionIds({"amsterdam", "haarlem"}), {GridRules::First});
    EXPECT_EQ(grid.size(),
              3 + 5 + 17 + 17 + 1 + 17 + 17 + 1 + 31 + 4 + 3 + 14 + 5 + 12 + 8 + 7 + 3 + 14 + 4 + 3);
    EXPECT_EQ(codesOf(Grid(PeriodKind::Month, RegionIds(), {GridRules::First})),
              (std::vector<std::string>{"total", "intakes", "slips.1", "slips.2-3", "slips.4+"}));
    EXPECT_TRUE(showsTable(PeriodKind::Quarter, GridTable::ReferralKinds, 99));
    EXPECT_TRUE(showsTable(PeriodKind::Quarter, GridTable::Phases, 12));
    EXPECT_FALSE(showsTable(PeriodKind::Quarter, GridTable::Items, 99));
    EXPECT_TRUE(showsTable(PeriodKind::Quarter, GridTable::Items, 100));
    EXPECT_FALSE(showsTable(PeriodKind::Month, GridTable::Reach, 99));
    EXPECT_TRUE(showsTable(PeriodKind::Month, GridTable::Slips, 100));
    EXPECT_TRUE(showsTable(PeriodKind::Year, GridTable::Items, 3));
}

TEST(Grid, regionListsOfAnotherFormAreRefused) {
    EXPECT_THROW(RegionIds({"1", "2", "3", "4", "5", "6", "7", "8", "9"}), InvalidValue);
    EXPECT_THROW(RegionIds({"noord", "noord"}), InvalidValue);
    EXPECT_THROW(RegionIds({"other"}), InvalidValue);
    EXPECT_THROW(RegionIds({"Noord Holland"}), InvalidValue);
    EXPECT_THROW(RegionIds({""}), InvalidValue);
}

} // namespace
} // namespace kentering
