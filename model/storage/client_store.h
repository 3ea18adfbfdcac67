#pragma once

#include "model/domain/client.h"
#include "model/domain/ids.h"
#include "model/storage/casebook.h"

#include <optional>

namespace kentering {

/// Clients themselves: code, names, contact rules, safety answers.
/// Every function with a ClientId throws WrongClientError when there is no such client.
class ClientStore {
public:
    explicit ClientStore(const Casebook& casebook) : m_session(casebook.session()) {}

    /// A code that no client has or ever had: on from the last that was given, or below the largest code when
    /// that is in use.
    [[nodiscard]] ClientCode nextCode() const;
    /// @throws InvalidValue when the code is taken. The author owns the new client.
    ClientId create(const Client& client);
    [[nodiscard]] std::optional<ClientId> find(const ClientCode& code) const;
    [[nodiscard]] Client get(ClientId client) const;
    /// Stores what differs from what is kept. @throws InvalidValue for another code: a code never changes.
    void update(ClientId client, const Client& value);
    void setSafety(ClientId client, SafetyQuestion question, SafetyAnswer answer);

    /// Whose client it is; never nobody.
    [[nodiscard]] User owner(ClientId client) const;
    void setOwner(ClientId client, UserId owner);

private:
    Session& m_session;
};

} // namespace kentering
