#include "app/cli/printable.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace kentering::cli {

namespace {

/// The character that begins at `text[0]` when it may not be printed, and how many bytes it takes; 0 bytes
/// when it may. Only the forms that such characters have in UTF-8 are looked at.
struct Hidden {
    unsigned int character = 0;
    std::size_t bytes = 0;
};

bool isHidden(unsigned int character) {
    return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x61C ||
           character == 0x200E || character == 0x200F || (character >= 0x2028 && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

Hidden hiddenAt(std::string_view text) {
    const auto byte = [text](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    Hidden found{.character = byte(0), .bytes = 1};
    if (byte(0) >= 0xC0 && byte(0) < 0xE0) {
        found = {.character = (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), .bytes = 2};
    } else if (byte(0) >= 0xE0 && byte(0) < 0xF0) {
        found = {.character = (byte(0) & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU),
                 .bytes = 3};
    } else if (byte(0) >= 0x80) {
        return {};
    }
    return isHidden(found.character) ? found : Hidden{};
}

} // namespace

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const Hidden hidden = hiddenAt(text);
        if (hidden.bytes == 0) {
            shown += text.front();
            text.remove_prefix(1);
            continue;
        }
        std::array<char, 8> escaped{};
        std::snprintf(escaped.data(), escaped.size(), "\\u%04x", hidden.character & 0xFFFFU);
        shown += escaped.data();
        text.remove_prefix(std::min(hidden.bytes, text.size()));
    }
    return shown;
}

} // namespace kentering::cli
