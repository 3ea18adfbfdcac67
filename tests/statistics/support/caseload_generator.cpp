#include "tests/statistics/support/caseload_generator.h"

namespace kentering::test {

namespace {

template <typename Enum>
Enum wordAt(std::uint32_t position) {
    return all<Enum>()[position];
}

} // namespace

bool CaseloadGenerator::chance(double probability) {
    return static_cast<double>(m_random() >> 11) * 0x1p-53 < probability;
}

std::uint32_t CaseloadGenerator::below(std::uint32_t bound) {
    return static_cast<std::uint32_t>((m_random() >> 32) * bound >> 32);
}

Rid CaseloadGenerator::rid() {
    Rid rid{};
    for (std::uint8_t& byte : rid) {
        byte = static_cast<std::uint8_t>(below(256));
    }
    return rid;
}

std::array<std::uint8_t, ReportKey::kSize> CaseloadGenerator::key() {
    std::array<std::uint8_t, ReportKey::kSize> key{};
    for (std::uint8_t& byte : key) {
        byte = static_cast<std::uint8_t>(below(256));
    }
    return key;
}

ClientIndex CaseloadGenerator::addClient(StatsInput& input) {
    ClientFacts client;
    client.rid = rid();
    client.consentToStatistics = true;
    if (client.rid[0] % 10 != 0) {
        client.cameBy = wordAt<CameBy>(static_cast<std::uint32_t>(client.rid[1] % kCount<CameBy>));
    }
    client.birthYear = chance(0.05) ? std::uint16_t{0} : static_cast<std::uint16_t>(1955 + below(50));
    client.region = chance(0.1) ? kOtherRegion : static_cast<std::uint8_t>(below(3));
    client.counsellor = static_cast<std::uint16_t>(below(4));
    if (chance(0.9)) {
        client.ownGoal = wordAt<OwnGoal>(below(kCount<OwnGoal>));
    }
    for (const Substance substance : all<Substance>()) {
        if (chance(0.08 + 0.03 * static_cast<double>(indexOf(substance)))) {
            client.add(substance);
        }
    }
    for (const Route route : all<Route>()) {
        if (chance(0.25)) {
            client.add(route);
        }
    }
    input.clients.push_back(client);
    return static_cast<ClientIndex>(input.clients.size() - 1);
}

void CaseloadGenerator::addMeasurement(StatsInput& input, ClientIndex client, MonthNumber month,
                                       MeasurementMoment moment, double likelihood) {
    MeasurementFact fact;
    fact.client = client;
    fact.month = month;
    fact.moment = moment;
    for (const ChecklistItem item : all<ChecklistItem>()) {
        if (!chance(0.95)) {
            continue; // not asked
        }
        const double yes = likelihood * (0.15 + 0.05 * static_cast<double>(indexOf(item)));
        fact.set(item, chance(0.03) ? Answer::Declined : chance(yes) ? Answer::Yes : Answer::No);
    }
    for (const Complaint complaint : all<Complaint>()) {
        const double now = likelihood * (0.05 + 0.02 * static_cast<double>(indexOf(complaint)));
        fact.set(complaint, chance(now) ? ComplaintAnswer::Now : ComplaintAnswer::No);
    }
    input.measurements.push_back(fact);
}

void CaseloadGenerator::addCourse(StatsInput& input, ClientIndex client) {
    const bool isOld = chance(0.2);
    const MonthNumber begin = isOld ? MonthNumber(2024, 1 + static_cast<int>(below(12))) : monthOf2025();
    if (chance(0.1)) { // still waiting: asked, and was seen by nobody
        input.clients[client].opened = begin;
        return;
    }
    input.clients[client].opened = begin;
    input.clients[client].firstTalk = begin;
    input.clients[client].waiting = wordAt<WaitingBand>(below(kCount<WaitingBand>));
    input.contacts.push_back({client, begin});
    addMeasurement(input, client, begin, MeasurementMoment::Start, 1.0);
    if (isOld || chance(0.5)) {
        for (std::uint32_t talk = below(8); talk > 0; --talk) {
            input.contacts.push_back({client, MonthNumber(2025, 12)});
        }
        input.contacts.push_back(
            {client, MonthNumber(2025, 12), chance(0.4) ? ContactKind::Group : ContactKind::Call});
    }
    if (chance(0.3)) {
        input.noShows.push_back({client, MonthNumber(2025, 12)});
    }
    if (isOld || chance(0.4)) {
        addMeasurement(input, client, MonthNumber(2025, 12), MeasurementMoment::Review, 0.6);
    }
    input.phases.push_back({client, begin, MonthNumber(2026, 12), wordAt<Phase>(below(kCount<Phase>))});
    for (std::uint32_t slip = below(6); slip > 2; --slip) {
        SlipFact fact{client, monthOf2025(), 0, wordAt<Phase>(below(kCount<Phase>))};
        fact.add(wordAt<Substance>(below(kCount<Substance>)));
        input.slips.push_back(fact);
    }
    if (chance(0.4)) {
        input.referrals.push_back({client, monthOf2025(), wordAt<ReferralKind>(below(kCount<ReferralKind>)),
                                   wordAt<ReferralStatus>(below(kCount<ReferralStatus>))});
    }
    if (chance(0.2)) {
        input.clients[client].closed = MonthNumber(2025, 12);
        input.clients[client].stay = wordAt<StayBand>(below(kCount<StayBand>));
        input.clients[client].outcome =
            wordAt<ClosingOutcome>(input.clients[client].rid[2] % kCount<ClosingOutcome>);
    }
}

StatsInput CaseloadGenerator::caseload(std::uint32_t clients) {
    StatsInput input;
    for (std::uint32_t client = 0; client < clients; ++client) {
        addCourse(input, addClient(input));
    }
    return input;
}

StatsInput CaseloadGenerator::longCaseload(std::uint32_t clients, int factsPerClient) {
    StatsInput input = caseload(clients);
    for (std::uint32_t client = 0; client < clients; ++client) {
        for (int fact = 0; fact < factsPerClient; ++fact) {
            const MonthNumber month(2021 + static_cast<int>(below(5)), 1 + static_cast<int>(below(12)));
            switch (fact % 10) {
            case 0:
                input.slips.push_back({client, month, 1, Phase::Wall});
                break;
            case 1:
                input.referrals.push_back({client, month, ReferralKind::Clinic, ReferralStatus::Started});
                break;
            case 2:
                addMeasurement(input, client, month, MeasurementMoment::Review, 0.5);
                break;
            default:
                input.contacts.push_back({client, month});
                break;
            }
        }
    }
    return input;
}

ClientIndex CaseloadGenerator::addPerson(StatsInput& input, MonthNumber month) {
    const ClientIndex client = addClient(input);
    input.contacts.push_back({client, month});
    MeasurementFact fact;
    fact.client = client;
    fact.month = month;
    for (const ChecklistItem item : all<ChecklistItem>()) {
        fact.set(item, chance(0.5) ? Answer::Yes : Answer::No);
    }
    for (const Complaint complaint : all<Complaint>()) {
        fact.set(complaint, chance(0.5) ? ComplaintAnswer::Now : ComplaintAnswer::No);
    }
    input.measurements.push_back(fact);
    return client;
}

} // namespace kentering::test
