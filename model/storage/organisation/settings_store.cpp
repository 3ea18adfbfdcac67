#include "model/storage/organisation/settings_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

#include <set>
#include <utility>

namespace kentering::storage {

namespace {

constexpr std::string_view kOrganisation = "organisation";
constexpr std::string_view kPhone = "organisation.phone";
constexpr std::string_view kHours = "organisation.hours";
constexpr std::string_view kBackupFolder = "organisation.backup-folder";
constexpr std::size_t kMostRegions = 8;

std::optional<std::string> read(Session& session, std::string_view key) {
    sqlite::Query query = session.database.query("SELECT value FROM setting WHERE name = :name");
    query.bind(":name", key);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

void write(Act& act, std::string_view key, const std::optional<std::string>& value) {
    const auto before = read(act.session(), key);
    if (value) {
        act.database()
            .query("INSERT INTO setting (name, value) VALUES (:name, :value) "
                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            .bind(":name", key)
            .bind(":value", *value)
            .run();
    } else {
        act.database().query("DELETE FROM setting WHERE name = :name").bind(":name", key).run();
    }
    const auto asHistory = [&](const std::optional<std::string>& text) {
        return text ? std::optional(OrderedJson{{std::string(key), *text}}.dump()) : std::nullopt;
    };
    act.record(std::nullopt, "setting", 0, asHistory(before), asHistory(value));
}

void requireKey(std::string_view key) {
    if (key.empty() || key == kOrganisation ||
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string_view::npos) {
        throw InvalidValue("not the name of a setting");
    }
}

} // namespace

Organisation SettingsReader::organisation() const {
    Organisation organisation;
    organisation.phone = read(m_session, kPhone).value_or("");
    organisation.hours = read(m_session, kHours).value_or("");
    organisation.backupFolder = read(m_session, kBackupFolder).value_or("");
    const auto text = read(m_session, kOrganisation);
    if (!text) {
        return organisation;
    }
    try {
        const OrderedJson json = OrderedJson::parse(*text);
        organisation.name = json.at("name").get<std::string>();
        organisation.idleMinutes = json.at("idleMinutes").get<int>();
        organisation.silentWeeks = json.at("silentWeeks").get<int>();
        organisation.noAnswerDays = json.at("noAnswerDays").get<int>();
        organisation.coarseFigures = json.value("coarseFigures", false); // new in 0.2
        for (const OrderedJson& region : json.at("regions")) {
            organisation.regions.push_back({region.at("id").get<std::string>(),
                                            region.at("municipalities").get<std::vector<std::string>>()});
        }
    } catch (const OrderedJson::exception&) {
        throw DamagedCasebookError("the organisation's settings are not what was written");
    }
    return organisation;
}

void SettingsStore::setOrganisation(const Organisation& organisation) {
    std::set<std::string> ids;
    OrderedJson regions = OrderedJson::array();
    for (const Region& region : organisation.regions) {
        if (!ids.insert(region.id).second) {
            throw InvalidValue("a region has an id of its own");
        }
        regions.push_back({{"id", region.id}, {"municipalities", region.municipalities}});
    }
    if (ids.size() > kMostRegions) {
        throw InvalidValue("there are at most eight regions");
    }
    write(m_act, kOrganisation,
          OrderedJson{{"name", organisation.name},
                      {"idleMinutes", organisation.idleMinutes},
                      {"silentWeeks", organisation.silentWeeks},
                      {"noAnswerDays", organisation.noAnswerDays},
                      {"coarseFigures", organisation.coarseFigures},
                      {"regions", regions}}
              .dump());
    for (const auto& [key, words] :
         {std::pair(kPhone, organisation.phone), std::pair(kHours, organisation.hours),
          std::pair(kBackupFolder, organisation.backupFolder)}) {
        if (words != read(m_session, key).value_or("")) { // each has a history of its own
            write(m_act, key, words.empty() ? std::nullopt : std::optional(words));
        }
    }
}

std::optional<std::string> SettingsReader::value(std::string_view key) const {
    requireKey(key);
    return read(m_session, key);
}

void SettingsStore::setValue(std::string_view key, const std::optional<std::string>& value) {
    requireKey(key);
    write(m_act, key, value);
}

} // namespace kentering::storage
