#pragma once

#include "model/base/clock.h"
#include "model/base/secret.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace kentering {

struct FailAfter;

/// How much work it takes to try one passphrase (Argon2id). Stored in each slot, so that it can grow.
struct KeyCost {
    unsigned long long operations = 3;
    std::size_t memoryBytes = 64U << 20U;

    /// What each slot costs at least; one that costs less was weakened by somebody.
    [[nodiscard]] static constexpr KeyCost least() {
        return {.operations = 2, .memoryBytes = std::size_t{32} << 20U};
    }
    /// What may be opened by a program that makes slots of this cost: those of tests are cheaper.
    [[nodiscard]] constexpr KeyCost floor() const {
        return {.operations = std::min(operations, least().operations),
                .memoryBytes = std::min(memoryBytes, least().memoryBytes)};
    }

    /// The least that the library allows: for tests and for nothing else.
    [[nodiscard]] static constexpr KeyCost forTests() { return {.operations = 1, .memoryBytes = 8192}; }
};

/// What a casebook is told about its surroundings.
struct CasebookOptions {
    Clock clock = Clock::system();
    KeyCost keyCost{}; ///< for slots that are made from now on
    /// The day or the people are made up: a casebook that is made so is marked for good, and only a marked
    /// one opens so.
    bool isTraining = false;
    /// Where this computer remembers how far it has seen each casebook (seen_head.h); empty: it does not, as
    /// for copies that are only looked into.
    std::filesystem::path stateFolder{};
    std::shared_ptr<FailAfter> failAfter{}; ///< for tests of a failing disk; counts once it is open
};

/// Opens the casebook as its user; what is written from then on is theirs.
struct UserPassphrase {
    std::string user;
    Secret passphrase;
};

/// Opens the casebook by the printed code; hyphens, spaces and case do not matter.
struct RecoveryCode {
    Secret code;
};

using Unlock = std::variant<UserPassphrase, RecoveryCode>;

/// The name under which the recovery code works; nobody else can have it.
inline constexpr std::string_view kRecoveryUser = "(recovery)";

} // namespace kentering
