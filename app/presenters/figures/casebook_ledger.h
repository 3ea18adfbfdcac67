#pragma once

#include "model/acts/reading/open_casebook.h"
#include "reports/statistics/protect/release_ledger.h"

#include <vector>

namespace kentering {

/// The ledger of published figures, kept in the casebook. Storage and statistics do not know each other; this
/// is where they meet.
class CasebookLedger : public ReleaseLedger {
public:
    explicit CasebookLedger(OpenCasebook& book) : m_book(book) {}

    /// @throws DamagedCasebookError when a kept release cannot be read as one, StorageIoError.
    [[nodiscard]] std::vector<Release> releases(const Period& period) const override;
    void record(const Release& release, const std::function<void()>& publish) override;

private:
    OpenCasebook& m_book;
};

/// What was published of one period, as it was read: for work beside the window, which reads no casebook and
/// publishes nothing.
class KnownReleases : public ReleaseLedger {
public:
    KnownReleases(const Period& period, std::vector<Release> releases)
        : m_period(period), m_releases(std::move(releases)) {}

    /// @throws std::logic_error for another period.
    [[nodiscard]] std::vector<Release> releases(const Period& period) const override;
    /// @throws std::logic_error.
    void record(const Release& release, const std::function<void()>& publish) override;

private:
    Period m_period;
    std::vector<Release> m_releases;
};

} // namespace kentering
