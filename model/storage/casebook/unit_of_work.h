#pragma once

#include "model/domain/act_kind.h"
#include "model/domain/ids.h"
#include "model/domain/user.h"
#include "model/storage/casebook/session.h"
#include "model/storage/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// The casebook as it is at one moment: reading halves of stores are made on it. Joins the act or the reading
/// that is open; otherwise it is a read transaction of its own, in which nothing is written. While one of its
/// own is open no act can begin.
class Reading {
public:
    /// @throws StorageIoError.
    explicit Reading(Session& session);
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() = default;

    [[nodiscard]] Session& session() const { return m_session; }

protected:
    struct OfAnAct {};
    /// The act has a transaction of its own.
    Reading(Session& session, OfAnAct /*tag*/) : m_session(session) {}

private:
    Session& m_session;
    std::optional<sqlite::ReadTransaction> m_own;
};

/// Everything of one act: written whole or not at all, with its history. Undone unless committed. One is open
/// at a time.
class Act final : public Reading {
public:
    /// The last link of the history is looked up in the transaction, so that the chain never forks.
    /// @throws std::logic_error while another act, or a reading, is open; CasebookInUseError, StorageIoError.
    Act(Session& session, ActKind kind);

    /// Adds a link to the history; the first one carries the kind of the act. Nothing is written when
    /// `before` and `after` are the same.
    void record(std::optional<ClientId> client, std::string_view table, std::int64_t row,
                const std::optional<std::string>& before, const std::optional<std::string>& after);
    /// On return everything is on the disk; then `Session::committed` hears what changed.
    /// @throws StorageIoError: nothing is.
    void commit();

    [[nodiscard]] sqlite::Connection& database() const { return session().database; }
    /// The user called `name`, made when nobody is called so. @throws InvalidValue for a blank name.
    [[nodiscard]] UserId userNamed(const std::string& name, UserRole role = UserRole::Counsellor);
    /// The last link of the history, those of this act included.
    [[nodiscard]] const HistoryHead& head() const { return m_head; }

private:
    void noteBlock(ClientId client);

    ActKind m_kind;
    sqlite::Transaction m_transaction;
    HistoryHead m_head;
    std::int64_t m_firstLink;
    std::string m_at;
    std::vector<ChangedRow> m_rows;
};

} // namespace kentering::storage
