#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// Whole dossiers, for handouts, exchange and copies.
class DossierStore : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Everything about one client. @throws WrongClientError.
    [[nodiscard]] Dossier get(ClientId client) const;
    /// All clients, in the order in which they were written down.
    [[nodiscard]] std::vector<ClientId> all() const;
};

/// Many whole dossiers in one act. The answers in them make no tasks: a dossier brings its own. The history
/// gets one row per client, which tells the origin and how many entries of each kind came in, not the entries
/// once more.
class DossierBatch {
public:
    /// A part of `act`, which somebody else commits.
    /// @param origin where they come from ("import", "demo").
    DossierBatch(Act& act, std::string_view origin);
    DossierBatch(const DossierBatch&) = delete;
    DossierBatch& operator=(const DossierBatch&) = delete;
    ~DossierBatch() = default;

    /// @param form for the exchange only: how the document it came from was written.
    /// @throws InvalidValue when the client's code is taken.
    ClientId add(const Dossier& dossier, const std::optional<std::string>& form = std::nullopt);

private:
    Act& m_act;
    std::string m_origin;
};

} // namespace kentering::storage
