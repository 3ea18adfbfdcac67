#include "model/domain/safekeeping/backup_rotation.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <random>
#include <set>
#include <string>

namespace kentering {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const Date kRotationDay(2026, 11, 23); // a Monday

BackupCopy copyOf(Date day, int minute, std::int64_t changes, BackupState state = BackupState::Proven) {
    const DateTime at(day, boost::posix_time::minutes(minute));
    return {.name = isoDateTime(at) + "-" + std::to_string(changes),
            .at = at,
            .state = state,
            .changes = changes};
}

std::vector<BackupCopy> without(std::vector<BackupCopy> copies, const std::vector<std::string>& names) {
    std::erase_if(copies,
                  [&](const BackupCopy& copy) { return std::ranges::find(names, copy.name) != names.end(); });
    return copies;
}

TEST(BackupRotation, KeepsTheLastOfEachDayWeekAndMonth) {
    std::vector<BackupCopy> copies;
    for (int back = 0; back < 400; ++back) {
        copies.push_back(copyOf(kRotationDay - boost::gregorian::days(back), 600, 1000 - back));
    }
    std::vector<std::string> left;
    for (const BackupCopy& copy : without(copies, copiesThatMayGo(copies, kRotationDay))) {
        left.push_back(isoDate(copy.at.date()));
    }
    EXPECT_THAT(left, ElementsAre("2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19",
                                  "2026-11-18", "2026-11-17", // the days; with them the first two weeks
                                  "2026-11-15", "2026-11-08", "2026-11-01", // and the other three
                                  "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30",
                                  "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31",
                                  "2025-12-31")); // twelve months with this one
}

TEST(BackupRotation, OfADayTheLastOneStays) {
    const std::vector<BackupCopy> copies{copyOf(kRotationDay, 600, 10), copyOf(kRotationDay, 700, 12)};
    EXPECT_THAT(copiesThatMayGo(copies, kRotationDay), ElementsAre(copies[0].name));
}

TEST(BackupRotation, AnOlderCasebookPushesNothingOut) {
    // It was put back from an old backup today: its copies have fewer changes.
    const std::vector<BackupCopy> copies{copyOf(kRotationDay, 600, 100), copyOf(kRotationDay, 700, 20)};
    EXPECT_THAT(copiesThatMayGo(copies, kRotationDay), IsEmpty());
}

TEST(BackupRotation, WhatIsDamagedUnopenedOrApartPushesNothingOut) {
    for (const BackupState state : {BackupState::Damaged, BackupState::Unopened, BackupState::Apart}) {
        const std::vector<BackupCopy> copies{copyOf(kRotationDay, 600, 10),
                                             copyOf(kRotationDay, 700, 12, state)};
        EXPECT_THAT(copiesThatMayGo(copies, kRotationDay), IsEmpty());
    }
}

TEST(BackupRotation, ADamagedOneGoesAfterAWeekWhenThereIsABetterOne) {
    const Date longAgo = kRotationDay - boost::gregorian::days(kDaysOfDamaged);
    const BackupCopy damaged = copyOf(longAgo, 600, 10, BackupState::Damaged);
    EXPECT_THAT(copiesThatMayGo(std::vector{damaged}, kRotationDay), IsEmpty());
    EXPECT_THAT(copiesThatMayGo(std::vector{damaged, copyOf(longAgo, 500, 9)}, kRotationDay), IsEmpty());
    const std::vector<BackupCopy> both{damaged, copyOf(kRotationDay, 600, 10)};
    EXPECT_THAT(copiesThatMayGo(both, kRotationDay), ElementsAre(damaged.name));
    EXPECT_THAT(copiesThatMayGo(both, kRotationDay - boost::gregorian::days(1)), IsEmpty());
}

TEST(BackupRotation, ACopyOfADayToComeTakesNobodysPlace) {
    std::vector<BackupCopy> copies;
    for (int ahead = 1; ahead <= 20; ++ahead) { // the clock was wrong for some weeks
        copies.push_back(copyOf(kRotationDay + boost::gregorian::days(365 + ahead), 600, 50 + ahead));
    }
    copies.push_back(copyOf(kRotationDay, 600, 100));
    EXPECT_THAT(copiesThatMayGo(copies, kRotationDay), IsEmpty());
}

/// Any list of copies, from a clock that jumps and a casebook that was put back now and then.
class AnyCopies {
public:
    explicit AnyCopies(unsigned seed) : m_random(seed) {}

