#include "model/domain/talk/list_to_go_on_with.h"

namespace kentering {

std::optional<Stored<MeasurementId, Measurement>>
listToGoOnWith(std::span<const Stored<MeasurementId, Measurement>> lists, Date today) {
    const Stored<MeasurementId, Measurement>* latest = nullptr;
    for (const auto& list : lists) {
        if (latest == nullptr || latest->value.on <= list.value.on) {
            latest = &list;
        }
    }
    if (latest == nullptr) {
        return std::nullopt;
    }
    const bool unfinished =
        summarise(latest->value.checklist).notAsked > 0 || summarise(latest->value.complaints).notAsked > 0;
    const long age = daysBetween(latest->value.on, today);
    if (age == 0 || (unfinished && age > 0 && age <= kListGoesOnDays)) {
        return *latest;
    }
    return std::nullopt;
}

MeasurementMoment momentOfNextList(std::span<const Stored<MeasurementId, Measurement>> lists) {
    return lists.empty() ? MeasurementMoment::Start : MeasurementMoment::Review;
}

} // namespace kentering
