#include "app/presenters/figures/forgotten_releases.h"

#include "model/storage/casebook/backup.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/release_ledger_store.h"
#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <string>

namespace kentering {

namespace {

std::string settingOf(const Period& period) {
    std::string name = "figures.never-published." + period.name();
    std::ranges::transform(name, name.begin(), [](char letter) { return letter == 'Q' ? 'q' : letter; });
    return name;
}

/// A lead; where there is none, whoever works with the casebook.
bool mayConfirm(const Casebook& casebook) {
    const auto isLead = [](const User& user) { return user.role == UserRole::Lead; };
    return isLead(casebook.author()) || std::ranges::none_of(casebook.users(), isLead);
}

} // namespace

bool mayBeForgotten(const Casebook& casebook, const Period& period) {
    const auto putBack = putBackOn(casebook);
    return putBack && period.lastDay() < *putBack && !ReleaseLedgerStore(casebook).latest(period.name()) &&
           !SettingsStore(casebook).value(settingOf(period));
}

std::vector<Period> perhapsForgotten(const Casebook& casebook) {
    std::vector<Period> periods;
    const auto putBack = putBackOn(casebook);
    const auto first = firstContactDay(casebook);
    if (!putBack || !first) {
        return periods;
    }
    for (int year = first->year(); year <= putBack->year(); ++year) {
        for (int quarter = 0; quarter <= 4; ++quarter) {
            const Period period = quarter == 0 ? Period::year(year) : Period::quarter(year, quarter);
            if (period.lastDay() >= *first && mayBeForgotten(casebook, period)) {
                periods.push_back(period);
            }
        }
    }
    return periods;
}

bool confirmNeverReleased(const Casebook& casebook, const Period& period) {
    if (!mayConfirm(casebook)) {
        return false;
    }
    SettingsStore(casebook).setValue(settingOf(period), "1");
    return true;
}

} // namespace kentering
