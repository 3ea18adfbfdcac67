#include "model/storage/lists/caseload.h"

#include "model/domain/agenda/task_subject.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/retention.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace kentering::storage {

namespace {

using sqlite::Query;

/// Lines by client, while scan after scan adds to them.
class Rows {
public:
    explicit Rows(Session& session) {
        Query query = session.database.query(
            "SELECT id, code, coalesce(alias, ''), coalesce(municipality, ''), owner_id, closed, own_goal, "
            "birth_year FROM client");
        while (query.step()) {
            m_index.emplace(query.integer(0), m_rows.size());
            m_rows.push_back({.id = query.id<ClientId>(0),
                              .code = ClientCode(query.text(1)),
                              .alias = query.text(2),
                              .municipality = query.text(3),
                              .owner = query.id<UserId>(4),
                              .birthYear = query.optionalInteger(7),
                              .ownGoal = query.optionalWord<OwnGoal>(6),
                              .closed = query.optionalDate(5)});
        }
    }
    /// The line of the client in column 0.
    [[nodiscard]] CaseloadRow& of(const Query& query) { return m_rows[m_index.at(query.integer(0))]; }
    [[nodiscard]] std::vector<CaseloadRow> take() { return std::move(m_rows); }

private:
    std::vector<CaseloadRow> m_rows;
    std::unordered_map<std::int64_t, std::size_t> m_index;
};

/// Hands the values of each client to `choose`, with the client's line. Rows come by client, and as they were
/// written within one.
template <typename Value, typename Read, typename Choose>
void addChosen(Query& query, Rows& rows, Read read, Choose choose) {
    std::vector<Value> values;
    CaseloadRow* line = nullptr;
    const auto finish = [&] {
        if (line != nullptr) {
            choose(*line, values);
        }
        values.clear();
    };
    while (query.step()) {
        if (CaseloadRow& next = rows.of(query); &next != line) {
            finish();
            line = &next;
        }
        values.push_back(read(query));
    }
    finish();
}

void addPhases(Session& session, Rows& rows, Date today) {
    Query query = session.database.query(
        "SELECT client_id, phase, also, first_day, last_day FROM phase_period ORDER BY client_id, id");
    addChosen<PhasePeriod>(
        query, rows,
        [](const Query& row) {
            return PhasePeriod{.phase = row.word<Phase>(1),
                               .also = row.optionalWord<Phase>(2),
                               .period = DatedState(row.date(3), row.optionalDate(4))};
        },
        [today](CaseloadRow& line, const std::vector<PhasePeriod>& phases) {
            if (const PhasePeriod* now = phaseOn(phases, today)) {
                line.phase = now->phase;
                line.also = now->also;
            }
        });
}

void addTerms(Session& session, Rows& rows) {
    Query query = session.database.query("SELECT client_id, basis, years FROM retention");
    while (query.step()) {
        CaseloadRow& row = rows.of(query);
        if (row.closed) {
            row.keptUntil =
                keptUntil({.basis = query.word<LegalBasis>(1), .years = static_cast<int>(query.integer(2))},
                          *row.closed);
        }
    }
}

void addTasks(Session& session, Rows& rows) {
    Query query = session.database.query("SELECT client_id, about, due FROM task WHERE outcome IS NULL");
    while (query.step()) {
        CaseloadRow& row = rows.of(query);
        const auto about = taskSubjectFromCode(query.view(1));
        if (!about) {
            throw DamagedCasebookError("a stored word is not in its vocabulary");
        }
        ++row.openTasks;
        row.openSafetyTasks += isSafetyWork(*about) ? 1 : 0;
        const Date due = query.date(2);
        row.firstDue = row.firstDue ? std::min(*row.firstDue, due) : due;
    }
}

void addNextContacts(Session& session, Rows& rows, Date today) {
    const std::string from = isoDate(today);
    Query query = session.database.query("SELECT client_id, min(at) FROM contact WHERE status = 'booked' "
                                         "AND at >= :from GROUP BY client_id");
    query.bind(":from", from);
    while (query.step()) {
        rows.of(query).nextContact = query.dateTime(1);
    }
}

void addAttempts(Session& session, Rows& rows, Date today) {
    Query query = session.database.query("SELECT client_id, first_day, last_day, use_days_before FROM "
                                         "quit_attempt ORDER BY client_id, id");
    addChosen<QuitAttempt>(
        query, rows,
        [](const Query& row) {
            return QuitAttempt{.period = DatedState(row.date(1), row.optionalDate(2)),
                               .useDaysInSixWeeksBefore = row.optionalInteger(3)};
        },
        [today](CaseloadRow& line, const std::vector<QuitAttempt>& attempts) {
            if (const QuitAttempt* latest = latestAttempt(attempts, today)) {
                line.attempt = *latest;
            }
        });
}

void addUseDays(Session& session, Rows& rows, Date today) {
    const Date week = today - boost::gregorian::days(6);
    Query query = session.database.query("SELECT client_id, first_day, last_day, min_days FROM slip");
    while (query.step()) {
        CaseloadRow& row = rows.of(query);
        const Date last = query.date(2);
        const bool touchesAttempt = row.attempt && last >= row.attempt->period.from();
        if (!touchesAttempt && last < week) {
            continue;
        }
        const DateRange range(query.date(1), last);
        const auto minDays = query.optionalInteger(3);
        row.useDays.push_back(minDays ? UseDays(range, *minDays) : UseDays(range));
    }
}

/// Clients whose dossier the author may not open.
std::unordered_set<std::int64_t> clientsHiddenFromAuthor(Session& session) {
    std::unordered_set<std::int64_t> hidden;
    Query query = session.database.query(
        "SELECT client_id FROM exclusion WHERE person_id = :author UNION "
        "SELECT client.id FROM client JOIN person ON person.id = :author AND role = 'administrator'");
    query.bind(":author", session.author.id);
    while (query.step()) {
        hidden.insert(query.integer(0));
    }
    return hidden;
}

} // namespace

std::vector<CaseloadRow> caseload(const Reading& reading, Date today) {
    Session& session = reading.session();
    Rows rows(session);
    addPhases(session, rows, today);
    addTerms(session, rows);
    addTasks(session, rows);
    addNextContacts(session, rows, today);
    addAttempts(session, rows, today);
    addUseDays(session, rows, today);
    auto lines = rows.take();
    const auto hidden = clientsHiddenFromAuthor(session);
    std::erase_if(lines, [&](const CaseloadRow& row) { return hidden.contains(row.id.value()); });
    std::ranges::sort(lines, [](const CaseloadRow& one, const CaseloadRow& other) {
        // By number: K-10000 comes after K-9999.
        const auto& a = one.code.text();
        const auto& b = other.code.text();
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return lines;
}

std::vector<CaseloadRow> caseload(const Casebook& casebook, Date today) {
    return caseload(Reading(casebook.session()), today);
}

} // namespace kentering::storage
