#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kentering {

/// What was looked at, and what is wrong.
struct Verification {
    std::int64_t pages = 0;              ///< read and authenticated
    std::int64_t historyLinks = 0;       ///< links of the history chain
    std::vector<std::string> problems{}; ///< in English, without a client's data; empty when all is well
    std::vector<std::string> remarks{};  ///< the same of what somebody chose, and is nothing wrong

    [[nodiscard]] bool isSound() const { return problems.empty(); }
};

} // namespace kentering
