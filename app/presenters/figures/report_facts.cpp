#include "app/presenters/figures/report_facts.h"

#include "model/base/errors.h"
#include "model/domain/recovery/phase_period.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace kentering {

namespace {

MonthNumber monthNumberOf(Date day) {
    return {static_cast<int>(day.year()), static_cast<int>(day.month().as_number())};
}

ClientFacts clientFacts(const StatisticsFacts::ClientFact& client) {
    ClientFacts facts{.rid = client.rid,
                      .consentToStatistics = true, // storage gives nobody else
                      .birthYear = static_cast<std::uint16_t>(client.birthYear.value_or(0)),
                      .region = client.region.value_or(kOtherRegion),
                      .counsellor = counsellorNumber(client.owner),
                      .ownGoal = client.ownGoal,
                      .cameBy = client.cameBy,
                      .outcome = client.outcome};
    if (client.opened) {
        facts.opened = monthNumberOf(*client.opened);
    }
    if (client.closed) {
        facts.closed = monthNumberOf(*client.closed);
    }
    return facts;
}

void addContacts(const StatisticsFacts& facts, StatsInput& input) {
    for (const StatisticsFacts::ContactFact& contact : facts.contacts) {
        input.contacts.push_back(
            {.client = contact.client, .month = monthNumberOf(contact.on), .kind = contact.kind});
    }
    for (const StatisticsFacts::NoShowFact& noShow : facts.noShows) {
        input.noShows.push_back({.client = noShow.client, .month = monthNumberOf(noShow.on)});
    }
    for (std::size_t client = 0; client < facts.clients.size(); ++client) {
        const auto& firstTalk = facts.clients[client].firstTalk;
        const auto& opened = facts.clients[client].opened;
        if (!firstTalk) {
            continue;
        }
        input.clients[client].firstTalk = monthNumberOf(*firstTalk);
        if (opened && *opened <= *firstTalk) {
            input.clients[client].waiting = waitingBand(daysBetween(*opened, *firstTalk));
        }
    }
}

/// From the first day on which somebody was seen to the day of closing.
void addStays(const StatisticsFacts& facts, StatsInput& input) {
    std::vector<std::optional<Date>> firstSeen(facts.clients.size());
    const auto see = [&firstSeen](StatisticsFacts::ClientIndex client, Date on) {
        if (!firstSeen[client] || on < *firstSeen[client]) {
            firstSeen[client] = on;
        }
    };
    for (const StatisticsFacts::ContactFact& contact : facts.contacts) {
        see(contact.client, contact.on);
    }
    for (const StatisticsFacts::MeasurementFact& list : facts.measurements) {
        see(list.client, list.on);
    }
    for (std::size_t client = 0; client < facts.clients.size(); ++client) {
        const auto& closed = facts.clients[client].closed;
        if (closed && firstSeen[client] && *firstSeen[client] <= *closed) {
            input.clients[client].stay = stayBand(daysBetween(*firstSeen[client], *closed));
        }
    }
}

/// Nothing under fifty people: there a twentieth is two people or one.
std::optional<std::uint8_t> consentOfTwenty(std::size_t seen, std::size_t counted) {
    constexpr std::size_t kFewest = 50;
    constexpr std::size_t kTwenty = 20;
    if (seen < kFewest) {
        return std::nullopt;
    }
    return static_cast<std::uint8_t>((2 * kTwenty * counted + seen) / (2 * seen));
}

void addMeasurements(const StatisticsFacts& facts, StatsInput& input) {
    std::vector<const StatisticsFacts::MeasurementFact*> lists;
    for (const StatisticsFacts::MeasurementFact& list : facts.measurements) {
        lists.push_back(&list);
    }
    std::ranges::stable_sort(lists, {}, &StatisticsFacts::MeasurementFact::on);
    for (const StatisticsFacts::MeasurementFact* list : lists) {
        MeasurementFact fact{
            .client = list->client, .month = monthNumberOf(list->on), .moment = list->moment};
        for (const ChecklistItem item : all<ChecklistItem>()) {
            if (const auto answer = list->checklist[indexOf(item)]) {
                fact.set(item, *answer);
            }
        }
        for (const Complaint complaint : all<Complaint>()) {
            if (const auto answer = list->complaints[indexOf(complaint)]) {
                fact.set(complaint, *answer);
            }
        }
        input.measurements.push_back(fact);
    }
}

/// The phases of each client, in the order of their dates; storage gives those of one client together.
using PhasesByClient = std::vector<std::vector<const StatisticsFacts::PhaseFact*>>;

PhasesByClient phasesByClient(const StatisticsFacts& facts) {
    PhasesByClient phases(facts.clients.size());
    for (const StatisticsFacts::PhaseFact& phase : facts.phases) {
        phases[phase.client].push_back(&phase);
    }
    for (auto& ofClient : phases) {
        std::ranges::stable_sort(ofClient, {}, &StatisticsFacts::PhaseFact::from);
    }
    return phases;
}

// The last day on which a phase held: a dossier that is closed holds no phase any more.
std::optional<Date> lastDay(const StatisticsFacts::PhaseFact& phase, const std::optional<Date>& closed) {
    if (phase.to && closed) {
        return std::min(*phase.to, *closed);
    }
    return phase.to ? phase.to : closed;
}

void addPhases(const StatisticsFacts& facts, const PhasesByClient& phases, Date until, StatsInput& input) {
    for (const auto& ofClient : phases) {
        for (const StatisticsFacts::PhaseFact* phase : ofClient) {
            const auto to = lastDay(*phase, facts.clients[phase->client].closed);
            MonthNumber last = monthNumberOf(to.value_or(until));
            // A phase that ends within a month does not hold at that month's end.
            if (to && *to != to->end_of_month()) {
                last = last.previous();
            }
            const MonthNumber first = monthNumberOf(phase->from);
            if (first <= last) {
                input.phases.push_back(
                    {.client = phase->client, .first = first, .last = last, .phase = phase->phase});
            }
        }
    }
}

/// The phase on `day`, by the rule of the domain.
std::optional<Phase> phaseOfDay(const std::vector<const StatisticsFacts::PhaseFact*>& phases, Date day) {
    std::vector<PhasePeriod> periods;
    periods.reserve(phases.size());
    for (const StatisticsFacts::PhaseFact* phase : phases) {
        periods.push_back({.phase = phase->phase, .period = DatedState(phase->from, phase->to)});
    }
    const PhasePeriod* found = phaseOn(periods, day);
    return found == nullptr ? std::nullopt : std::optional(found->phase);
}

void addSlips(const StatisticsFacts& facts, const PhasesByClient& phases, StatsInput& input) {
    for (const StatisticsFacts::SlipFact& slip : facts.slips) {
        SlipFact fact{.client = slip.client,
                      .month = monthNumberOf(slip.first),
                      .phase = phaseOfDay(phases[slip.client], slip.first)};
        for (const Substance substance : slip.substances) {
            fact.add(substance);
        }
        input.slips.push_back(fact);
    }
}

} // namespace

