#include "model/acts/reading/reports.h"

#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/history/history_store.h"

namespace kentering {

StatisticsFacts statisticsFacts(const OpenCasebook& book, Date first, Date last,
                                const std::vector<Region>& regions) {
    const Reading reading(book.session());
    return statisticsFactsOf(book.casebook(), first, last, regions);
}

StatisticsFacts statisticsFacts(const OpenCasebook& book, Date until) {
    const Reading reading(book.session());
    return statisticsFacts(book.casebook(), until);
}

std::vector<ReleasedPeriod> releasesOf(const OpenCasebook& book, std::string_view period) {
    const Reading reading(book.session());
    const ReleaseLedgerReader ledger(reading);
    std::vector<ReleasedPeriod> releases;
    while (auto kept = ledger.find(period, static_cast<int>(releases.size()))) {
        releases.push_back(std::move(*kept));
    }
    return releases;
}

std::optional<Date> lastEntryOf(const OpenCasebook& book) {
    const Reading reading(book.session());
    return HistoryReader(reading).lastDay();
}

std::array<std::uint8_t, 32> reportKeyOf(const OpenCasebook& book) {
    return book.casebook().reportKey();
}

} // namespace kentering
