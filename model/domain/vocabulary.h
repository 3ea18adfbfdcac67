#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kentering {

/// The stable text codes of an enum, in the order of its enumerators, whose values are 0, 1, 2, ….
/// Codes are stored, exchanged and exported; they are never translated and never reused.
/// Specialised beside each enum: `static constexpr std::array kCodes{"first"sv, "second"sv};`
template <typename Enum>
struct Vocabulary;

/// How many words the vocabulary of `Enum` has.
template <typename Enum>
inline constexpr std::size_t kCount = Vocabulary<Enum>::kCodes.size();

/// The stable code of `value`.
template <typename Enum>
[[nodiscard]] constexpr std::string_view code(Enum value) {
    return Vocabulary<Enum>::kCodes[static_cast<std::size_t>(value)];
}

/// The value with the code `text`; nothing when the vocabulary has no such word.
template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> fromCode(std::string_view text) {
    for (std::size_t index = 0; index < kCount<Enum>; ++index) {
        if (Vocabulary<Enum>::kCodes[index] == text) {
            return static_cast<Enum>(index);
        }
    }
    return std::nullopt;
}

/// Every value of `Enum`, in order.
template <typename Enum>
[[nodiscard]] constexpr std::array<Enum, kCount<Enum>> all() {
    std::array<Enum, kCount<Enum>> values{};
    for (std::size_t index = 0; index < kCount<Enum>; ++index) {
        values[index] = static_cast<Enum>(index);
    }
    return values;
}

/// Position of `value` in its vocabulary, for arrays indexed by it.
template <typename Enum>
[[nodiscard]] constexpr std::size_t indexOf(Enum value) {
    return static_cast<std::size_t>(value);
}

} // namespace kentering
