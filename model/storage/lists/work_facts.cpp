#include "model/storage/lists/work_facts.h"

#include "model/domain/talk/safety_strip.h"
#include "model/domain/talk/safety_task_rule.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace kentering::storage {

namespace {

constexpr auto kQuestions = static_cast<int>(kCount<ChecklistItem> + kCount<Complaint>);

/// Position of each client in the lists that are made.
using Positions = std::unordered_map<std::int64_t, std::size_t>;

std::string firstMoment(Date day) {
    return isoDate(day) + "T00:00";
}

std::optional<DateTime> optionalTime(sqlite::Query& query, int column) {
    return query.isNull(column) ? std::nullopt : std::optional(query.dateTime(column));
}

ClientName readName(const sqlite::Query& query, int first) {
    return {query.id<ClientId>(first), ClientCode(query.text(first + 1)),
            query.optionalText(first + 2).value_or(std::string())};
}

/// Everybody whose dossier is open, or who still has an open task, with the times of their contacts.
constexpr std::string_view kSituations = R"(
SELECT c.id, c.code, c.alias, p.name, c.opened, c.closed <= :today,
  (SELECT at FROM contact WHERE client_id = c.id AND at < :tomorrow AND status IN ('attended', 'late')
     ORDER BY at DESC LIMIT 1),
  (SELECT at FROM contact WHERE client_id = c.id AND at >= :noShowsFrom AND at < :tomorrow AND status = 'no-show'
     ORDER BY at DESC LIMIT 1),
  (SELECT at FROM contact WHERE client_id = c.id AND at >= :thisDay AND status = 'booked' ORDER BY at LIMIT 1),
  (SELECT at FROM contact WHERE client_id = c.id AND at < :thisDay AND status = 'booked'
     ORDER BY at DESC LIMIT 1)
FROM client c JOIN person p ON p.id = c.owner_id
WHERE (c.closed IS NULL OR c.closed > :today
    OR c.id IN (SELECT client_id FROM task WHERE outcome IS NULL))
  AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.client_id = c.id AND e.person_id = :author)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id = :author AND role = 'administrator')
ORDER BY c.id)";

void readSituations(Session& session, WorkFacts& facts, Positions& positions, const WorklistRules& rules,
                    Date today) {
    const std::string thisDay = firstMoment(today);
    const std::string tomorrow = firstMoment(today + boost::gregorian::days(1));
    const std::string noShowsFrom = firstMoment(today - boost::gregorian::days(rules.noShowFollowUpDays));
    auto query = session.database.query(kSituations);
    query.bind(":today", today)
        .bind(":thisDay", thisDay)
        .bind(":tomorrow", tomorrow)
        .bind(":noShowsFrom", noShowsFrom)
        .bind(":author", session.author.id);
    while (query.step()) {
        ClientName name = readName(query, 0);
        ClientSituation situation{.client = name.id, .owner = query.text(3)};
        if (!query.isNull(5) && query.boolean(5)) {
            // Of a dossier that is closed only the open tasks still ask for something.
        } else {
            situation.opened = query.optionalDate(4);
            situation.lastTakenPlace = optionalTime(query, 6);
            situation.latestNoShow = optionalTime(query, 7);
            situation.nextBooked = optionalTime(query, 8);
            situation.latestUnwritten = optionalTime(query, 9);
            const bool followedUp =
                situation.nextBooked ||
                (situation.lastTakenPlace && situation.latestNoShow < situation.lastTakenPlace);
            if (followedUp) {
                situation.latestNoShow.reset();
            }
        }
        positions.emplace(name.id.value(), facts.situations.size());
        facts.situations.push_back(std::move(situation));
        facts.names.push_back(std::move(name));
    }
}

void readTasks(Session& session, WorkFacts& facts, const Positions& positions) {
    auto query =
        session.database.query("SELECT t.client_id, t.id, t.about, p.name, t.due FROM task t JOIN "
                               "person p ON p.id = t.owner_id WHERE t.outcome IS NULL ORDER BY t.id");
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        const auto about = taskSubjectFromCode(query.view(2));
        if (!about) {
            throw DamagedCasebookError("a stored word is not in its vocabulary");
        }
        if (position != positions.end()) {
            facts.situations[position->second].openTasks.push_back(
                {query.id<TaskId>(1), Task{.about = *about, .owner = query.text(3), .due = query.date(4)}});
        }
    }
}

void readReferrals(Session& session, WorkFacts& facts, const Positions& positions) {
    auto query = session.database.query(
        "SELECT client_id, id, resource, kind, referred_on, status, since_day FROM referral "
        "WHERE status IN ('waiting', 'sent', 'no-answer') ORDER BY id");
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        if (position == positions.end()) {
            continue;
        }
        const auto to = query.optionalText(2);
        facts.situations[position->second].openReferrals.push_back(
            {query.id<ReferralId>(1), Referral{.to = to ? std::optional(ResourceId(*to)) : std::nullopt,
                                               .kind = query.word<ReferralKind>(3),
                                               .on = query.date(4),
                                               .status = query.word<ReferralStatus>(5),
                                               .since = query.optionalDate(6)}});
    }
}

