#include "model/storage/organisation/release_ledger_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering {

namespace {

std::vector<std::uint8_t> bytesOf(std::span<const std::uint8_t> blob) {
    return {blob.begin(), blob.end()};
}

} // namespace

std::optional<ReleasedPeriod> ReleaseLedgerReader::latest(std::string_view period) const {
    sqlite::Query query =
        m_session.database.query("SELECT max(revision) FROM release_period WHERE period = :period");
    query.bind(":period", period);
    return query.step() && !query.isNull(0) ? find(period, static_cast<int>(query.integer(0))) : std::nullopt;
}

std::optional<ReleasedPeriod> ReleaseLedgerReader::find(std::string_view period, int revision) const {
    ReleasedPeriod released{.period = std::string(period), .revision = revision, .releasedOn = Date()};
    {
        sqlite::Query query = m_session.database.query(
            "SELECT released_on, digest FROM release_period WHERE period = :period AND revision = :revision");
        query.bind(":period", period).bind(":revision", revision);
        if (!query.step()) {
            return std::nullopt;
        }
        released.releasedOn = query.date(0);
        released.digest = bytesOf(query.blob(1));
    }
    sqlite::Query cells = m_session.database.query("SELECT cell, value FROM release_cell WHERE period = "
                                                   ":period AND revision = :revision ORDER BY position");
    cells.bind(":period", period).bind(":revision", revision);
    while (cells.step()) {
        released.cells.push_back({cells.text(0), cells.integer(1)});
    }
    sqlite::Query marks = m_session.database.query(
        "SELECT mark FROM release_mark WHERE period = :period AND revision = :revision ORDER BY mark");
    marks.bind(":period", period).bind(":revision", revision);
    while (marks.step()) {
        released.marks.push_back(bytesOf(marks.blob(0)));
    }
    return released;
}

void ReleaseLedgerStore::add(const ReleasedPeriod& released) {
    Change change(m_session, m_act);
    const auto known = latest(released.period);
    if (released.revision != (known ? known->revision + 1 : 0)) {
        throw InvalidValue("a period is released once, and then in revisions that follow each other");
    }
    sqlite::Connection& database = change.database();
    database
        .query("INSERT INTO release_period (period, revision, released_on, digest) "
               "VALUES (:period, :revision, :on, :digest)")
        .bind(":period", released.period)
        .bind(":revision", released.revision)
        .bind(":on", released.releasedOn)
        .bind(":digest", std::span<const std::uint8_t>(released.digest))
        .run();
    int position = 0;
    for (const ReleasedCell& cell : released.cells) {
        database
            .query("INSERT INTO release_cell (period, revision, position, cell, value) "
                   "VALUES (:period, :revision, :position, :cell, :value)")
            .bind(":period", released.period)
            .bind(":revision", released.revision)
            .bind(":position", position++)
            .bind(":cell", cell.cell)
            .bind(":value", cell.value)
            .run();
    }
    for (const auto& mark : released.marks) {
        database.query("INSERT INTO release_mark (period, revision, mark) VALUES (:period, :revision, :mark)")
            .bind(":period", released.period)
            .bind(":revision", released.revision)
            .bind(":mark", std::span<const std::uint8_t>(mark))
            .run();
    }
    change.record(std::nullopt, "release_period", released.revision, std::nullopt,
                  OrderedJson{{"period", released.period}, {"revision", released.revision}}.dump());
    change.commit();
}

} // namespace kentering
