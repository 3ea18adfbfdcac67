#include "app/presenters/figures/forgotten_releases.h"

#include "model/acts/reading/reports.h"
#include "model/acts/reports.h"

namespace kentering {

bool mayBeForgotten(const OpenCasebook& book, const Period& period) {
    const auto putBack = putBackOn(book);
    return putBack && period.lastDay() < *putBack && releasesOf(book, period.name()).empty() &&
           !isConfirmedUnpublished(book, period.name());
}

std::vector<Period> perhapsForgotten(const OpenCasebook& book) {
    std::vector<Period> periods;
    const auto putBack = putBackOn(book);
    const auto first = firstContactDay(book);
    if (!putBack || !first) {
        return periods;
    }
    for (int year = first->year(); year <= putBack->year(); ++year) {
        for (int quarter = 0; quarter <= 4; ++quarter) {
            const Period period = quarter == 0 ? Period::year(year) : Period::quarter(year, quarter);
            if (period.lastDay() >= *first && mayBeForgotten(book, period)) {
                periods.push_back(period);
            }
        }
    }
    return periods;
}

bool confirmNeverReleased(OpenCasebook& book, const Period& period) {
    return confirmUnpublished(book, period.name());
}

} // namespace kentering
