#include "model/domain/dossier/odd_day.h"

namespace kentering {

std::optional<OddDay> oddDay(Date day, const Client* client, Date today) {
    if (client != nullptr && client->birthYear && day.year() < *client->birthYear) {
        return OddDay::BeforeBirth;
    }
    const Date began = client != nullptr ? client->opened.value_or(today) : today;
    if (day < began - boost::gregorian::years(kYearsBeforeFile)) {
        return OddDay::LongBeforeFile;
    }
    return day > today + boost::gregorian::years(kYearsAhead) ? std::optional(OddDay::FarAhead)
                                                              : std::nullopt;
}

} // namespace kentering
