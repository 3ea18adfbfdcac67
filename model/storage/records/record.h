#pragma once

#include "model/base/wrong_client_error.h"
#include "model/domain/agenda/reach.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/dossier/episode.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/slip.h"
#include "model/domain/talk/measurement.h"
#include "model/storage/sqlite/connection.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// How the entries of one kind lie in their table: its name, its columns (each also the name of its
/// parameter), how a value is bound to them and read from them. Specialised below for every kind.
///
/// The values that a query binds must outlive it, so `bind` takes the value by reference and binds its parts;
/// to a row of a `Query` or of a `BulkInsert`.
template <typename Value>
struct Record;

template <>
struct Record<Consent> {
    static constexpr std::string_view kTable = "consent";
    static constexpr auto kColumns = std::to_array<std::string_view>(
        {"scope", "resource", "given", "given_on", "text_version", "until_day"});
    template <typename Row>
    static void bind(Row& row, const Consent& value);
    static Consent read(const sqlite::Query& query, int first);
};

template <>
struct Record<SubstanceUse> {
    static constexpr std::string_view kTable = "substance_use";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"substance", "route", "days_per_28", "dependence"});
    template <typename Row>
    static void bind(Row& row, const SubstanceUse& value);
    static SubstanceUse read(const sqlite::Query& query, int first);
};

template <>
struct Record<QuitAttempt> {
    static constexpr std::string_view kTable = "quit_attempt";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"first_day", "last_day", "use_days_before"});
    template <typename Row>
    static void bind(Row& row, const QuitAttempt& value);
    static QuitAttempt read(const sqlite::Query& query, int first);
};

template <>
struct Record<PhasePeriod> {
    static constexpr std::string_view kTable = "phase_period";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"phase", "also", "first_day", "last_day"});
    template <typename Row>
    static void bind(Row& row, const PhasePeriod& value);
    static PhasePeriod read(const sqlite::Query& query, int first);
};

template <>
struct Record<GriefObservation> {
    static constexpr std::string_view kTable = "grief_observation";
    static constexpr auto kColumns = std::to_array<std::string_view>({"stage", "seen_on"});
    template <typename Row>
    static void bind(Row& row, const GriefObservation& value);
    static GriefObservation read(const sqlite::Query& query, int first);
};

template <>
struct Record<Slip> {
    static constexpr std::string_view kTable = "slip";
    static constexpr auto kColumns = std::to_array<std::string_view>(
        {"first_day", "last_day", "min_days", "alcohol_or_cannabis_first", "led_to_it", "next_time"});
    template <typename Row>
    static void bind(Row& row, const Slip& value);
    /// Without substances; these are parts.
    static Slip read(const sqlite::Query& query, int first);
    static void writeParts(sqlite::Connection& database, SlipId id, const Slip& value);
    static void removeParts(sqlite::Connection& database, SlipId id);
    static void readParts(sqlite::Connection& database, ClientId client,
                          std::vector<Stored<SlipId, Slip>>& entries);
};

template <>
struct Record<Goal> {
    static constexpr std::string_view kTable = "goal";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"words", "horizon", "agreed_on", "outcome"});
    template <typename Row>
    static void bind(Row& row, const Goal& value);
    static Goal read(const sqlite::Query& query, int first);
};

template <>
struct Record<Contact> {
    static constexpr std::string_view kTable = "contact";
    static constexpr auto kColumns = std::to_array<std::string_view>({"at", "kind", "status", "note"});
    template <typename Row>
    static void bind(Row& row, const Contact& value);
    static Contact read(const sqlite::Query& query, int first);
};

template <>
struct Record<Referral> {
    static constexpr std::string_view kTable = "referral";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"resource", "kind", "referred_on", "status", "gp_letter",
                                         "since_day", "insurance_checked", "outcome"});
    template <typename Row>
    static void bind(Row& row, const Referral& value);
    static Referral read(const sqlite::Query& query, int first);
};

