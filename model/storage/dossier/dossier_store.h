#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/storage/casebook/store.h"

#include <memory>
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

/// Many whole dossiers in one transaction: all of them are stored by `commit`, or none is; nothing else may
/// be written to the casebook meanwhile. The answers in them make no tasks: a dossier brings its own. The
/// history gets one row per client, which tells the origin and how many entries of each kind came in, not the
/// entries once more.
class DossierBatch {
public:
    /// @param origin where they come from ("import", "demo").
    DossierBatch(const Casebook& casebook, std::string_view origin);
    /// A part of `act`, which somebody else commits; `commit` is not for this one.
    DossierBatch(Act& act, std::string_view origin);
    DossierBatch(const DossierBatch&) = delete;
    DossierBatch& operator=(const DossierBatch&) = delete;
    ~DossierBatch();

    /// @param form for the exchange only: how the document it came from was written.
    /// @throws InvalidValue when the client's code is taken.
    ClientId add(const Dossier& dossier, const std::optional<std::string>& form = std::nullopt);
    void commit();

private:
    Session& m_session;
    std::string m_origin;
    std::unique_ptr<Act> m_own;
    Act* m_act;
};

} // namespace kentering::storage
