#pragma once

#include "model/domain/dossier.h"
#include "model/storage/casebook.h"

#include <memory>
#include <vector>

namespace kentering {

/// Whole dossiers, for handouts, exchange and copies.
class DossierStore {
public:
    explicit DossierStore(const Casebook& casebook) : m_session(casebook.session()) {}

    /// Everything about one client. @throws WrongClientError.
    [[nodiscard]] Dossier get(ClientId client) const;
    /// All clients, in the order in which they were written down.
    [[nodiscard]] std::vector<ClientId> all() const;

private:
    Session& m_session;
};

/// Many whole dossiers in one transaction: all of them are stored by `commit`, or none is.
/// The answers in them make no tasks: a dossier brings its own. One history row per client.
class DossierBatch {
public:
    /// @param origin where they come from ("import", "demo"); goes into the history.
    DossierBatch(const Casebook& casebook, std::string_view origin);
    DossierBatch(const DossierBatch&) = delete;
    DossierBatch& operator=(const DossierBatch&) = delete;
    ~DossierBatch();

    /// @throws InvalidValue when the client's code is taken.
    ClientId add(const Dossier& dossier);
    void commit();

private:
    friend class DossierImport;
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace kentering
