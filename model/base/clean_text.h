#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kentering {

/// A character that nobody sees and that changes what surrounds it.
struct HiddenCharacter {
    std::size_t line; ///< first line is 1
    char32_t code;
    friend bool operator==(const HiddenCharacter&, const HiddenCharacter&) = default;
};

/// The first such character of `text`: a control character (but a tab or a line end), or a mark that turns
/// the direction of writing. Neither XML nor paper can carry it. Nothing when there is none.
[[nodiscard]] std::optional<HiddenCharacter> firstHiddenCharacter(std::string_view text);

/// `text` without such characters, every other kept as it is; what is no UTF-8 becomes U+FFFD. All that goes
/// into a workbook or onto paper passes here.
[[nodiscard]] std::string cleanText(std::string_view text);

/// `U+202E`, for people who look it up.
[[nodiscard]] std::string codeOf(char32_t character);

/// The character of `text` that begins at `at`, and how many bytes it takes: U+FFFD and 1 for what is no
/// UTF-8.
struct DecodedCharacter {
    char32_t code;
    std::size_t bytes;
};
[[nodiscard]] DecodedCharacter characterAt(std::string_view text, std::size_t at);

/// The first line (from 1) with something that is no UTF-8; nothing when all of it is.
[[nodiscard]] std::optional<std::uint32_t> lineOfBrokenUtf8(std::string_view text);

} // namespace kentering
