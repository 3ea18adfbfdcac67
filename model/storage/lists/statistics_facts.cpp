#include "model/storage/lists/statistics_facts.h"

#include "model/base/errors.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/consent.h"
#include "model/storage/casebook/session.h"
#include "model/storage/lists/facts_as_held.h"
#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace kentering::storage {

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
    [[nodiscard]] std::optional<ClientIndex> find(const Query& query) const { return of(query.integer(0)); }
    [[nodiscard]] std::optional<ClientIndex> of(std::int64_t row) const {
        const auto place = static_cast<std::size_t>(row);
        return place < m_index.size() && m_index[place] != kNobody ? std::optional(m_index[place])
                                                                   : std::nullopt;
    }
    [[nodiscard]] bool holds(std::int64_t row) const { return of(row).has_value(); }

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

using RegionMap = std::map<std::string, std::uint8_t, std::less<>>;

RegionMap regionsOf(const std::vector<Region>& list) {
    RegionMap regions;
    std::uint8_t position = 0;
    for (const Region& region : list) {
        for (const std::string& municipality : region.municipalities) {
            regions.emplace(municipality, position);
        }
        ++position;
    }
    return regions;
}

/// What held on the last day of the facts.
using Held = std::map<std::int64_t, ChangingFacts>;

/// The rows of clients who may be counted in figures up to `day`: they consent on that day, and have not
/// taken it back since.
std::unordered_set<std::int64_t> consenting(const Casebook& casebook, Date day) {
    const ConsentScope scope(ConsentScope::Kind::Statistics);
    const Date today = std::max(day, casebook.clock().today());
    std::unordered_set<std::int64_t> clients;
    std::vector<Consent> words;
    std::int64_t client = 0;
    const auto ask = [&] {
        const Consent* last = latestWord(words, scope, today);
        if (last != nullptr && last->given && consentsTo(words, scope, day)) {
            clients.insert(client);
        }
        words.clear();
    };
    Query query = casebook.session().database.query(
        "SELECT client_id, given, given_on, until_day FROM consent WHERE scope = 'statistics' "
        "ORDER BY client_id, id");
    while (query.step()) {
        if (query.integer(0) != client) {
            ask();
            client = query.integer(0);
        }
        words.push_back(
            {.to = scope, .given = query.boolean(1), .on = query.date(2), .until = query.optionalDate(3)});
    }
    ask();
    return clients;
}

Counted readClients(const Casebook& casebook, const RegionMap& regions, const Held& held, Date day,
                    StatisticsFacts& facts) {
    const auto clients = consenting(casebook, day);
    Counted counted;
    Query query =
        casebook.session().database.query("SELECT id, report_id, owner_id, birth_year, municipality, "
                                          "own_goal, opened, closed, came_by, closing_outcome "
                                          "FROM client ORDER BY id");
    while (query.step()) {
        if (!clients.contains(query.integer(0))) {
            continue;
        }
        counted.add(query.integer(0));
        StatisticsFacts::ClientFact fact{.owner = query.id<UserId>(2),
                                         .birthYear = query.optionalInteger(3),
                                         .ownGoal = query.optionalWord<OwnGoal>(5),
                                         .cameBy = query.optionalWord<CameBy>(8),
                                         .opened = query.optionalDate(6),
                                         .closed = query.optionalDate(7),
                                         .outcome = query.optionalWord<ClosingOutcome>(9)};
        std::ranges::copy(query.blob(1), fact.rid.begin());
        std::string municipality(query.view(4));
        if (const auto then = held.find(query.integer(0)); then != held.end()) {
            fact.ownGoal = then->second.ownGoal;
            fact.closed = then->second.closed;
            fact.outcome = then->second.outcome;
            municipality = then->second.municipality.value_or(std::string());
        }
        if (const auto region = regions.find(municipality); region != regions.end()) {
            fact.region = region->second;
        }
        facts.clients.push_back(fact);
    }
    return counted;
}

using Measurements = std::vector<StatisticsFacts::MeasurementFact>;

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

