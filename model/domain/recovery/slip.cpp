#include "model/domain/recovery/slip.h"

#include "model/base/errors.h"

namespace kentering {

UseDays::UseDays(DateRange range, int minDays) : m_range(range), m_minDays(minDays) {
    if (minDays < 1) {
        throw InvalidValue("a slip has at least one day of use");
    }
    if (minDays > range.days()) {
        throw InvalidValue("there are more days of use than days in the range");
    }
}

} // namespace kentering
