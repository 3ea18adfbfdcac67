#pragma once

#include "model/base/secret.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace kentering::storage {

/// What a key that comes from the data key is for; never renumbered.
enum class KeyPurpose : std::uint8_t {
    SealOfKeys = 1,
    SealOfMark = 2,
    SealOfSeenHead = 3,
    LinksOfHistory = 4,
    PublicKeysOfSlots = 5
};

using SealBytes = std::array<std::uint8_t, 32>;

/// The key for `purpose`, derived from the data key.
[[nodiscard]] Secret derivedKey(const Secret& dataKey, KeyPurpose purpose);

/// The seal (a keyed hash, BLAKE2b) of `text` under a derived key: only who has the data key can make it.
[[nodiscard]] SealBytes sealOf(std::string_view text, const Secret& key);

/// Compares in constant time.
[[nodiscard]] bool isSame(const SealBytes& left, const SealBytes& right);

} // namespace kentering::storage
