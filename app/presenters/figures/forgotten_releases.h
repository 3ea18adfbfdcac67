#pragma once

#include "model/acts/reading/open_casebook.h"
#include "reports/statistics/count/period.h"

#include <vector>

namespace kentering {

// A backup knows nothing of what was released after it was made. Whoever publishes such a period from it once
// more gives two values of one cell, and they can be averaged. So a casebook that was put back from a backup
// publishes no period that was over by then for the first time, until a lead says that it was not published
// meanwhile (privacy.md 8.5).

/// Whether `period` may have been released and forgotten: it was over when the casebook was put back, is not
/// in its ledger, and no lead has said that it was never published.
[[nodiscard]] bool mayBeForgotten(const OpenCasebook& book, const Period& period);

/// The years and quarters since the first contact of which that is so (months are left out: there are so
/// many). Empty in a casebook that was never put back.
[[nodiscard]] std::vector<Period> perhapsForgotten(const OpenCasebook& book);

/// A lead says that `period` was not published since the backup; where there is no lead, whoever works with
/// the casebook. False for anybody else; then nothing is changed.
[[nodiscard]] bool confirmNeverReleased(OpenCasebook& book, const Period& period);

} // namespace kentering
