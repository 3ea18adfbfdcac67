#include "model/domain/facts/caseload_row.h"

#include <span>

namespace kentering {

std::optional<RecoveryClock> recoveryClock(const CaseloadRow& row, Date asOf) {
    if (!row.attempt) {
        return std::nullopt;
    }
    std::vector<Slip> slips;
    slips.reserve(row.useDays.size());
    for (const UseDays& days : row.useDays) {
        slips.push_back({.days = days});
    }
    return recoveryClock(std::span(&*row.attempt, 1), slips, asOf);
}

} // namespace kentering
