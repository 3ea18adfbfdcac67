#include "model/domain/recovery/slip.h"

#include "model/base/errors.h"
#include "tests/domain/day.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using testing::day;

const DateRange kWeekend(day("2026-11-13"), day("2026-11-15"));

TEST(UseDays, OfARangeAreAllItsDays) {
    EXPECT_EQ(UseDays(kWeekend).minDays(), std::nullopt);
    EXPECT_EQ(UseDays(kWeekend).range(), kWeekend);
}

TEST(UseDays, MayBeAtLeastSoManyOfARange) {
    EXPECT_EQ(UseDays(kWeekend, 1).minDays(), 1);
    EXPECT_EQ(UseDays(kWeekend, 3).minDays(), 3);
}

TEST(UseDays, RefuseNoDayAndMoreThanTheRange) {
    EXPECT_THROW(UseDays(kWeekend, 0), InvalidValue);
    EXPECT_THROW(UseDays(kWeekend, -1), InvalidValue);
    EXPECT_THROW(UseDays(kWeekend, 4), InvalidValue);
}

} // namespace
} // namespace kentering
