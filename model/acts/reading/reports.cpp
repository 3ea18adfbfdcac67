#include "model/acts/reading/reports.h"

#include "model/acts/reading/settings.h"
#include "model/acts/steps/setting_keys.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/history/history_store.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/release_ledger_store.h"

namespace kentering {

StatisticsFacts statisticsFacts(const OpenCasebook& book, Date first, Date last,
                                const std::vector<Region>& regions) {
    const storage::Reading reading(book.session());
    return statisticsFactsOf(book.casebook(), first, last, regions);
}

StatisticsFacts statisticsFacts(const OpenCasebook& book, Date until) {
    const storage::Reading reading(book.session());
    return statisticsFacts(book.casebook(), until);
}

std::vector<ReleasedPeriod> releasesOf(const OpenCasebook& book, std::string_view period) {
    const storage::Reading reading(book.session());
    const storage::ReleaseLedgerReader ledger(reading);
    std::vector<ReleasedPeriod> releases;
    while (auto kept = ledger.find(period, static_cast<int>(releases.size()))) {
        releases.push_back(std::move(*kept));
    }
    return releases;
}

std::optional<Date> putBackOn(const OpenCasebook& book) {
    return putBackOn(book.casebook());
}

std::optional<Date> firstContactDay(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return firstContactDay(book.casebook());
}

bool isConfirmedUnpublished(const OpenCasebook& book, std::string_view period) {
    return settingOf(book, steps::neverPublishedKey(period)).has_value();
}

std::optional<Date> lastEntryOf(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return storage::HistoryReader(reading).lastDay();
}

std::array<std::uint8_t, 32> reportKeyOf(const OpenCasebook& book) {
    return book.casebook().reportKey();
}

} // namespace kentering