template <>
struct Record<Reach> {
    static constexpr std::string_view kTable = "reach";
    static constexpr auto kColumns = std::to_array<std::string_view>({"kind", "value", "relation"});
    template <typename Row>
    static void bind(Row& row, const Reach& value);
    static Reach read(const sqlite::Query& query, int first);
};

/// An episode that ended, and that another one follows.
template <>
struct Record<Episode> {
    static constexpr std::string_view kTable = "episode";
    static constexpr auto kColumns =
        std::to_array<std::string_view>({"opened", "closed", "outcome", "words"});
    template <typename Row>
    static void bind(Row& row, const Episode& value);
    static Episode read(const sqlite::Query& query, int first);
};

/// The statements on one table, put together once.
template <typename Value>
struct RecordSql {
    std::string select;
    std::string insert;
    std::string update;
    std::string remove;

    [[nodiscard]] static const RecordSql& get() {
        static const RecordSql sql;
        return sql;
    }

private:
    RecordSql() {
        const std::string table(Record<Value>::kTable);
        std::string names;
        std::string parameters;
        std::string assignments;
        for (const std::string_view column : Record<Value>::kColumns) {
            names.append(", ").append(column);
            parameters.append(", :").append(column);
            assignments.append(assignments.empty() ? "" : ", ").append(column).append(" = :").append(column);
        }
        select = "SELECT id" + names + " FROM " + table + " WHERE client_id = :client ORDER BY id";
        insert = "INSERT INTO " + table + " (client_id" + names + ") VALUES (:client" + parameters + ")";
        update = "UPDATE " + table + " SET " + assignments + " WHERE id = :id AND client_id = :client";
        remove = "DELETE FROM " + table + " WHERE id = :id AND client_id = :client";
    }
};

template <typename Value>
inline constexpr bool kHasParts = requires {
    &Record<Value>::readParts;
};

/// All entries of a client, in the order of entry.
template <typename Id, typename Value>
[[nodiscard]] std::vector<Stored<Id, Value>> readEntries(sqlite::Connection& database, ClientId client) {
    std::vector<Stored<Id, Value>> entries;
    sqlite::Query query = database.query(RecordSql<Value>::get().select);
    query.bind(":client", client);
    while (query.step()) {
        entries.push_back({query.id<Id>(0), Record<Value>::read(query, 1)});
    }
    if constexpr (kHasParts<Value>) {
        if (!entries.empty()) {
            Record<Value>::readParts(database, client, entries);
        }
    }
    return entries;
}

/// Adds an entry, without its history.
template <typename Id, typename Value>
Id insertEntry(sqlite::Connection& database, ClientId client, const Value& value) {
    sqlite::Query query = database.query(RecordSql<Value>::get().insert);
    query.bind(":client", client);
    Record<Value>::bind(query, value);
    query.run();
    const auto id = database.insertedId<Id>();
    if constexpr (kHasParts<Value>) {
        Record<Value>::writeParts(database, id, value);
    }
    return id;
}

/// Throws WrongClientError unless the last statement changed exactly one row.
inline void requireOneChanged(const sqlite::Connection& database) {
    if (database.changes() != 1) {
        throw WrongClientError("this row is not of this client");
    }
}

/// Replaces an entry of `client`, without its history.
template <typename Id, typename Value>
void updateEntry(sqlite::Connection& database, ClientId client, Id id, const Value& value) {
    sqlite::Query query = database.query(RecordSql<Value>::get().update);
    query.bind(":client", client).bind(":id", id);
    Record<Value>::bind(query, value);
    query.run();
    requireOneChanged(database);
    if constexpr (kHasParts<Value>) {
        Record<Value>::removeParts(database, id);
        Record<Value>::writeParts(database, id, value);
    }
}

/// Removes an entry of `client` with its parts, without its history.
template <typename Value, typename Id>
void deleteEntry(sqlite::Connection& database, ClientId client, Id id) {
    database.query(RecordSql<Value>::get().remove).bind(":client", client).bind(":id", id).run();
    requireOneChanged(database);
}

} // namespace kentering::storage
