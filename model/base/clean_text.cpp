#include "model/base/clean_text.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Of a character: how many bytes its first byte announces; 0 when no character begins so.
std::size_t announcedBytes(unsigned char first) {
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first < 0xE0) {
        return 2;
    }
    if (first >= 0xE0 && first < 0xF0) {
        return 3;
    }
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Whether `code`, written in `bytes` bytes, is a character, and could not be written in fewer.
bool isCharacter(char32_t code, std::size_t bytes) {
    const bool isShortest = bytes == 1 || (bytes == 2 && code >= 0x80) || (bytes == 3 && code >= 0x800) ||
                            (bytes == 4 && code >= 0x10000);
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    return isShortest && !isSurrogate && code <= 0x10FFFF;
}

bool isHidden(char32_t code) {
    const bool isControl =
        (code < 0x20 && code != '\n' && code != '\t' && code != '\r') || (code >= 0x7F && code < 0xA0);
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                                code == 0x200E || code == 0x200F || code == 0x061C;
    const bool isLineEndOfNoKeyboard = code == 0x2028 || code == 0x2029;
    const bool isNoCharacter = code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
    return isControl || turnsDirection || isLineEndOfNoKeyboard || isNoCharacter;
}

} // namespace

DecodedCharacter characterAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = announcedBytes(first);
    if (bytes == 0 || at + bytes > text.size()) {
        return {kReplacement, 1};
    }
    constexpr unsigned char kOfFirst[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = first & kOfFirst[bytes];
    for (std::size_t next = 1; next < bytes; ++next) {
        const auto byte = static_cast<unsigned char>(text[at + next]);
        if ((byte & 0xC0U) != 0x80U) {
            return {kReplacement, 1};
        }
        code = (code << 6U) | (byte & 0x3FU);
    }
    return isCharacter(code, bytes) ? DecodedCharacter{code, bytes} : DecodedCharacter{kReplacement, 1};
}

std::optional<HiddenCharacter> firstHiddenCharacter(std::string_view text) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = characterAt(text, at);
        if (isHidden(character.code)) {
            return HiddenCharacter{line, character.code};
        }
        line += character.code == '\n' ? 1 : 0;
        at += character.bytes;
    }
    return std::nullopt;
}

std::string cleanText(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = characterAt(text, at);
        if (character.code == kReplacement && character.bytes == 1) {
            clean += "\uFFFD";
        } else if (character.code == 0x2028 || character.code == 0x2029) {
            clean += '\n'; // what was a line end for whoever wrote it stays one
        } else if (!isHidden(character.code)) {
            clean += text.substr(at, character.bytes);
        }
        at += character.bytes;
    }
    return clean;
}

std::string codeOf(char32_t character) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (char32_t rest = character; rest > 0 || digits.size() < 4; rest >>= 4U) {
        digits += kDigits[rest & 0xFU];
    }
    std::ranges::reverse(digits);
    return "U+" + digits;
}

std::optional<std::uint32_t> lineOfBrokenUtf8(std::string_view text) {
    std::uint32_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = characterAt(text, at);
        if (character.code == kReplacement && character.bytes == 1) {
            return line;
        }
        line += character.code == '\n' ? 1U : 0U;
        at += character.bytes;
    }
    return std::nullopt;
}

} // namespace kentering
