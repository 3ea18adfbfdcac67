#include "reports/statistics/count/period.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(Period, namesRoundTrip) {
    for (const char* name : {"2025", "2000", "2025-Q1", "2025-Q4", "2025-01", "2025-12"}) {
        const auto period = Period::parse(name);
        ASSERT_TRUE(period) << name;
        EXPECT_EQ(period->name(), name);
    }
}

TEST(Period, everythingElseIsNoPeriod) {
    for (const char* text : {"",
                             "25",
                             "20255",
                             "1999",
                             "3000",
                             "2025-",
                             "2025-Q",
                             "2025-Q0",
                             "2025-Q5",
                             "2025-q2",
                             "2025-00",
                             "2025-13",
                             "2025-1",
                             "2025-001",
                             "2025-01-01",
                             "2025-01..2025-04",
                             "2025-02-03..2025-05-01",
                             "jan-apr",
                             "2025 ",
                             " 2025",
                             "2025-Q1-Q2",
                             "2025-Q12",
                             "+025",
                             "2025-+1",
                             "2025-H1",
                             "2025-W12"}) {
        EXPECT_FALSE(Period::parse(text)) << text;
    }
    EXPECT_FALSE(Period::parse(std::string_view("2025\0", 5)));
}

TEST(Period, constructorsRefuseWhatDoesNotExist) {
    EXPECT_THROW((void)Period::quarter(2025, 5), InvalidValue);
    EXPECT_THROW((void)Period::month(2025, 0), InvalidValue);
    EXPECT_THROW((void)Period::year(1999), InvalidValue);
}

TEST(Period, hasWholeMonths) {
    EXPECT_EQ(Period::year(2025).months(), (MonthSpan{MonthNumber(2025, 1), MonthNumber(2025, 12)}));
    EXPECT_EQ(Period::quarter(2025, 2).months(), (MonthSpan{MonthNumber(2025, 4), MonthNumber(2025, 6)}));
    EXPECT_EQ(Period::month(2024, 2).lastDay(), Date(2024, 2, 29));
    EXPECT_EQ(Period::quarter(2025, 4).firstDay(), Date(2025, 10, 1));
    EXPECT_EQ(Period::year(2025).lastDay(), Date(2025, 12, 31));
}

TEST(Period, isClosedOnlyAfterItsLastDay) {
    const Period quarter = Period::quarter(2025, 2);
    EXPECT_EQ(quarter.stateOn(Date(2025, 3, 31)), PeriodState::Future);
    EXPECT_EQ(quarter.stateOn(Date(2025, 4, 1)), PeriodState::Running);
    EXPECT_EQ(quarter.stateOn(Date(2025, 6, 30)), PeriodState::Running);
    EXPECT_EQ(quarter.stateOn(Date(2025, 7, 1)), PeriodState::Closed);
}

TEST(MonthNumber, countsOnOverTheYear) {
    EXPECT_EQ(MonthNumber(2024, 12).next(), MonthNumber(2025, 1));
    EXPECT_EQ(MonthNumber(2025, 1).previous(), MonthNumber(2024, 12));
    EXPECT_EQ(MonthNumber(2025, 7).year(), 2025);
    EXPECT_EQ(MonthNumber(2025, 7).month(), 7);
    EXPECT_FALSE(MonthNumber().isSet());
}

} // namespace
} // namespace kentering
