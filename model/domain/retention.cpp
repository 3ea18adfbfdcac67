#include "model/domain/retention.h"

#include <algorithm>

namespace kentering {

namespace {

Date yearsAfter(Date day, int years) {
    const auto year = static_cast<unsigned short>(day.year() + years);
    const auto last = boost::gregorian::gregorian_calendar::end_of_month_day(year, day.month());
    return {year, day.month(), std::min<unsigned short>(day.day(), last)};
}

} // namespace

std::optional<int> legalTerm(LegalBasis basis) {
    constexpr int kTreatment = 20;
    constexpr int kSupport = 15;
    switch (basis) {
    case LegalBasis::Treatment:
        return kTreatment;
    case LegalBasis::Support:
        return kSupport;
    case LegalBasis::Consent:
    case LegalBasis::Other:
        return std::nullopt;
    }
    return std::nullopt;
}

std::vector<RetentionFault> faultsOf(const Retention& retention) {
    if (retention.years < 0 || retention.years > kMostYearsKept) {
        return {RetentionFault::YearsOutOfRange};
    }
    if (retention.years < legalTerm(retention.basis).value_or(0)) {
        return {RetentionFault::ShorterThanLaw};
    }
    return {};
}

Date keptUntil(const Retention& retention, Date closed) {
    return yearsAfter(closed, retention.years);
}

bool isWithinLegalTerm(const std::optional<Retention>& retention, const std::optional<Date>& closed,
                       Date today) {
    const auto term = retention ? legalTerm(retention->basis) : std::nullopt;
    return term && (!closed || today < yearsAfter(*closed, *term));
}

} // namespace kentering
