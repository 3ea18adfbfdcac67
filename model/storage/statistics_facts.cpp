#include "model/storage/statistics_facts.h"

#include "model/errors.h"
#include "model/storage/session.h"
#include "model/storage/settings_store.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace kentering {

namespace {

using ClientIndex = StatisticsFacts::ClientIndex;
using sqlite::Query;

/// Which clients count, by their row. Every scan asks it first: who did not consent is in no list.
class Counted {
public:
    /// @param row of a client; rows come in ascending order.
    void add(std::int64_t row) {
        m_index.resize(static_cast<std::size_t>(row) + 1, kNobody);
        m_index.back() = m_count++;
    }
    /// The client in column 0.
    [[nodiscard]] std::optional<ClientIndex> find(const Query& query) const {
        const auto row = static_cast<std::size_t>(query.integer(0));
        return row < m_index.size() && m_index[row] != kNobody ? std::optional(m_index[row]) : std::nullopt;
    }

private:
    static constexpr ClientIndex kNobody = std::numeric_limits<ClientIndex>::max();

    std::vector<ClientIndex> m_index; // rows are numbered on from 1, so it is hardly longer than the list
    ClientIndex m_count = 0;
};

/// The day of a stored time, without looking at the hour.
Date dayOf(std::string_view time) {
    if (const auto day = parseDate(time.substr(0, 10))) {
        return *day;
    }
    throw DamagedCasebookError("a stored date is not a date");
}

std::map<std::string, std::uint8_t, std::less<>> regionsOf(const Casebook& casebook) {
    std::map<std::string, std::uint8_t, std::less<>> regions;
    std::uint8_t position = 0;
    for (const Region& region : SettingsStore(casebook).organisation().regions) {
        for (const std::string& municipality : region.municipalities) {
            regions.emplace(municipality, position);
        }
        ++position;
    }
    return regions;
}

Counted readClients(const Casebook& casebook, StatisticsFacts& facts) {
    const auto regions = regionsOf(casebook);
    Counted counted;
    // The latest word on statistics holds; of two on one day the one written last.
    Query query = casebook.session().database.query(
        "SELECT id, report_id, owner_id, birth_year, municipality, own_goal, opened, closed FROM client "
        "WHERE (SELECT given FROM consent WHERE client_id = client.id AND scope = 'statistics' "
        "ORDER BY given_on DESC, consent.id DESC LIMIT 1) = 1 ORDER BY id");
    while (query.step()) {
        counted.add(query.integer(0));
        StatisticsFacts::ClientFact fact{.owner = query.id<UserId>(2),
                                         .birthYear = query.optionalInteger(3),
                                         .ownGoal = query.optionalWord<OwnGoal>(5),
                                         .opened = query.optionalDate(6),
                                         .closed = query.optionalDate(7)};
        std::ranges::copy(query.blob(1), fact.rid.begin());
        if (const auto region = regions.find(query.view(4)); region != regions.end()) {
            fact.region = region->second;
        }
        facts.clients.push_back(fact);
    }
    return counted;
}

template <typename Item, typename Word, typename Answers>
void readAnswers(sqlite::Connection& database, const char* sql,
                 Answers StatisticsFacts::MeasurementFact::*answers,
                 const std::unordered_map<std::int64_t, std::size_t>& positions, StatisticsFacts& facts) {
    Query query = database.query(sql);
    auto known = positions.end();
    while (query.step()) { // a measurement's answers come together
        if (known == positions.end() || known->first != query.integer(0)) {
            known = positions.find(query.integer(0));
        }
        if (known != positions.end()) {
            (facts.measurements[known->second].*answers)[indexOf(query.word<Item>(1))] = query.word<Word>(2);
        }
    }
}

void readMeasurements(sqlite::Connection& database, const Counted& counted, Date until,
                      StatisticsFacts& facts) {
    std::unordered_map<std::int64_t, std::size_t> positions;
    {
        Query query = database.query("SELECT client_id, id, taken_on, moment FROM measurement "
                                     "WHERE taken_on <= :until ORDER BY client_id, taken_on, id");
        query.bind(":until", until);
        while (query.step()) {
            if (const auto client = counted.find(query)) {
                positions.emplace(query.integer(1), facts.measurements.size());
                facts.measurements.push_back(
                    {.client = *client, .on = query.date(2), .moment = query.word<MeasurementMoment>(3)});
            }
        }
    }
    // What belongs to another measurement (a later one, or of somebody who does not count) is passed over.
    readAnswers<ChecklistItem, Answer>(
        database, "SELECT measurement_id, item, answer FROM checklist_answer ORDER BY measurement_id",
        &StatisticsFacts::MeasurementFact::checklist, positions, facts);
    readAnswers<Complaint, ComplaintAnswer>(
        database, "SELECT measurement_id, item, answer FROM complaint_answer ORDER BY measurement_id",
        &StatisticsFacts::MeasurementFact::complaints, positions, facts);
}

void readContacts(sqlite::Connection& database, const Counted& counted, Date until, StatisticsFacts& facts) {
    // A time sorts behind its own day: the day after is the first that is left out.
    const std::string end = isoDate(until + boost::gregorian::days(1));
    // Most facts are contacts. Read as they lie, they need no search for each row.
    Query query =
        database.query("SELECT client_id, at, kind, status FROM contact NOT INDEXED WHERE at < :end");
    query.bind(":end", end);
    while (query.step()) {
        if (const auto client = counted.find(query)) {
            facts.contacts.push_back({.client = *client,
                                      .on = dayOf(query.view(1)),
                                      .kind = query.word<ContactKind>(2),
                                      .status = query.word<ContactStatus>(3)});
        }
    }
}

void readPhases(sqlite::Connection& database, const Counted& counted, Date until, StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, phase, also, first_day, last_day FROM phase_period "
                                 "WHERE first_day <= :until ORDER BY client_id, first_day, id");
    query.bind(":until", until);
    while (query.step()) {
        if (const auto client = counted.find(query)) {
            facts.phases.push_back({.client = *client,
                                    .phase = query.word<Phase>(1),
                                    .also = query.optionalWord<Phase>(2),
                                    .from = query.date(3),
                                    .to = query.optionalDate(4)});
        }
    }
}

