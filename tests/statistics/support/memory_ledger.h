#pragma once

#include "reports/statistics/protect/release_ledger.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace kentering::test {

/// The ledger's contract in memory.
class MemoryLedger : public ReleaseLedger {
public:
    [[nodiscard]] std::vector<Release> releases(const Period& period) const override {
        std::vector<Release> found;
        std::ranges::copy_if(m_releases, std::back_inserter(found),
                             [&period](const Release& release) { return release.period == period; });
        return found;
    }

    void record(const Release& release, const std::function<void()>& publish) override {
        m_releases.push_back(release);
        try {
            publish();
        } catch (...) {
            m_releases.pop_back();
            throw;
        }
    }

    [[nodiscard]] const std::vector<Release>& all() const { return m_releases; }

private:
    std::vector<Release> m_releases{};
};

} // namespace kentering::test
