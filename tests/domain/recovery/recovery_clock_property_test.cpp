#include "model/domain/recovery/recovery_clock.h"

#include "tests/domain/day.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <random>
#include <vector>

namespace kentering {
namespace {

using testing::day;
using testing::plus;

/// Random courses from a fixed seed: a failure can be played again.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_engine(seed) {}

    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_engine); }

    Slip slip(Date from, int firstOffset, int lastOffset, int longest) {
        const int first = between(firstOffset, lastOffset);
        const int length = between(1, longest);
        const DateRange range(plus(from, first), plus(from, first + length - 1));
        const bool known = between(0, 1) == 0;
        return {.days = known ? UseDays(range) : UseDays(range, between(1, length))};
    }

    std::vector<Slip> slips(Date from, int firstOffset, int lastOffset, int most, int longest) {
        std::vector<Slip> list;
        for (int count = between(0, most); count > 0; --count) {
            list.push_back(slip(from, firstOffset, lastOffset, longest));
        }
        return list;
    }

    template <typename T>
    void shuffle(std::vector<T>& list) {
        std::ranges::shuffle(list, m_engine);
    }

private:
    std::mt19937_64 m_engine;
};

// Starts that make courses cross a leap day, a year end and a plain spring.
const std::vector<Date> kStarts{day("2024-01-25"), day("2025-12-10"), day("2026-03-01"), day("2027-12-31")};

constexpr int kRounds = 400;

class RecoveryClockProperties : public ::testing::TestWithParam<Date> {
protected:
    Date m_from = GetParam();
    std::vector<QuitAttempt> m_attempts{{.period = DatedState(m_from), .useDaysInSixWeeksBefore = 9}};

    RecoveryClock clock(const std::vector<Slip>& slips, int elapsed) const {
        return recoveryClock(m_attempts, slips, plus(m_from, elapsed)).value();
    }
};

TEST_P(RecoveryClockProperties, ASlipMoreNeverRaisesTheSoberDays) {
    Chance chance(1);
    for (int round = 0; round < kRounds; ++round) {
        const int elapsed = chance.between(0, 90);
        auto slips = chance.slips(m_from, -10, 100, 6, 9);
        const RecoveryClock before = clock(slips, elapsed);
        slips.push_back(chance.slip(m_from, -10, 100, 9));
        const RecoveryClock after = clock(slips, elapsed);
        EXPECT_LE(after.soberDays, before.soberDays);
        EXPECT_LE(after.soberDaysMax, before.soberDaysMax);
        EXPECT_LE(after.longestRun, before.longestRun);
        EXPECT_LE(after.currentRun, before.currentRun);
        EXPECT_LE(after.after.soberDays, before.after.soberDays);
        EXPECT_LE(after.after.soberDaysMax(), before.after.soberDaysMax());
        EXPECT_GE(after.after.unsureDays, 0);
        if (elapsed <= 42) { // then the window is the whole attempt
            EXPECT_EQ(after.after.soberDaysMax(), after.soberDaysMax);
        }
    }
}

TEST_P(RecoveryClockProperties, ASlipTakesAtMostItsOwnDays) {
    Chance chance(2);
    for (int round = 0; round < kRounds; ++round) {
        const int elapsed = chance.between(0, 90);
        auto slips = chance.slips(m_from, -10, 100, 6, 9);
        const RecoveryClock before = clock(slips, elapsed);
        slips.push_back(chance.slip(m_from, -10, 100, 9));
        const int ownDays = slips.back().days.range().days();
        EXPECT_GE(clock(slips, elapsed).soberDays, before.soberDays - ownDays)
            << "a slip took other days away";
    }
}

TEST_P(RecoveryClockProperties, TheOrderOfEntryNeverMatters) {
    Chance chance(3);
    for (int round = 0; round < kRounds; ++round) {
        const int elapsed = chance.between(0, 90);
        auto slips = chance.slips(m_from, -10, 100, 8, 9);
        const RecoveryClock inOrder = clock(slips, elapsed);
        chance.shuffle(slips);
        EXPECT_EQ(clock(slips, elapsed), inOrder);
    }
}