    std::vector<BackupCopy> make() {
        std::vector<BackupCopy> copies;
        std::int64_t changes = 0;
        const int count = upTo(60);
        for (int number = 0; number < count; ++number) {
            changes = upTo(20) == 0 ? changes / 2 : changes + upTo(5);
            const Date day = kRotationDay - boost::gregorian::days(upTo(3) == 0 ? upTo(500) : upTo(30) - 2);
            const auto state = upTo(2) == 0 ? static_cast<BackupState>(upTo(3)) : BackupState::Proven;
            copies.push_back(copyOf(day, upTo(1439), changes, state));
            copies.back().name += "-" + std::to_string(number);
        }
        return copies;
    }
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

private:
    std::mt19937 m_random;
};

TEST(BackupRotation, WhateverTheListNothingGoodIsLost) {
    for (unsigned seed = 0; seed < 400; ++seed) {
        AnyCopies any(seed);
        const std::vector<BackupCopy> copies = any.make();
        const std::vector<std::string> gone = copiesThatMayGo(copies, kRotationDay);
        const std::vector<BackupCopy> left = without(copies, gone);
        ASSERT_THAT(left, SizeIs(copies.size() - gone.size())) << "seed " << seed;
        BackupPlace place{.copies = copies};
        if (const BackupCopy* newest = newestProven(place)) {
            ASSERT_THAT(gone, Not(Contains(newest->name))) << "the newest proven one, seed " << seed;
        }
        for (const BackupCopy& copy : copies) {
            if (std::ranges::find(gone, copy.name) == gone.end()) {
                continue;
            }
            ASSERT_TRUE(copy.state == BackupState::Proven || copy.state == BackupState::Damaged);
            const bool hasBetter = std::ranges::any_of(left, [&](const BackupCopy& other) {
                return other.state == BackupState::Proven && other.at >= copy.at &&
                       (copy.state == BackupState::Damaged || other.changes >= copy.changes);
            });
            ASSERT_TRUE(hasBetter) << copy.name << ", seed " << seed;
        }
        ASSERT_THAT(copiesThatMayGo(left, kRotationDay), IsEmpty()) << "once is enough, seed " << seed;
    }
}

TEST(BackupRotation, WhateverIsWrongBesideThemTheGoodOnesStandAsTheyStood) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        AnyCopies any(seed);
        std::vector<BackupCopy> copies = any.make();
        std::erase_if(copies, [](const BackupCopy& copy) { return copy.state != BackupState::Proven; });
        const std::vector<std::string> gone = copiesThatMayGo(copies, kRotationDay);
        std::vector<BackupCopy> more = copies;
        for (int number = 0; number < 30; ++number) {
            const auto state = std::array{BackupState::Unopened, BackupState::Damaged,
                                          BackupState::Apart}[static_cast<std::size_t>(any.upTo(2))];
            more.push_back(copyOf(kRotationDay - boost::gregorian::days(any.upTo(5)), any.upTo(1439),
                                  any.upTo(1000), state));
        }
        ASSERT_EQ(copiesThatMayGo(more, kRotationDay), gone) << "seed " << seed;
    }
}

TEST(BackupRotation, AYearOfWorkKeepsNoMoreThanWasDecided) {
    std::vector<BackupCopy> copies;
    AnyCopies any(7);
    std::int64_t changes = 0;
    for (int day = 800; day >= 0; --day) {
        const Date today = kRotationDay - boost::gregorian::days(day);
        for (int times = any.upTo(3); times > 0; --times) {
            changes += any.upTo(9);
            copies.push_back(copyOf(today, 1400 - times, changes));
            copies.back().name += "-" + std::to_string(times);
        }
        copies = without(copies, copiesThatMayGo(copies, today));
        ASSERT_LE(copies.size(), std::size_t{kDailyBackups + kWeeklyBackups + kMonthlyBackups});
    }
    std::set<std::string> months;
    for (const BackupCopy& copy : copies) {
        months.insert(isoDate(copy.at.date()).substr(0, 7));
    }
    EXPECT_THAT(months, SizeIs(kMonthlyBackups));
}

} // namespace
} // namespace kentering