std::uint16_t counsellorNumber(UserId user) {
    const std::int64_t number = user.value();
    if (number < 0 || number > std::numeric_limits<std::uint16_t>::max()) {
        throw InvalidValue("a user's number is beyond what figures can filter by");
    }
    return static_cast<std::uint16_t>(number);
}

StatsInput statsInputOf(const StatisticsFacts& facts, Date until) {
    StatsInput input;
    input.clients.reserve(facts.clients.size());
    input.contacts.reserve(facts.contacts.size());
    input.measurements.reserve(facts.measurements.size());
    for (const StatisticsFacts::ClientFact& client : facts.clients) {
        input.clients.push_back(clientFacts(client));
    }
    addContacts(facts, input);
    addStays(facts, input);
    addMeasurements(facts, input);
    const PhasesByClient phases = phasesByClient(facts);
    addPhases(facts, phases, until, input);
    addSlips(facts, phases, input);
    for (const StatisticsFacts::ReferralFact& referral : facts.referrals) {
        input.referrals.push_back({.client = referral.client,
                                   .month = monthNumberOf(referral.on),
                                   .kind = referral.kind,
                                   .status = referral.status});
    }
    for (const StatisticsFacts::SubstanceFact& use : facts.substances) {
        input.clients[use.client].add(use.substance);
        if (use.route) {
            input.clients[use.client].add(*use.route);
        }
    }
    input.consentOfTwenty = consentOfTwenty(facts.seen, facts.seenAndCounted);
    return input;
}

} // namespace kentering
