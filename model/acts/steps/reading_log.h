#pragma once

#include "model/acts/reading/open_dossier.h"

#include <set>
#include <utility>

namespace kentering {

/// What was logged since the casebook was unlocked: each dossier once for each purpose, not once for each
/// tab.
class ReadingLog {
public:
    [[nodiscard]] bool has(ClientId client, ReadingPurpose purpose) const {
        return m_logged.contains({client, purpose});
    }
    void add(ClientId client, ReadingPurpose purpose) { m_logged.emplace(client, purpose); }

private:
    std::set<std::pair<ClientId, ReadingPurpose>> m_logged;
};

} // namespace kentering