TEST_P(RecoveryClockProperties, TheOrderOfAttemptsNeverMatters) {
    Chance chance(4);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<QuitAttempt> attempts;
        for (int count = chance.between(1, 5); count > 0; --count) {
            // Different days: two attempts that begin on one day are one.
            attempts.push_back({.period = DatedState(plus(m_from, 10 * count + chance.between(0, 9))),
                                .useDaysInSixWeeksBefore = count});
        }
        const Date asOf = plus(m_from, chance.between(0, 80));
        const auto slips = chance.slips(m_from, 0, 80, 5, 5);
        const auto inOrder = recoveryClock(attempts, slips, asOf);
        chance.shuffle(attempts);
        EXPECT_EQ(recoveryClock(attempts, slips, asOf), inOrder);
    }
}

TEST_P(RecoveryClockProperties, AnEndedAttemptStandsForEverAsOnTheDayItEnded) {
    Chance chance(9);
    for (int round = 0; round < kRounds; ++round) {
        const int length = chance.between(0, 80);
        const std::vector<QuitAttempt> running{
            {.period = DatedState(m_from), .useDaysInSixWeeksBefore = chance.between(0, 42)}};
        std::vector<QuitAttempt> ended = running;
        ended.front().period = DatedState(m_from, plus(m_from, length));
        auto slips = chance.slips(m_from, -10, 140, 8, 9);
        for (int elapsed = 0; elapsed < length; elapsed += 5) { // before its end nothing is different
            const Date asOf = plus(m_from, elapsed);
            EXPECT_EQ(recoveryClock(ended, slips, asOf), recoveryClock(running, slips, asOf));
        }
        const RecoveryClock atTheEnd = recoveryClock(ended, slips, plus(m_from, length)).value();
        EXPECT_EQ(atTheEnd.ended, plus(m_from, length));
        RecoveryClock counted = recoveryClock(running, slips, plus(m_from, length)).value();
        counted.ended = atTheEnd.ended;
        EXPECT_EQ(atTheEnd, counted);
        const Date later = plus(m_from, length + chance.between(1, 200));
        EXPECT_EQ(recoveryClock(ended, slips, later), atTheEnd);
        slips.push_back(chance.slip(plus(m_from, length), 0, 60, 9)); // use after it takes none of its days
        EXPECT_EQ(recoveryClock(ended, slips, later), atTheEnd);
    }
}

TEST_P(RecoveryClockProperties, EveryDayBelongsToOneAttemptAtMost) {
    Chance chance(10);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<QuitAttempt> attempts;
        for (int count = chance.between(1, 4); count > 0; --count) {
            const Date from = plus(m_from, chance.between(0, 40));
            attempts.push_back({.period = chance.between(0, 1) == 0
                                              ? DatedState(from)
                                              : DatedState(from, plus(from, chance.between(0, 20)))});
        }
        for (int offset = -1; offset < 70; ++offset) {
            const Date day = plus(m_from, offset);
            const QuitAttempt* latest = latestAttempt(attempts, day);
            const bool counts = latest != nullptr && runsOn(*latest, day);
            const auto before = recoveryClock(attempts, {}, day);
            const auto after = recoveryClock(attempts, {}, plus(m_from, offset + 1));
            if (after && after->from <= day) {
                const int grown =
                    after->elapsedDays - (before && before->from == after->from ? before->elapsedDays : 0);
                EXPECT_EQ(grown, counts ? 1 : 0) << isoDate(day);
            }
        }
    }
}

TEST_P(RecoveryClockProperties, BackDatingEqualsEnteringInTime) {
    Chance chance(5);
    for (int round = 0; round < kRounds; ++round) {
        auto inTime = chance.slips(m_from, 0, 60, 6, 5);
        std::ranges::sort(inTime, {}, [](const Slip& slip) { return slip.days.range().first(); });
        if (inTime.empty()) {
            continue;
        }
        // One slip was forgotten and is entered at the end, weeks later.
        auto backDated = inTime;
        const auto forgotten = backDated.begin() + chance.between(0, static_cast<int>(backDated.size()) - 1);
        std::rotate(forgotten, forgotten + 1, backDated.end());
        for (int elapsed = 0; elapsed <= 70; elapsed += 7) {
            EXPECT_EQ(clock(backDated, elapsed), clock(inTime, elapsed));
        }
    }
}