void readHandovers(Session& session, WorkFacts& facts, const Positions& positions) {
    auto query = session.database.query("SELECT h.client_id, p.name FROM handover h JOIN person p ON p.id = "
                                        "h.receiver_id WHERE h.status = 'offered'");
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        if (position != positions.end()) {
            facts.situations[position->second].handoverTo = query.text(1);
        }
    }
}

/// The latest list of each client, when it is recent and some of its questions were not asked.
void readMeasurements(Session& session, WorkFacts& facts, const Positions& positions,
                      const WorklistRules& rules, Date today) {
    auto query = session.database.query(R"(
SELECT m.client_id, m.taken_on,
  (SELECT count(*) FROM checklist_answer WHERE measurement_id = m.id)
  + (SELECT count(*) FROM complaint_answer WHERE measurement_id = m.id)
FROM measurement m
WHERE m.taken_on >= :from AND m.taken_on <= :today
  AND NOT EXISTS (SELECT 1 FROM measurement later WHERE later.client_id = m.client_id
    AND (later.taken_on > m.taken_on OR (later.taken_on = m.taken_on AND later.id > m.id)))
ORDER BY m.client_id)");
    query.bind(":from", today - boost::gregorian::days(rules.unfinishedMeasurementDays))
        .bind(":today", today);
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        if (position != positions.end() && query.integer(2) < kQuestions) {
            facts.situations[position->second].unfinishedMeasurement = query.date(1);
        }
    }
}

/// Suicide items that are there now by the latest list that asks for them, when no task speaks of that list:
/// one that is open, or one whose day came with the list or after it.
void readSignals(Session& session, WorkFacts& facts, const Positions& positions, Date today) {
    auto query = session.database.query(R"(
SELECT m.client_id, a.item, m.taken_on
FROM complaint_answer a INDEXED BY complaint_answer_signal JOIN measurement m ON m.id = a.measurement_id
  JOIN client c ON c.id = m.client_id
WHERE a.answer = 'now' AND a.item IN ('suicidal-tendencies', 'suicide-attempts')
  AND (c.closed IS NULL OR c.closed > :today) AND m.taken_on <= :today
  AND NOT EXISTS (SELECT 1 FROM measurement later JOIN complaint_answer b
    ON b.measurement_id = later.id AND b.item = a.item
    WHERE later.client_id = m.client_id AND later.taken_on <= :today
      AND (later.taken_on > m.taken_on OR (later.taken_on = m.taken_on AND later.id > m.id)))
  AND NOT EXISTS (SELECT 1 FROM task t WHERE t.client_id = m.client_id AND t.about = a.item
    AND (t.outcome IS NULL OR t.due >= m.taken_on))
ORDER BY m.client_id, m.id)");
    query.bind(":today", today);
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        if (position != positions.end()) {
            facts.situations[position->second].signals.push_back({query.word<Complaint>(1), query.date(2)});
        }
    }
}

/// Safety questions that were answered with *yes*, also with a downer, and of which no task was ever made.
/// The rules are the domain's: what asks for work, and which answer holds.
void readSafetySignals(Session& session, WorkFacts& facts, const Positions& positions, Date today) {
    std::unordered_map<std::int64_t, std::vector<SubstanceUse>> uses;
    auto named = session.database.query("SELECT client_id, substance, dependence FROM substance_use "
                                        "WHERE dependence = 'yes' ORDER BY client_id, id");
    while (named.step()) {
        uses[named.integer(0)].push_back(
            {.substance = named.word<Substance>(1), .dependence = named.word<SafetyAnswer>(2)});
    }
    std::unordered_set<std::string> tasks;
    auto made = session.database.query("SELECT client_id, about FROM task WHERE about IN ('antidepressants', "
                                       "'downer-dependence', 'history-psychosis-depression-suicidality')");
    while (made.step()) {
        tasks.insert(std::to_string(made.integer(0)) + ' ' + made.text(1));
    }
    auto query = session.database.query(
        "SELECT id, opened, antidepressants, downer_dependence, history_psychosis_depression_suicidality "
        "FROM client WHERE closed IS NULL OR closed > :today ORDER BY id");
    query.bind(":today", today);
    while (query.step()) {
        const auto position = positions.find(query.integer(0));
        if (position == positions.end()) {
            continue;
        }
        SafetyAnswers asked;
        asked[SafetyQuestion::Antidepressants] = query.word<SafetyAnswer>(2);
        asked[SafetyQuestion::DownerDependence] = query.word<SafetyAnswer>(3);
        asked[SafetyQuestion::HistoryPsychosisDepressionSuicidality] = query.word<SafetyAnswer>(4);
        const auto told = uses.find(query.integer(0));
        const SafetyAnswers holds =
            told == uses.end() ? asked
                               : safetyThatHolds(asked, told->second, {}); // a yes never comes of a slip
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            const bool known =
                tasks.contains(std::to_string(query.integer(0)) + ' ' + std::string(code(question)));
            if (asksForSafetyWork(question, holds[question]) && !known) {
                facts.situations[position->second].signals.push_back(
                    {question, std::min(query.optionalDate(1).value_or(today), today)});
            }
        }
    }
}

