#pragma once

#include "model/storage/casebook/casebook.h"
#include "reports/statistics/protect/release_ledger.h"

namespace kentering {

/// The ledger of published figures, kept in the casebook. Storage and statistics do not know each other; this
/// is where they meet.
class CasebookLedger : public ReleaseLedger {
public:
    explicit CasebookLedger(const Casebook& casebook) : m_casebook(casebook) {}

    /// @throws DamagedCasebookError when a kept release cannot be read as one, StorageIoError.
    [[nodiscard]] std::vector<Release> releases(const Period& period) const override;
    void record(const Release& release, const std::function<void()>& publish) override;

private:
    const Casebook& m_casebook;
};

} // namespace kentering
