#include "model/base/clock.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>

#include <ctime>

namespace kentering {

Clock Clock::system() {
    return {[] { return boost::posix_time::second_clock::universal_time(); },
            [] { return boost::gregorian::day_clock::local_day(); }};
}

Clock Clock::onDay(Date day) {
    return {[day] {
                // The same hour on that day, which may have another distance to UTC than today.
                std::tm wall = boost::posix_time::to_tm(
                    DateTime(day, boost::posix_time::second_clock::local_time().time_of_day()));
                wall.tm_isdst = -1;
                return boost::posix_time::from_time_t(std::mktime(&wall));
            },
            [day] { return day; }};
}

Clock Clock::fixed(Date day) {
    return {[day] { return DateTime(day, boost::posix_time::hours(12)); }, [day] { return day; }};
}

} // namespace kentering
