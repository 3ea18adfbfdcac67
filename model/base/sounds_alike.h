#pragma once

#include <string>
#include <string_view>

namespace kentering {

/// How a name sounds, as Dutch and English write it: "Ruub", "Rub" and "rúb" give the same, so do "Tjeerd"
/// and "Tjeert". Empty when nothing of it can be said. Comparing such keys finds more than is the same, never
/// less than is written the same.
[[nodiscard]] std::string soundOf(std::string_view name);

/// Whether two names sound alike: the same key, or, of names that are long enough, one letter between them.
/// Names of which nothing can be said sound like nothing.
[[nodiscard]] bool soundsAlike(std::string_view one, std::string_view other);
/// The same of what `soundOf` gave.
[[nodiscard]] bool areKeysAlike(std::string_view one, std::string_view other);

} // namespace kentering
