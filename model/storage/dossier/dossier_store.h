#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/storage/casebook/store.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

class DossierRows;

/// Whole dossiers, for handouts, exchange and copies.
class DossierStore : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Everything about one client. @throws WrongClientError.
    [[nodiscard]] Dossier get(ClientId client) const;
    /// All clients, in the order in which they were written down.
    [[nodiscard]] std::vector<ClientId> all() const;
};

/// A dossier to be written down.
struct NewDossier {
    Dossier dossier;
    std::optional<std::string> form{}; ///< for the exchange only: how the document it came from was written
};

/// Many whole dossiers in one act. The answers in them make no tasks: a dossier brings its own. The history
/// gets one row per client, which tells the origin and how many entries of each kind came in, not the entries
/// once more.
class DossierBatch {
public:
    /// So many dossiers share what a statement costs, and are soon in memory.
    static constexpr std::size_t kAtOnce = 1024;

    /// A part of `act`, which somebody else commits.
    /// @param origin where they come from ("import", "demo").
    DossierBatch(Act& act, std::string_view origin);
    DossierBatch(const DossierBatch&) = delete;
    DossierBatch& operator=(const DossierBatch&) = delete;
    ~DossierBatch();

    /// Writes them, which takes a fraction of the time of one by one when they are many (`kAtOnce`). Returns
    /// their ids, in their order. @throws InvalidValue when the code of a client is taken.
    std::vector<ClientId> add(std::span<const NewDossier> dossiers);
    ClientId add(const Dossier& dossier, const std::optional<std::string>& form = std::nullopt);

private:
    ClientId addClient(const Dossier& dossier, const std::optional<std::string>& form);

    Act& m_act;
    std::string m_origin;
    std::unique_ptr<DossierRows> m_rows;
};

} // namespace kentering::storage
