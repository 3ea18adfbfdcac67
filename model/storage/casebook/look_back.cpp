#include "model/storage/casebook/look_back.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/proof/seen_head.h"

#include <algorithm>

namespace kentering::storage {

namespace {

// With a colon: no setting of people's can be called so.
constexpr std::string_view kIdRow = "casebook:id";
constexpr std::string_view kSealsRow = "casebook:keys";
constexpr std::string_view kNoSeal = "-"; // keys.json of Kentering 0.1

void store(Session& session, const Belongings& belongings) {
    sqlite::Transaction transaction(session.database);
    writeBelongings(session.database, belongings);
    transaction.commit();
}

std::string stampOfLink(sqlite::Connection& database, std::int64_t number) {
    sqlite::Query query = database.query("SELECT at FROM history WHERE id = :id");
    query.bind(":id", number);
    return query.step() ? query.text(0) : std::string();
}

void compareWithMark(Session& session, std::vector<OpeningFinding>& findings) {
    const HistoryHead head = historyHead(session.database);
    const CasebookMark& mark = session.mark;
    if (mark.state() != CasebookMark::State::Whole) {
        findings.push_back({.kind = OpeningFinding::Kind::MarkMissing});
    } else if (mark.link().number > head.number) {
        findings.push_back({.kind = OpeningFinding::Kind::LinksMissing,
                            .firstLink = head.number + 1,
                            .lastLink = mark.link().number,
                            .at = mark.link().at,
                            .since = stampOfLink(session.database, head.number)});
    } else if (!isInHistory(session.database, mark.link())) {
        findings.push_back({.kind = OpeningFinding::Kind::OtherHistory,
                            .lastLink = mark.link().number,
                            .at = mark.link().at});
    }
}

/// Whether something that stood in the log is lost. Of the last act in it a failing power may leave parts
/// that were written in no order: nobody was told that it was stored, so nothing is lost as long as the mark
/// knows of no more. Each act before it was brought to the disk whole.
bool isLogDamaged(Session& session, const CommitsInLog& commits) {
    const std::int64_t whole = session.database.framesInLog();
    if (commits.last == 0 || commits.last <= whole) {
        return false;
    }
    const bool isLastActOnly = whole >= commits.beforeLast;
    const bool isKnownToBeStored = session.mark.state() != CasebookMark::State::Whole ||
                                   session.mark.link().number > historyHead(session.database).number;
    return !isLastActOnly || isKnownToBeStored;
}

bool keysAreThoseWritten(const Session& session, const Belongings& known) {
    if (session.keys.casebookId() != known.casebookId && session.keys.isSealed()) {
        return false;
    }
    if (!session.keys.isSealed()) {
        return std::ranges::find(known.keySeals, kNoSeal) != known.keySeals.end();
    }
    return session.keys.hasRightSeal(session.dataKey) &&
           std::ranges::find(known.keySeals, session.keys.sealUnder(session.dataKey)) != known.keySeals.end();
}

/// Gives a casebook what it has none of, or anew; in an order in which a stop halfway is no false alarm.
void takeAsRight(Session& session, Belongings belongings, bool keysToo) {
    if (belongings.casebookId.empty()) {
        belongings.casebookId = makeCasebookId();
    }
    session.mark.renew(lastLink(session.database));
    KeyFile keys = session.keys;
    keys.setCasebookId(belongings.casebookId);
    const std::string seal = keys.sealUnder(session.dataKey);
    if (keysToo) {
        const std::string before =
            session.keys.isSealed() ? session.keys.sealUnder(session.dataKey) : std::string(kNoSeal);
        belongings.keySeals = {before, seal};
        store(session, belongings);
        keys.write(session.folder, session.dataKey);
        session.keys = std::move(keys);
    }
    belongings.keySeals = {seal};
    store(session, belongings);
}

} // namespace

std::optional<std::string> readOwnRow(sqlite::Connection& database, std::string_view name) {
    sqlite::Query query = database.query("SELECT value FROM setting WHERE name = :name");
    query.bind(":name", name);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

void writeOwnRow(sqlite::Connection& database, std::string_view name, const std::string& value) {
    database
        .query("INSERT INTO setting (name, value) VALUES (:name, :value) "
               "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(":name", name)
        .bind(":value", value)
        .run();
}

MarkedLink lastLink(sqlite::Connection& database) {
    const HistoryHead head = historyHead(database);
    return {.number = head.number, .hash = head.hash, .at = stampOfLink(database, head.number)};
}

bool isInHistory(sqlite::Connection& database, const MarkedLink& link) {
    if (link.number == 0) {
        return true;
    }
    sqlite::Query query = database.query("SELECT hash FROM history WHERE id = :id");
    query.bind(":id", link.number);
    return query.step() && std::ranges::equal(query.blob(0), link.hash);
}

Belongings readBelongings(sqlite::Connection& database) {
    Belongings belongings{.casebookId = readOwnRow(database, kIdRow).value_or("")};
    std::string seals = readOwnRow(database, kSealsRow).value_or("");
    while (!seals.empty()) {
        const std::size_t end = std::min(seals.find(' '), seals.size());
        belongings.keySeals.push_back(seals.substr(0, end));
        seals.erase(0, end + 1);
    }
    return belongings;
}

void writeBelongings(sqlite::Connection& database, const Belongings& belongings) {
    std::string seals;
    for (const std::string& seal : belongings.keySeals) {
        seals += (seals.empty() ? "" : " ") + seal;
    }
    writeOwnRow(database, kIdRow, belongings.casebookId);
    writeOwnRow(database, kSealsRow, seals);
}

std::vector<OpeningFinding> lookBack(Session& session, const CommitsInLog& commits) {
    std::vector<OpeningFinding> findings;
    if (isLogDamaged(session, commits)) {
        findings.push_back({.kind = OpeningFinding::Kind::LogDamaged});
    }
    const Belongings known = readBelongings(session.database);
    const bool isOfFirstVersion = known.keySeals.empty();
    if (!isOfFirstVersion || session.mark.state() == CasebookMark::State::Whole) {
        compareWithMark(session, findings);
    }
    if (!isOfFirstVersion && !keysAreThoseWritten(session, known)) {
        findings.push_back({.kind = OpeningFinding::Kind::KeysChanged});
    }
    compareWithSeen(session, findings);
    if (!std::ranges::all_of(findings, &OpeningFinding::isAnnounced)) {
        session.mark.hold();
    } else if (isOfFirstVersion || !session.keys.isSealed()) {
        takeAsRight(session, known, true);
    } else if (known.keySeals.size() > 1) { // a change of keys that was stopped halfway
        Belongings settled = known;
        settled.keySeals = {session.keys.sealUnder(session.dataKey)};
        store(session, settled);
    }
    if (findings.empty()) {
        goOnAsSeen(session, false);
    }
    return findings;
}

void goOnAfter(Session& session, const std::vector<OpeningFinding>& findings) {
    OrderedJson told = OrderedJson::array();
    for (const OpeningFinding& finding : findings) {
        told.push_back(inEnglish(finding));
    }
    Act act(session, ActKind::SingleChange);
    act.record(std::nullopt, "casebook", 1, std::nullopt, OrderedJson{{"toldAtOpening", told}}.dump());
    act.commit();
    takeAsRight(session, readBelongings(session.database), true);
    goOnAsSeen(session, std::ranges::any_of(findings, &OpeningFinding::isAnnounced));
}

} // namespace kentering::storage
