#include "reports/statistics/count/grid.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

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

    std::size_t expected =
        3 + 5 + 17 + 17 + 1 + 17 + 17 + 1 + 31 + 4 + 3 + 14 + 5 + 12 + 8 + 7 + 3 + 14 + 4 + 3;
    EXPECT_EQ(codes.size(), expected);
    const std::set<std::string> found(codes.begin(), codes.end());
    for (const char* code : {"total",
                             "intakes",
                             "closures",
                             "phase.pink-cloud",
                             "item.more-often-or-alone",
                             "answered.secretly-with-others",
                             "matched",
                             "item-start.failed-attempts",
                             "item-later.failed-attempts",
                             "complaint.suicide-attempts",
                             "domain.physical",
                             "domain.mental",
                             "domain.sexual",
                             "domain.social",
                             "slips.1",
                             "slips.2-3",
                             "slips.4+",
                             "slip-substance.3-mmc",
                             "slip-phase.wall",
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
                             "waiting.0-2w",
                             "waiting.2-6w",
                             "waiting.6w+"}) {
        EXPECT_TRUE(found.contains(code)) << code;
    }
}

TEST(Grid, theLargestGridFitsTheBitsOfAClient) {
    const Grid grid(PeriodKind::Year, RegionIds({"a", "b", "c", "d", "e", "f", "g", "h"}));
    EXPECT_LE(grid.size(), Grid::kMostCells);
    EXPECT_EQ(grid.cells(GridTable::Regions).size(), kMostRegions + 1);
}

TEST(Grid, twoSidedCellsPointAtTheirDenominator) {
    const Grid grid(PeriodKind::Year, RegionIds());
    const auto denominatorOf = [&grid](GridTable table, std::size_t word) -> std::string {
        const auto& cell = grid.cells()[grid.at(table, word)];
        return cell.denominator ? grid.cells()[*cell.denominator].code : "";
    };
    EXPECT_EQ(denominatorOf(GridTable::Items, 6), "answered.cancels-appointments");
    EXPECT_EQ(denominatorOf(GridTable::ItemsLater, 6), "matched");
    EXPECT_EQ(denominatorOf(GridTable::ItemsAtStart, 6), "matched");
    EXPECT_EQ(denominatorOf(GridTable::Complaints, 0), "answered.complaints");
    EXPECT_EQ(denominatorOf(GridTable::Domains, 3), "answered.complaints");
    EXPECT_EQ(denominatorOf(GridTable::Waiting, 0), "intakes");
    for (const GridTable table : {GridTable::Phases, GridTable::Ages, GridTable::Regions,
                                  GridTable::Substances, GridTable::OwnGoals}) {
        EXPECT_EQ(denominatorOf(table, 0), "total");
    }
    for (const GridTable table :
         {GridTable::Reach, GridTable::Slips, GridTable::SlipPhases, GridTable::SlipSubstances,
          GridTable::ReferralKinds, GridTable::ReferralStatuses, GridTable::Answered, GridTable::Matched}) {
        EXPECT_EQ(denominatorOf(table, 0), "") << static_cast<int>(table);
    }
}

TEST(Grid, aMonthHasHeadlinesOnly) {
    EXPECT_EQ(codesOf(Grid(PeriodKind::Month, RegionIds())),
              (std::vector<std::string>{"total", "intakes", "slips.1", "slips.2-3", "slips.4+"}));
}

TEST(Grid, aQuarterOfFewPeopleShowsTheShortSet) {
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
