#pragma once

#include "model/domain/ids.h"
#include "model/domain/talk/measurement.h"

#include <optional>
#include <span>

namespace kentering {

/// How many days a half-filled list is gone on with in a next talk, before a new one is begun. A judgement:
/// answers of one list should be about one time.
inline constexpr int kListGoesOnDays = 28;

/// Which list a talk on `today` goes on with: the latest one, when it is of today, or when it still has
/// questions that were not asked and is no older than `kListGoesOnDays`. Nothing: the first answer of the
/// talk begins a new list.
[[nodiscard]] std::optional<Stored<MeasurementId, Measurement>>
listToGoOnWith(std::span<const Stored<MeasurementId, Measurement>> lists, Date today);

/// The moment of a list that is begun now: the first is the start, a later one a review.
[[nodiscard]] MeasurementMoment momentOfNextList(std::span<const Stored<MeasurementId, Measurement>> lists);

} // namespace kentering
