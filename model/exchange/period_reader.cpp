#include "model/exchange/period_reader.h"

#include "model/base/errors.h"
#include "model/domain/recovery/attempt_rules.h"
#include "model/exchange/read_values.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace kentering {

namespace {

std::optional<DatedState> readPeriod(ObjectReader& reader, DayRule fromRule) {
    const auto from = reader.date("from", fromRule, Presence::Required);
    const auto to = reader.date("to", DayRule::NotInFuture);
    if (!from) {
        return std::nullopt;
    }
    return made(reader, "to", [&] { return DatedState(*from, to); });
}

std::optional<QuitAttempt> readQuitAttempt(ObjectReader& reader) {
    // A day to stop on may be planned; an end has happened.
    const auto period = readPeriod(reader, DayRule::Any);
    const auto before = reader.integer("useDaysInSixWeeksBefore", 0, 42);
    if (!reader.finish()) {
        return std::nullopt;
    }
    return QuitAttempt{.period = *period, .useDaysInSixWeeksBefore = before};
}

std::optional<PhasePeriod> readPhase(ObjectReader& reader) {
    const auto phase = reader.word<Phase>("phase", Presence::Required);
    const auto also = reader.word<Phase>("also");
    const auto period = readPeriod(reader, DayRule::NotInFuture);
    if (phase && phase == also) {
        reader.fault("also", "is the phase itself");
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return PhasePeriod{.phase = *phase, .also = also, .period = *period};
}

std::string_view reasonOf(AttemptFault fault) {
    switch (fault) {
    case AttemptFault::SameDayAsAnother:
        return "an attempt of this client begins on this day already";
    case AttemptFault::WithinAnother:
        return "begins before another attempt had ended, or the other way round";
    case AttemptFault::InTheFuture:
    case AttemptFault::EndBeforeStart:
    case AttemptFault::UseDaysOutOfRange:
        break; // told of each attempt by itself
    }
    throw InvalidValue("no fault between attempts");
}

} // namespace

std::vector<QuitAttempt> readQuitAttempts(ObjectReader& owner) {
    Places places;
    auto attempts = readList(owner, "quitAttempts", readQuitAttempt, &places);
    for (std::size_t index = 1; index < attempts.size(); ++index) {
        for (const AttemptFault fault : clashes(attempts[index], std::span(attempts).first(index))) {
            owner.faults().add(pointerTo(pointerTo(owner.pointerOf("quitAttempts"), places[index]), "from"),
                               std::string(reasonOf(fault)));
        }
    }
    return attempts;
}

std::vector<PhasePeriod> readPhases(ObjectReader& owner) {
    Places places;
    auto phases = readList(owner, "phases", readPhase, &places);
    for (std::size_t index = 1; index < phases.size(); ++index) {
        const auto earlier = std::span(phases).first(index);
        if (std::ranges::any_of(earlier, [&](const PhasePeriod& other) {
                return overlap(other.period, phases[index].period);
            })) {
            owner.faults().add(pointerTo(pointerTo(owner.pointerOf("phases"), places[index]), "from"),
                               "has a day in common with another phase of this client");
        }
    }
    return phases;
}

} // namespace kentering
