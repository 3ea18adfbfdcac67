#include "model/storage/clock.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>

namespace kentering {

Clock Clock::system() {
    return {[] { return boost::posix_time::second_clock::universal_time(); },
            [] { return boost::gregorian::day_clock::local_day(); }};
}

Clock Clock::fixed(Date day) {
    return {[day] { return DateTime(day, boost::posix_time::hours(12)); }, [day] { return day; }};
}

} // namespace kentering