/// Who was seen, counted or not, by row.
class SeenRows {
public:
    void add(std::int64_t row) {
        const auto place = static_cast<std::size_t>(row);
        if (place >= m_isSeen.size()) {
            m_isSeen.resize(place + 1);
        }
        m_isSeen[place] = true;
    }
    void report(const Counted& counted, StatisticsFacts& facts) const {
        for (std::size_t row = 0; row < m_isSeen.size(); ++row) {
            if (m_isSeen[row]) {
                ++facts.seen;
                facts.seenAndCounted += counted.holds(static_cast<std::int64_t>(row)) ? 1U : 0U;
            }
        }
    }

private:
    std::vector<bool> m_isSeen;
};

/// Day and moment of each list; the ids stand in `ids`, in the same order.
void readLists(sqlite::Connection& database, const Counted& counted, Date first, Date until, SeenRows& seen,
               StatisticsFacts& facts, std::vector<std::int64_t>& ids) {
    Query query = database.query("SELECT client_id, id, taken_on, moment FROM measurement "
                                 "WHERE taken_on <= :until ORDER BY client_id, taken_on, id");
    query.bind(":until", until);
    while (query.step()) {
        if (query.date(2) >= first) {
            seen.add(query.integer(0));
        }
        if (const auto client = counted.find(query)) {
            ids.push_back(query.integer(1));
            facts.measurements.push_back(
                {.client = *client, .on = query.date(2), .moment = query.word<MeasurementMoment>(3)});
        }
    }
}

void readMeasurements(sqlite::Connection& database, const Counted& counted, Date until,
                      StatisticsFacts& facts) {
    std::vector<std::int64_t> ids;
    SeenRows nobody; // of all times together it says nothing
    readLists(database, counted, until, until, nobody, facts, ids);
    std::unordered_map<std::int64_t, std::size_t> positions;
    for (std::size_t position = 0; position < ids.size(); ++position) {
        positions.emplace(ids[position], position);
    }
    // What belongs to another measurement (a later one, or of somebody who does not count) is passed over.
    readAnswers<ChecklistItem, Answer>(
        database, "SELECT measurement_id, item, answer FROM checklist_answer ORDER BY measurement_id",
        &StatisticsFacts::MeasurementFact::checklist, positions, facts);
    readAnswers<Complaint, ComplaintAnswer>(
        database, "SELECT measurement_id, item, answer FROM complaint_answer ORDER BY measurement_id",
        &StatisticsFacts::MeasurementFact::complaints, positions, facts);
}

/// Which answers of a list the figures look at.
struct ToRead {
    bool checklist = false;
    bool complaints = false;
};

/// Of lists within the days the checklist, and that of the start list that a later one is compared with;
/// complaints of start lists only.
std::vector<ToRead> answersToRead(const Measurements& lists, Date first) {
    std::vector<ToRead> toRead(lists.size());
    const std::size_t none = lists.size();
    std::size_t latestStart = none;
    for (std::size_t position = 0; position < lists.size(); ++position) {
        if (position > 0 && lists[position].client != lists[position - 1].client) {
            latestStart = none;
        }
        const bool isStart = lists[position].moment == MeasurementMoment::Start;
        if (lists[position].on >= first) {
            toRead[position] = {.checklist = true, .complaints = isStart};
            if (!isStart && latestStart != none) {
                toRead[latestStart].checklist = true;
            }
        }
        if (isStart) {
            latestStart = position;
        }
    }
    return toRead;
}

template <typename Item, typename Word, typename Answers>
void readAnswersOf(Query& query, std::int64_t list, Answers& answers) {
    query.again();
    query.bind(":list", list);
    while (query.step()) {
        answers[indexOf(query.word<Item>(0))] = query.word<Word>(1);
    }
}

void readMeasurementsOf(sqlite::Connection& database, const Counted& counted, Date first, Date last,
                        SeenRows& seen, StatisticsFacts& facts) {
    std::vector<std::int64_t> ids;
    readLists(database, counted, first, last, seen, facts, ids);
    const std::vector<ToRead> toRead = answersToRead(facts.measurements, first);
    Query checklist =
        database.query("SELECT item, answer FROM checklist_answer WHERE measurement_id = :list");
    Query complaints =
        database.query("SELECT item, answer FROM complaint_answer WHERE measurement_id = :list");
    for (std::size_t position = 0; position < ids.size(); ++position) {
        auto& list = facts.measurements[position];
        if (toRead[position].checklist) {
            readAnswersOf<ChecklistItem, Answer>(checklist, ids[position], list.checklist);
        }
        if (toRead[position].complaints) {
            readAnswersOf<Complaint, ComplaintAnswer>(complaints, ids[position], list.complaints);
        }
    }
}

