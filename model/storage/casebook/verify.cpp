#include "model/storage/casebook/verify.h"

#include "model/base/errors.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/casebook/session.h"
#include "model/storage/proof/row_proof.h"

#include <map>

namespace kentering::storage {

namespace {

std::map<std::string, std::string> schemaOf(sqlite::Connection& database) {
    std::map<std::string, std::string> statements;
    sqlite::Query query = database.query("SELECT name, coalesce(sql, '') FROM sqlite_schema");
    while (query.step()) {
        statements.emplace(query.text(0), query.text(1));
    }
    return statements;
}

void checkOrder(sqlite::Connection& database, Verification& found) {
    sqlite::Query query = database.query("PRAGMA integrity_check");
    while (query.step()) {
        if (query.view(0) != "ok") {
            found.problems.push_back("database: " + query.text(0));
        }
    }
}

void checkForeignKeys(sqlite::Connection& database, Verification& found) {
    sqlite::Query query = database.query("PRAGMA foreign_key_check");
    while (query.step()) {
        found.problems.push_back("foreign keys: a row of " + query.text(0) + " belongs to nothing in " +
                                 query.text(2));
    }
}

void checkSchema(sqlite::Connection& database, Verification& found) {
    sqlite::Connection fresh = sqlite::Connection::inMemory();
    migrate(fresh, migrations());
    const auto expected = schemaOf(fresh);
    const auto actual = schemaOf(database);
    for (const auto& [name, statement] : expected) {
        const auto known = actual.find(name);
        if (known == actual.end()) {
            found.problems.push_back("schema: " + name + " is missing");
        } else if (known->second != statement) {
            found.problems.push_back("schema: " + name + " is another");
        }
    }
    for (const auto& [name, statement] : actual) {
        // SQLite's own tables (statistics of an index) may come and go.
        if (!expected.contains(name) && !name.starts_with("sqlite_")) {
            found.problems.push_back("schema: " + name + " is not known");
        }
    }
}

/// Whether each link is what was written.
bool checkHistory(sqlite::Connection& database, const Secret& dataKey, Verification& found) {
    found.historyLinks = database.integer("SELECT count(*) FROM history");
    const auto broken = brokenHistoryLinks(database, dataKey);
    for (const std::int64_t number : broken) {
        found.problems.push_back("history: link " + std::to_string(number) + " is not what was written");
    }
    // What somebody took out of the blocks would be missing from a dossier's history without a broken link.
    sqlite::Query hidden = database.query(
        "SELECT id FROM history WHERE client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM history_block "
        "WHERE history_block.client_id = history.client_id AND block = history.id / 64) ORDER BY id");
    while (hidden.step()) {
        found.problems.push_back("history: link " + hidden.text(0) + " is not found with its client");
    }
    return broken.empty();
}

/// The mark as it is on the disk now: the links of this very session are in it too.
void checkEnd(Session& session, Verification& found) {
    const CasebookMark mark(session.folder, session.dataKey);
    const HistoryHead head = historyHead(session.database);
    if (session.findings.empty() && mark.state() == CasebookMark::State::Whole &&
        mark.link().number > head.number) {
        found.problems.push_back(inEnglish({.kind = OpeningFinding::Kind::LinksMissing,
                                            .firstLink = head.number + 1,
                                            .lastLink = mark.link().number,
                                            .at = mark.link().at}));
    }
}

} // namespace

Verification verifyDatabase(sqlite::Connection& database, const Secret& dataKey) {
    Verification found;
    try {
        found.pages = database.readEveryPage();
        checkOrder(database, found);
        checkSchema(database, found);
        checkForeignKeys(database, found);
        if (checkHistory(database, dataKey, found)) {
            // Else the rows would be compared with what somebody made of it.
            const auto disagreeing = rowsAgainstHistory(database);
            found.problems.insert(found.problems.end(), disagreeing.begin(), disagreeing.end());
        }
    } catch (const DamagedCasebookError& damage) {
        // The cipher refuses every page after the first that is not authentic: there is nothing more to look
        // at.
        found.problems.emplace_back(damage.what());
    }
    return found;
}

Verification verifyCasebook(const Casebook& casebook) {
    Session& session = casebook.session();
    Verification found;
    for (const OpeningFinding& finding : session.findings) {
        (finding.isAnnounced() ? found.remarks : found.problems).push_back(inEnglish(finding));
    }
    const Verification inside = verifyDatabase(session.database, session.dataKey);
    found.pages = inside.pages;
    found.historyLinks = inside.historyLinks;
    if (inside.historyLinks > 0) { // else a page before it is not what was written, which is told below
        checkEnd(session, found);
    }
    found.problems.insert(found.problems.end(), inside.problems.begin(), inside.problems.end());
    return found;
}

} // namespace kentering::storage
