#include "model/storage/backups/backup_record_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"

#include <optional>

namespace kentering::storage {

namespace {

// With a colon: no setting of people's can be called so.
constexpr std::string_view kRow = "casebook:backups";

OrderedJson toJson(const BackupCopy& copy) {
    OrderedJson json{
        {"name", copy.name},       {"at", isoDateTime(copy.at)}, {"state", static_cast<int>(copy.state)},
        {"clients", copy.clients}, {"changes", copy.changes},    {"lastHash", copy.lastHash},
        {"bytes", copy.bytes}};
    if (copy.lastEntry) {
        json["lastEntry"] = isoDate(*copy.lastEntry);
    }
    return json;
}

OrderedJson toJson(const BackupPlace& place) {
    OrderedJson json{{"folder", place.folder}, {"copies", OrderedJson::array()}};
    for (const BackupCopy& copy : place.copies) {
        json["copies"].push_back(toJson(copy));
    }
    if (place.drill) {
        json["drill"] = {
            {"on", isoDate(place.drill->on)}, {"copy", place.drill->copy}, {"sound", place.drill->isSound}};
    }
    if (place.fault) {
        json["fault"] = static_cast<int>(*place.fault);
    }
    if (place.since) {
        json["since"] = isoDate(*place.since);
    }
    return json;
}

std::optional<Date> dayIn(const OrderedJson& json, const char* key) {
    return json.contains(key) ? parseDate(json.at(key).get<std::string>()) : std::nullopt;
}

BackupCopy copyFrom(const OrderedJson& json) {
    BackupCopy copy{.name = json.at("name").get<std::string>(),
                    .state = static_cast<BackupState>(json.at("state").get<int>()),
                    .clients = json.at("clients").get<std::int64_t>(),
                    .changes = json.at("changes").get<std::int64_t>(),
                    .lastHash = json.at("lastHash").get<std::string>(),
                    .lastEntry = dayIn(json, "lastEntry"),
                    .bytes = json.at("bytes").get<std::uint64_t>()};
    const auto at = parseDateTime(json.at("at").get<std::string>());
    if (!at || copy.state > BackupState::Apart) {
        throw DamagedCasebookError("the record of backups is not what was written");
    }
    copy.at = *at;
    return copy;
}

BackupPlace placeFrom(const OrderedJson& json) {
    BackupPlace place{.folder = json.at("folder").get<std::string>(), .since = dayIn(json, "since")};
    for (const OrderedJson& copy : json.at("copies")) {
        place.copies.push_back(copyFrom(copy));
    }
    if (json.contains("drill")) {
        const OrderedJson& drill = json.at("drill");
        if (const auto on = dayIn(drill, "on")) {
            place.drill = RestoreDrill{.on = *on,
                                       .copy = drill.at("copy").get<std::string>(),
                                       .isSound = drill.at("sound").get<bool>()};
        }
    }
    if (json.contains("fault")) {
        place.fault = static_cast<FolderFault>(json.at("fault").get<int>());
    }
    return place;
}

} // namespace

std::vector<BackupPlace> BackupRecordReader::places() const {
    sqlite::Query row = m_session.database.query("SELECT value FROM setting WHERE name = :name");
    row.bind(":name", kRow);
    if (!row.step()) {
        return {BackupPlace{}};
    }
    std::vector<BackupPlace> places;
    try {
        for (const OrderedJson& place : OrderedJson::parse(row.text(0))) {
            places.push_back(placeFrom(place));
        }
    } catch (const OrderedJson::exception&) {
        throw DamagedCasebookError("the record of backups is not what was written");
    }
    for (BackupPlace& place : places) {
        for (BackupCopy& copy : place.copies) {
            sqlite::Query link =
                m_session.database.query("SELECT lower(hex(hash)) FROM history WHERE id = :id");
            link.bind(":id", copy.changes);
            const bool isPast = copy.changes == 0 || (link.step() && link.text(0) == copy.lastHash);
            if (copy.state == BackupState::Proven && !isPast) {
                copy.state = BackupState::Apart;
            }
        }
    }
    return places.empty() ? std::vector{BackupPlace{}} : places;
}

void writeBackupRecord(Session& session, const std::vector<BackupPlace>& places) {
    OrderedJson json = OrderedJson::array();
    for (const BackupPlace& place : places) {
        json.push_back(toJson(place));
    }
    const std::string text = json.dump();
    session.database
        .query("INSERT INTO setting (name, value) VALUES (:name, :value) "
               "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(":name", kRow)
        .bind(":value", text)
        .run();
}

} // namespace kentering::storage
