#pragma once

#include "model/storage/casebook/casebook.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kentering {

/// What was looked at, and what is wrong.
struct Verification {
    std::int64_t pages = 0;              ///< read and authenticated
    std::int64_t historyLinks = 0;       ///< links of the history chain
    std::vector<std::string> problems{}; ///< in English, without a client's data; empty when all is well

    [[nodiscard]] bool isSound() const { return problems.empty(); }
};

/// Reads every page of the casebook and checks its authenticity, the order of the database in itself, the
/// schema against the one this version makes, foreign keys, and the history chain, and repeats what opening
/// found. Changes nothing but the
/// log, which is folded in.
[[nodiscard]] Verification verifyCasebook(const Casebook& casebook);

} // namespace kentering