/// Who has a key slot: whoever has none cannot see what waits for them.
Team teamOf(Session& session) {
    Team team;
    for (const User& user : session.usersWhoCanOpen()) {
        team.members.push_back(user.name);
        if (user.role == UserRole::Lead) {
            team.leads.push_back(user.name);
        }
    }
    return team;
}

} // namespace

WorkFacts workFacts(const Reading& reading, const WorklistRules& rules, Date today) {
    Session& session = reading.session();
    WorkFacts facts;
    Positions positions;
    readSituations(session, facts, positions, rules, today);
    readTasks(session, facts, positions);
    readReferrals(session, facts, positions);
    readHandovers(session, facts, positions);
    readMeasurements(session, facts, positions, rules, today);
    readSignals(session, facts, positions, today);
    readSafetySignals(session, facts, positions, today);
    facts.team = teamOf(session);
    return facts;
}

WaitingFacts waitingFacts(const Reading& reading, Date today) {
    Session& session = reading.session();
    const std::string thisDay = firstMoment(today);
    const std::string tomorrow = firstMoment(today + boost::gregorian::days(1));
    auto query = session.database.query(R"(
SELECT c.id, c.code, c.alias, p.name, c.opened,
  (SELECT at FROM contact WHERE client_id = c.id AND at < :tomorrow AND kind IN ('call', 'message')
     AND status IN ('attended', 'late') ORDER BY at DESC LIMIT 1),
  (SELECT at FROM contact WHERE client_id = c.id AND at >= :thisDay AND kind = 'talk' AND status = 'booked'
     ORDER BY at LIMIT 1)
FROM client c JOIN person p ON p.id = c.owner_id
WHERE c.opened IS NOT NULL AND c.opened <= :today AND (c.closed IS NULL OR c.closed > :today)
  AND NOT EXISTS (SELECT 1 FROM contact t WHERE t.client_id = c.id AND t.kind = 'talk'
    AND t.status IN ('attended', 'late'))
  AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.client_id = c.id AND e.person_id = :author)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id = :author AND role = 'administrator')
ORDER BY c.opened, c.id)");
    query.bind(":today", today)
        .bind(":thisDay", thisDay)
        .bind(":tomorrow", tomorrow)
        .bind(":author", session.author.id);
    WaitingFacts facts;
    while (query.step()) {
        facts.names.push_back(readName(query, 0));
        facts.situations.push_back({.client = facts.names.back().id,
                                    .owner = query.text(3),
                                    .asked = query.date(4),
                                    .lastInterim = optionalTime(query, 5),
                                    .nextTalk = optionalTime(query, 6)});
    }
    return facts;
}

std::vector<OpenClient> openClients(const Reading& reading, Date today) {
    Session& session = reading.session();
    auto query = session.database.query(R"(
SELECT c.id, c.code, c.alias, c.owner_id FROM client c
WHERE (c.closed IS NULL OR c.closed > :today)
  AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.client_id = c.id AND e.person_id = :author)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id = :author AND role = 'administrator')
ORDER BY c.id)");
    query.bind(":today", today).bind(":author", session.author.id);
    std::vector<OpenClient> clients;
    while (query.step()) {
        clients.push_back({.name = readName(query, 0), .owner = query.id<UserId>(3)});
    }
    return clients;
}

std::vector<AgendaEntry> agenda(const Reading& reading, Date first, Date last) {
    Session& session = reading.session();
    const std::string from = firstMoment(first);
    const std::string end = firstMoment(last + boost::gregorian::days(1));
    auto query = session.database.query(R"(
SELECT c.id, c.code, c.alias, c.owner_id, k.id, k.at, k.kind, k.status
FROM contact k JOIN client c ON c.id = k.client_id
WHERE k.at >= :from AND k.at < :end
  AND NOT EXISTS (SELECT 1 FROM exclusion e WHERE e.client_id = c.id AND e.person_id = :author)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id = :author AND role = 'administrator')
ORDER BY k.at, k.id)");
    query.bind(":from", from).bind(":end", end).bind(":author", session.author.id);
    std::vector<AgendaEntry> entries;
    while (query.step()) {
        entries.push_back({.client = readName(query, 0),
                           .owner = query.id<UserId>(3),
                           .id = query.id<ContactId>(4),
                           .at = query.dateTime(5),
                           .kind = query.word<ContactKind>(6),
                           .status = query.word<ContactStatus>(7)});
    }
    return entries;
}

} // namespace kentering::storage