void readContacts(sqlite::Connection& database, const Counted& counted, Date until, StatisticsFacts& facts) {
    // A time sorts behind its own day: the day after is the first that is left out.
    const std::string end = isoDate(until + boost::gregorian::days(1));
    // Most facts are contacts. Read as they lie, they need no search for each row.
    Query query = database.query("SELECT client_id, at, kind, status FROM contact NOT INDEXED "
                                 "WHERE at < :end AND status IN ('attended', 'late', 'no-show')");
    query.bind(":end", end);
    while (query.step()) {
        const auto client = counted.find(query);
        if (!client) {
            continue;
        }
        const Date on = dayOf(query.view(1));
        if (query.view(3) == code(ContactStatus::NoShow)) {
            facts.noShows.push_back({.client = *client, .on = on});
            continue;
        }
        const auto kind = query.word<ContactKind>(2);
        facts.contacts.push_back({.client = *client, .on = on, .kind = kind});
        auto& firstTalk = facts.clients[*client].firstTalk;
        if (kind == ContactKind::Talk && (!firstTalk || on < *firstTalk)) {
            firstTalk = on;
        }
    }
}

/// Figures tell no more talks of one client apart.
constexpr int kMostTalks = 6;

void readContactsOf(sqlite::Connection& database, const Counted& counted, Date first, Date last,
                    SeenRows& seen, StatisticsFacts& facts) {
    const std::string from = isoDate(first);
    const std::string end = isoDate(last + boost::gregorian::days(1));
    // All in the index on client, time, status and kind: no row of a contact itself is looked at.
    Query query = database.query(
        "SELECT id, (SELECT at FROM contact WHERE client_id = client.id AND at < :end "
        "AND status IN ('attended', 'late') ORDER BY at LIMIT 1), "
        "(SELECT at FROM contact WHERE client_id = client.id AND at < :end "
        "AND status IN ('attended', 'late') AND kind = 'talk' ORDER BY at LIMIT 1) FROM client");
    query.bind(":end", end);
    Query within = database.query("SELECT at, status, kind FROM contact WHERE client_id = :client "
                                  "AND at >= :from AND at < :end ORDER BY at");
    within.bind(":from", from).bind(":end", end);
    while (query.step()) {
        const auto client = counted.find(query);
        if (client && !query.isNull(1)) {
            // Of this one nothing but its day is told; what it was stands with those within the days.
            facts.contacts.push_back(
                {.client = *client, .on = dayOf(query.view(1)), .kind = ContactKind::Message});
        }
        if (client && !query.isNull(2)) {
            facts.clients[*client].firstTalk = dayOf(query.view(2));
        }
        within.again();
        within.bind(":client", query.integer(0));
        int talks = 0;
        bool isTold = false;
        bool stayedAway = false;
        while (within.step()) {
            const bool tookPlace = within.view(1) == code(ContactStatus::Attended) ||
                                   within.view(1) == code(ContactStatus::Late);
            if (tookPlace) {
                seen.add(query.integer(0));
            }
            if (!client) {
                if (tookPlace) {
                    break;
                }
                continue;
            }
            const bool isNoShow = within.view(1) == code(ContactStatus::NoShow);
            if (isNoShow && !stayedAway) {
                stayedAway = true;
                facts.noShows.push_back({.client = *client, .on = dayOf(within.view(0))});
            }
            if (!tookPlace) {
                continue;
            }
            const auto kind = within.word<ContactKind>(2);
            if (kind == ContactKind::Talk ? talks++ < kMostTalks : (kind == ContactKind::Group || !isTold)) {
                facts.contacts.push_back({.client = *client, .on = dayOf(within.view(0)), .kind = kind});
                isTold = true;
            }
        }
    }
}

/// Phases that hold on some day from `first` to `last`.
void readPhases(sqlite::Connection& database, const Counted& counted, Date first, Date last,
                StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, phase, also, first_day, last_day FROM phase_period "
                                 "WHERE first_day <= :last AND (last_day IS NULL OR last_day >= :first) "
                                 "ORDER BY client_id, first_day, id");
    query.bind(":first", first).bind(":last", last);
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

