#include "model/storage/organisation/release_ledger_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

namespace {

std::vector<std::uint8_t> bytesOf(std::span<const std::uint8_t> blob) {
    return {blob.begin(), blob.end()};
}

/// The name and the regions in the words of the setting; a release from before has the whole setting.
void readOrganisation(const std::string& text, ReleasedPeriod& released) {
    try {
        const OrderedJson json = OrderedJson::parse(text);
        released.organisation = json.at("name").get<std::string>();
        for (const OrderedJson& region : json.at("regions")) {
            released.regions.push_back({region.at("id").get<std::string>(),
                                        region.at("municipalities").get<std::vector<std::string>>()});
        }
    } catch (const OrderedJson::exception&) {
        throw DamagedCasebookError("what an organisation was called at a release is not what was written");
    }
}

std::string organisationOf(const ReleasedPeriod& released) {
    OrderedJson regions = OrderedJson::array();
    for (const Region& region : released.regions) {
        regions.push_back({{"id", region.id}, {"municipalities", region.municipalities}});
    }
    return OrderedJson{{"name", released.organisation}, {"regions", regions}}.dump();
}

} // namespace

std::vector<std::string> ReleaseLedgerReader::periods() const {
    sqlite::Query query = m_session.database.query("SELECT DISTINCT period FROM release_period");
    std::vector<std::string> periods;
    while (query.step()) {
        periods.push_back(query.text(0));
    }
    return periods;
}

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
            "SELECT released_on, digest, rules, is_coarse, organisation, exact_clients, consent_of_twenty "
            "FROM release_period WHERE period = :period AND revision = :revision");
        query.bind(":period", period).bind(":revision", revision);
        if (!query.step()) {
            return std::nullopt;
        }
        released.releasedOn = query.date(0);
        released.digest = bytesOf(query.blob(1));
        released.rules = static_cast<int>(query.integer(2));
        released.isCoarse = query.boolean(3);
        if (!query.isNull(4)) {
            readOrganisation(query.text(4), released);
        }
        released.exactClients = query.optionalInteger(5);
        released.consentOfTwenty = query.optionalInteger(6);
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
    const auto known = latest(released.period);
    if (released.revision != (known ? known->revision + 1 : 0)) {
        throw InvalidValue("a period is released once, and then in revisions that follow each other");
    }
    sqlite::Connection& database = m_act.database();
    const std::string organisation = organisationOf(released);
    database
        .query("INSERT INTO release_period (period, revision, released_on, digest, rules, is_coarse, "
               "organisation, exact_clients, consent_of_twenty) VALUES (:period, :revision, :on, :digest, "
               ":rules, :coarse, :organisation, :exact, :consent)")
        .bind(":rules", released.rules)
        .bind(":coarse", released.isCoarse)
        .bind(":organisation", organisation)
        .bind(":exact", released.exactClients)
        .bind(":consent", released.consentOfTwenty)
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
    m_act.record(std::nullopt, "release_period", released.revision, std::nullopt,
                 OrderedJson{{"period", released.period}, {"revision", released.revision}}.dump());
}

} // namespace kentering::storage
