#pragma once

#include "model/domain/facts/dated_facts.h"
#include "model/domain/facts/organisation.h"
#include "model/storage/casebook/casebook.h"

#include <optional>
#include <vector>

namespace kentering::storage {

/// Everything that is dated on or before `until`. The contacts are in no order; in each other list the facts
/// of one client stand together, in the order of `clients`. @param regions the list that positions are of
[[nodiscard]] StatisticsFacts statisticsFacts(const Casebook& casebook, Date until,
                                              const std::vector<Region>& regions);
/// The same, with the regions of the settings.
[[nodiscard]] StatisticsFacts statisticsFacts(const Casebook& casebook, Date until);

/// The part of it that the figures of the days from `first` to `last` look at: they come out the same, and
/// few rows of a long past are read. Contacts are each client's first one, one within the days, and of talks
/// within the days so many as figures tell apart; lists of other days have their day and moment, and answers
/// only when a list within the days is compared with them, complaints only of start lists; phases, slips,
/// referrals and appointments missed are those of the days.
[[nodiscard]] StatisticsFacts statisticsFactsOf(const Casebook& casebook, Date first, Date last,
                                                const std::vector<Region>& regions);
[[nodiscard]] StatisticsFacts statisticsFactsOf(const Casebook& casebook, Date first, Date last);

/// The day of the first contact with anybody, whatever became of it; nothing without one.
[[nodiscard]] std::optional<Date> firstContactDay(const Casebook& casebook);

} // namespace kentering::storage
