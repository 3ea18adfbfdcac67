#include "model/domain/facts/caseload_row.h"

#include <span>

namespace kentering {

namespace {

std::vector<Slip> slipsIn(const CaseloadRow& row) {
    std::vector<Slip> slips;
    slips.reserve(row.useDays.size());
    for (const UseDays& days : row.useDays) {
        // Copied: GCC 12 takes one that is moved in for half filled.
        const Slip slip{.days = days};
        slips.push_back(slip);
    }
    return slips;
}

} // namespace

std::optional<RecoveryClock> recoveryClock(const CaseloadRow& row, Date asOf) {
    if (!row.attempt) {
        return std::nullopt;
    }
    return recoveryClock(std::span(&*row.attempt, 1), slipsIn(row), asOf);
}

WeekOfUse useInWeekOf(const CaseloadRow& row, Date day) {
    return useDaysPerWeek(slipsIn(row), DateRange(day, day)).front();
}

} // namespace kentering
