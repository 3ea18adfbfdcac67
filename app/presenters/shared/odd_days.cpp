#include "app/presenters/shared/odd_days.h"

namespace kentering {

std::optional<OddDay> oddDayFor(const PresenterContext& context, std::optional<ClientId> client, Date day) {
    const Date today = context.today();
    // A file may have begun long ago, but never after today: what is no odd day of today's is none of it.
    const bool mayBeOdd = oddDay(day, nullptr, today).has_value();
    if (!mayBeOdd || !client) {
        return mayBeOdd ? oddDay(day, nullptr, today) : std::nullopt;
    }
    const Client file = context.dossier(*client, ReadingPurpose::Screen).read().client;
    return oddDay(day, &file, today);
}

} // namespace kentering
