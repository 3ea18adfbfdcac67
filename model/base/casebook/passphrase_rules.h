#pragma once

#include "model/base/errors.h"
#include "model/base/secret.h"

#include <cstddef>

namespace kentering {

/// What a new passphrase has at least: letters, digits, signs and spaces in it, spaces around it not counted.
/// The estimate of its strength speaks, this decides.
inline constexpr std::size_t kShortestPassphrase = 8;

/// A passphrase in Unicode's normal form C, in which it becomes a key: é typed as one letter or as two is the
/// same passphrase. Bytes that are no UTF-8 stay as they are.
[[nodiscard]] Secret inNormalForm(const Secret& typed);

/// Whether it has the length that a new one needs.
[[nodiscard]] bool isLongEnough(const Secret& passphrase);

/// How hard a passphrase is to guess for somebody who has the files and tries by rule: words, names, dates,
/// keys beside each other. Advice only: the length decides. (zxcvbn's estimate: below 35 bits, below 55,
/// more.)
enum class PassphraseStrength : unsigned char { Weak, Fair, Strong };
[[nodiscard]] PassphraseStrength passphraseStrength(const Secret& passphrase);

/// A new passphrase is below the floor; nothing was made or changed. (Command line: exit 6.)
class WeakPassphraseError : public InvalidValue {
public:
    using InvalidValue::InvalidValue;
};

} // namespace kentering
