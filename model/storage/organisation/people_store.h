#pragma once

#include "model/domain/ids.h"
#include "model/domain/user.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// A task with the client it is about, by number.
struct OwnedTask {
    ClientId client;
    TaskId task;
};

/// Who works with the casebook, and what is theirs. Key slots are no part of it.
class PeopleReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Nothing for somebody unknown, and for the user of the recovery code.
    [[nodiscard]] std::optional<User> find(UserId user) const;
    /// All clients that `user` owns, closed ones too.
    [[nodiscard]] std::vector<ClientId> clientsOf(UserId user) const;
    [[nodiscard]] std::vector<OwnedTask> openTasksOf(UserId user) const;
    /// Clients whom `user` is asked to take over.
    [[nodiscard]] std::vector<ClientId> offeredTo(UserId user) const;
    /// Who was called `name` last before they were renamed; nothing when nobody was.
    [[nodiscard]] std::optional<User> formerly(const std::string& name) const;
};

/// The writing half of `PeopleReader`.
class PeopleStore : public StoreWriter<PeopleReader> {
public:
    using StoreWriter::StoreWriter;

    /// Somebody with this name and role, who may be known already. @throws InvalidValue for a blank name.
    UserId add(const std::string& name, UserRole role);
    /// @throws InvalidValue for somebody unknown, and for the role of the recovery code.
    void setRole(UserId user, UserRole role);
    /// @throws InvalidValue for somebody unknown, for a blank name and for one that is taken.
    void rename(UserId user, const std::string& name);
    /// Writes down what became of somebody's key slot.
    void noteSlot(UserId user, std::string_view what);
    void noteRecoveryCode();
};

} // namespace kentering::storage
