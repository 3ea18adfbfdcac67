#include "model/domain/dossier/timeline.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr long kDaysBeforeStop = 42;

Date dayOf(DateTime time) {
    return time.date();
}

/// The part of [first, last] that lies within the picture; nothing when they do not meet.
std::optional<DateRange> clip(Date first, Date last, DateRange range) {
    const Date from = std::max(first, range.first());
    const Date to = std::min(last, range.last());
    if (to < from) {
        return std::nullopt;
    }
    return DateRange(from, to);
}

void mark(Timeline& picture, Date first, Date last, DayState state) {
    const auto part = clip(first, last, DateRange(picture.first, picture.last));
    if (!part) {
        return;
    }
    const auto from = picture.days.begin() + daysBetween(picture.first, part->first());
    std::fill(from, from + part->days(), state);
}

int weekdayFromMonday(Date day) {
    return (day.day_of_week().as_number() + 6) % 7;
}

/// Where a band ends: its own end, or the end of the picture.
Date endOr(const DatedState& period, Date otherwise) {
    return period.to().value_or(otherwise);
}

} // namespace

Date firstDayWorthDrawing(const Dossier& dossier, Date today) {
    Date first = today;
    const auto consider = [&first](Date day) { first = std::min(first, day); };
    for (const auto& attempt : dossier.quitAttempts) {
        consider(attempt.period.from() - boost::gregorian::days(kDaysBeforeStop));
    }
    for (const auto& slip : dossier.slips) {
        consider(slip.days.range().first());
    }
    for (const auto& phase : dossier.phases) {
        consider(phase.period.from());
    }
    for (const auto& contact : dossier.contacts) {
        consider(dayOf(contact.at));
    }
    for (const auto& measurement : dossier.measurements) {
        consider(measurement.on);
    }
    for (const auto& grief : dossier.griefStages) {
        consider(grief.on);
    }
    return first;
}

Timeline coursePicture(const Dossier& dossier, DateRange range, Date today) {
    Timeline picture{.first = range.first(), .last = range.last()};
    picture.days.assign(static_cast<std::size_t>(range.days()), DayState::Unknown);

    const Date yesterday = today - boost::gregorian::days(1);
    for (const auto& attempt : dossier.quitAttempts) {
        const auto end = endOf(attempt, dossier.quitAttempts); // half-open: that day belongs to no attempt
        mark(picture, attempt.period.from(),
             std::min(end ? *end - boost::gregorian::days(1) : yesterday, yesterday), DayState::Sober);
        if (attempt.period.from() >= range.first() && attempt.period.from() <= range.last()) {
            picture.stops.push_back(attempt.period.from());
        }
    }
    // Uncertain ranges first, so that a day that is certainly a use day stays one.
    for (const auto& slip : dossier.slips) {
        if (slip.days.minDays()) {
            mark(picture, slip.days.range().first(), slip.days.range().last(), DayState::Unknown);
        }
    }
    for (const auto& slip : dossier.slips) {
        if (!slip.days.minDays()) {
            mark(picture, slip.days.range().first(), slip.days.range().last(), DayState::Use);
        }
    }
    for (const auto& phase : dossier.phases) {
        const auto part =
            clip(phase.period.from(), endOr(phase.period, std::min(range.last(), today)), range);
        if (!part) {
            continue;
        }
        picture.bands.push_back({phase.phase, false, part->first(), part->last()});
        if (phase.also) {
            picture.bands.push_back({*phase.also, true, part->first(), part->last()});
        }
    }
    const auto within = [&range](Date day) { return day >= range.first() && day <= range.last(); };
    std::ranges::copy_if(dossier.contacts, std::back_inserter(picture.contacts),
                         [&](const Contact& contact) { return within(dayOf(contact.at)); });
    std::ranges::copy_if(dossier.measurements, std::back_inserter(picture.measurements),
                         [&](const Measurement& measurement) { return within(measurement.on); });
    std::ranges::copy_if(dossier.griefStages, std::back_inserter(picture.griefStages),
                         [&](const GriefObservation& grief) { return within(grief.on); });
    std::ranges::sort(picture.contacts, {}, &Contact::at);
    std::ranges::sort(picture.measurements, {}, &Measurement::on);
    std::ranges::sort(picture.stops);
    return picture;
}

std::vector<WeekOfUse> useDaysPerWeek(std::span<const Slip> slips, DateRange range) {
    std::vector<WeekOfUse> weeks;
    for (Date monday = range.first() - boost::gregorian::days(weekdayFromMonday(range.first()));
         monday <= range.last(); monday += boost::gregorian::days(7)) {
        const QuitAttempt week{DatedState(monday), std::nullopt};
        // The clock already knows how to count distinct and uncertain use days within a half-open time.
        const auto clock = recoveryClock(std::span(&week, 1), slips, monday + boost::gregorian::days(7));
        weeks.push_back({monday, 7 - clock->soberDaysMax, 7 - clock->soberDays});
    }
    return weeks;
}

} // namespace kentering