void readSlips(sqlite::Connection& database, const Counted& counted, Date until, StatisticsFacts& facts) {
    Query query =
        database.query("SELECT client_id, slip.id, first_day, last_day, substance FROM slip "
                       "LEFT JOIN slip_substance ON slip_id = slip.id "
                       "WHERE first_day <= :until ORDER BY client_id, first_day, slip.id, position");
    query.bind(":until", until);
    std::int64_t current = 0;
    while (query.step()) {
        const auto client = counted.find(query);
        if (!client) {
            continue;
        }
        if (query.integer(1) != current) {
            current = query.integer(1);
            facts.slips.push_back({.client = *client, .first = query.date(2), .last = query.date(3)});
        }
        if (!query.isNull(4)) {
            facts.slips.back().substances.push_back(query.word<Substance>(4));
        }
    }
}

void readReferrals(sqlite::Connection& database, const Counted& counted, Date until, StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, kind, referred_on, status FROM referral "
                                 "WHERE referred_on <= :until ORDER BY client_id, referred_on, id");
    query.bind(":until", until);
    while (query.step()) {
        if (const auto client = counted.find(query)) {
            facts.referrals.push_back({.client = *client,
                                       .kind = query.word<ReferralKind>(1),
                                       .on = query.date(2),
                                       .status = query.word<ReferralStatus>(3)});
        }
    }
}

void readSubstances(sqlite::Connection& database, const Counted& counted, StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, substance FROM substance_use ORDER BY client_id, id");
    while (query.step()) {
        if (const auto client = counted.find(query)) {
            facts.substances.push_back({.client = *client, .substance = query.word<Substance>(1)});
        }
    }
}

} // namespace

StatisticsFacts statisticsFacts(const Casebook& casebook, Date until) {
    StatisticsFacts facts;
    sqlite::Connection& database = casebook.session().database;
    const Counted counted = readClients(casebook, facts);
    readMeasurements(database, counted, until, facts);
    readContacts(database, counted, until, facts);
    readPhases(database, counted, until, facts);
    readSlips(database, counted, until, facts);
    readReferrals(database, counted, until, facts);
    readSubstances(database, counted, facts);
    return facts;
}

} // namespace kentering
