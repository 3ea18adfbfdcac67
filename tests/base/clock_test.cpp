#include "model/base/clock.h"

#include <boost/date_time/c_local_time_adjustor.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>
#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>
#include <string>

namespace kentering {
namespace {

/// The zone of the computer, for as long as a test lasts.
class Zone {
public:
    explicit Zone(const char* name) {
        if (const char* former = std::getenv("TZ")) {
            m_former = former;
            m_was = true;
        }
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    ~Zone() {
        if (m_was) {
            ::setenv("TZ", m_former.c_str(), 1);
        } else {
            ::unsetenv("TZ");
        }
        ::tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::string m_former;
    bool m_was = false;
};

Date localDay(DateTime utc) {
    return boost::date_time::c_local_adjustor<DateTime>::utc_to_local(utc).date();
}

TEST(ClockTest, OnAnotherDayWhatIsStampedBearsThatDayInEveryZone) {
    for (const char* zone : {"UTC", "CET-1CEST,M3.5.0,M10.5.0/3", "<+13>-13", "<-11>11"}) {
        const Zone here(zone);
        for (const Date day : {Date(2026, 7, 1), Date(2026, 11, 23), Date(2031, 3, 30)}) {
            const Clock clock = Clock::onDay(day);
            EXPECT_EQ(clock.today(), day) << zone;
            EXPECT_EQ(localDay(clock.utcNow()), day) << zone;
        }
    }
}

TEST(ClockTest, TheHourGoesOnOnAnotherDay) {
    const Zone here("UTC");
    const auto before = boost::posix_time::second_clock::universal_time().time_of_day();
    const auto stamped = Clock::onDay(Date(2026, 11, 23)).utcNow().time_of_day();
    const auto after = boost::posix_time::second_clock::universal_time().time_of_day();
    if (before <= after) { // not over midnight
        EXPECT_LE(before, stamped);
        EXPECT_LE(stamped, after);
    }
}

TEST(ClockTest, AFixedClockStandsStill) {
    const Clock clock = Clock::fixed(Date(2026, 11, 23));
    EXPECT_EQ(clock.utcNow(), DateTime(Date(2026, 11, 23), boost::posix_time::hours(12)));
    EXPECT_EQ(clock.today(), Date(2026, 11, 23));
}

} // namespace
} // namespace kentering