/// Slips that began from `first` to `last`.
void readSlips(sqlite::Connection& database, const Counted& counted, Date first, Date last,
               StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, slip.id, first_day, last_day, substance FROM slip "
                                 "LEFT JOIN slip_substance ON slip_id = slip.id "
                                 "WHERE first_day >= :first AND first_day <= :last "
                                 "ORDER BY client_id, first_day, slip.id, position");
    query.bind(":first", first).bind(":last", last);
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

void readReferrals(sqlite::Connection& database, const Counted& counted, Date first, Date last,
                   StatisticsFacts& facts) {
    Query query = database.query("SELECT client_id, kind, referred_on, status FROM referral "
                                 "WHERE referred_on >= :first AND referred_on <= :last "
                                 "ORDER BY client_id, referred_on, id");
    query.bind(":first", first).bind(":last", last);
    while (query.step()) {
        if (const auto client = counted.find(query)) {
            facts.referrals.push_back({.client = *client,
                                       .kind = query.word<ReferralKind>(1),
                                       .on = query.date(2),
                                       .status = query.word<ReferralStatus>(3)});
        }
    }
}

void readSubstances(sqlite::Connection& database, const Counted& counted, const Held& held,
                    StatisticsFacts& facts) {
    Query query =
        database.query("SELECT client_id, substance, route FROM substance_use ORDER BY client_id, id");
    while (query.step()) {
        if (const auto client = counted.find(query); client && !held.contains(query.integer(0))) {
            facts.substances.push_back({.client = *client,
                                        .substance = query.word<Substance>(1),
                                        .route = query.optionalWord<Route>(2)});
        }
    }
    for (const auto& [row, then] : held) {
        if (const auto client = counted.of(row)) {
            for (const auto& [use, what] : then.substances) {
                facts.substances.push_back(
                    {.client = *client, .substance = what.first, .route = what.second});
            }
        }
    }
    std::ranges::stable_sort(facts.substances, {}, &StatisticsFacts::SubstanceFact::client);
}

} // namespace

StatisticsFacts statisticsFacts(const Casebook& casebook, Date until, const std::vector<Region>& regions) {
    const Date ever(1400, 1, 1); // before any day that can be stored
    StatisticsFacts facts;
    sqlite::Connection& database = casebook.session().database;
    const Held held = factsAsHeldOn(casebook, until);
    const Counted counted = readClients(casebook, regionsOf(regions), held, until, facts);
    readMeasurements(database, counted, until, facts);
    readContacts(database, counted, until, facts);
    readPhases(database, counted, ever, until, facts);
    readSlips(database, counted, ever, until, facts);
    readReferrals(database, counted, ever, until, facts);
    readSubstances(database, counted, held, facts);
    return facts;
}

StatisticsFacts statisticsFacts(const Casebook& casebook, Date until) {
    return statisticsFacts(casebook, until, SettingsReader(casebook).organisation().regions);
}

StatisticsFacts statisticsFactsOf(const Casebook& casebook, Date first, Date last,
                                  const std::vector<Region>& regions) {
    StatisticsFacts facts;
    SeenRows seen;
    sqlite::Connection& database = casebook.session().database;
    const Held held = factsAsHeldOn(casebook, last);
    const Counted counted = readClients(casebook, regionsOf(regions), held, last, facts);
    readMeasurementsOf(database, counted, first, last, seen, facts);
    readContactsOf(database, counted, first, last, seen, facts);
    readPhases(database, counted, first, last, facts);
    readSlips(database, counted, first, last, facts);
    readReferrals(database, counted, first, last, facts);
    readSubstances(database, counted, held, facts);
    seen.report(counted, facts);
    return facts;
}

StatisticsFacts statisticsFactsOf(const Casebook& casebook, Date first, Date last) {
    return statisticsFactsOf(casebook, first, last, SettingsReader(casebook).organisation().regions);
}

std::optional<Date> firstContactDay(const Casebook& casebook) {
    Query query = casebook.session().database.query("SELECT at FROM contact ORDER BY at LIMIT 1");
    return query.step() ? std::optional(dayOf(query.view(0))) : std::nullopt;
}

} // namespace kentering::storage