TEST_P(RecoveryClockProperties, TheFiguresHangTogether) {
    Chance chance(6);
    for (int round = 0; round < kRounds; ++round) {
        const int elapsed = chance.between(0, 120);
        const RecoveryClock got = clock(chance.slips(m_from, -10, 130, 8, 9), elapsed);
        EXPECT_EQ(got.elapsedDays, elapsed);
        EXPECT_EQ(got.soberDays + got.useDays, elapsed);
        EXPECT_GE(got.soberDays, 0);
        EXPECT_LE(got.soberDays, got.soberDaysMax);
        EXPECT_LE(got.soberDaysMax, elapsed);
        EXPECT_LE(got.currentRun, got.longestRun);
        EXPECT_LE(got.longestRun, got.soberDays);
        EXPECT_EQ(got.weeks() * 7 + got.days(), got.soberDays);
        EXPECT_EQ(got.after.windowDays, std::min(42, elapsed));
        EXPECT_EQ(got.after.useDays + got.after.soberDays, got.after.windowDays);
    }
}

TEST_P(RecoveryClockProperties, KnownDaysLeaveNoRange) {
    Chance chance(7);
    for (int round = 0; round < kRounds; ++round) {
        auto slips = chance.slips(m_from, -10, 100, 8, 9);
        for (Slip& slip : slips) {
            slip.days = UseDays(slip.days.range());
        }
        const RecoveryClock got = clock(slips, chance.between(0, 90));
        EXPECT_EQ(got.soberDays, got.soberDaysMax);
    }
}

/// The fewest use days in the time looked at, by trying every set of days around it.
int fewestByTrying(const std::vector<Slip>& slips, Date firstTried, int daysTried, Date from, int elapsed) {
    const auto maskOf = [&](Date first, Date last) {
        const long low = std::max(0L, daysBetween(firstTried, first));
        const long high = std::min<long>(daysTried - 1, daysBetween(firstTried, last));
        std::uint32_t mask = 0;
        for (long position = low; position <= high; ++position) {
            mask |= std::uint32_t{1} << position;
        }
        return mask;
    };
    const std::uint32_t looked = elapsed == 0 ? 0 : maskOf(from, plus(from, elapsed - 1));
    int fewest = elapsed;
    for (std::uint32_t used = 0; used < (std::uint32_t{1} << daysTried); ++used) {
        const bool fits = std::ranges::all_of(slips, [&](const Slip& slip) {
            const std::uint32_t within = maskOf(slip.days.range().first(), slip.days.range().last());
            const int needed = slip.days.minDays().value_or(std::popcount(within));
            return std::popcount(used & within) >= needed;
        });
        if (fits) {
            fewest = std::min(fewest, std::popcount(used & looked));
        }
    }
    return fewest;
}

TEST_P(RecoveryClockProperties, TheUpperBoundIsExact) {
    Chance chance(8);
    constexpr int kMargin = 2; // days before and after the time, in which slips may begin or end
    constexpr int kElapsed = 8;
    constexpr int kTried = kMargin + kElapsed + kMargin;
    for (int round = 0; round < 120; ++round) {
        std::vector<Slip> slips;
        for (int count = chance.between(0, 5); count > 0; --count) {
            const int first = chance.between(0, kTried - 1);
            const int last = chance.between(first, kTried - 1);
            const DateRange range(plus(m_from, first - kMargin), plus(m_from, last - kMargin));
            const int least = chance.between(0, range.days());
            slips.push_back({.days = least == 0 ? UseDays(range) : UseDays(range, least)});
        }
        const int fewest = fewestByTrying(slips, plus(m_from, -kMargin), kTried, m_from, kElapsed);
        EXPECT_EQ(clock(slips, kElapsed).soberDaysMax, kElapsed - fewest) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Starts, RecoveryClockProperties, ::testing::ValuesIn(kStarts),
                         [](const auto& start) {
                             std::string name = isoDate(start.param);
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace kentering
