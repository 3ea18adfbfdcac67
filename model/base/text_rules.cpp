#include "model/base/text_rules.h"

#include <cstddef>

namespace kentering {

namespace {

/// Bytes of the control character that begins at `at`; 0 when there is none.
std::size_t controlAt(std::string_view text, std::size_t at) {
    constexpr unsigned char kFirstVisible = 0x20;
    constexpr unsigned char kDelete = 0x7F;
    constexpr unsigned char kC1Lead = 0xC2; // C2 80 to C2 9F are U+0080 to U+009F
    constexpr unsigned char kC1Last = 0x9F;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < kFirstVisible || byte == kDelete) {
        return 1;
    }
    if (byte == kC1Lead && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= kC1Last) {
        return 2;
    }
    const std::string_view three = text.substr(at, 3);
    return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0; // line and paragraph separator
}

} // namespace

bool isOneLine(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (controlAt(text, at) > 0) {
            return false;
        }
    }
    return true;
}

std::string onOneLine(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t control = controlAt(text, at);
        if (control == 0) {
            line += text[at++];
            continue;
        }
        line += ' ';
        at += text.substr(at, 2) == "\r\n" ? 2 : control;
    }
    return line;
}

std::optional<std::string> wordsOrNothing(std::string_view typed) {
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const auto first = typed.find_first_not_of(kSpace);
    return first == std::string_view::npos
               ? std::nullopt
               : std::optional<std::string>(typed.substr(first, typed.find_last_not_of(kSpace) - first + 1));
}

std::optional<std::string> lineOrNothing(std::string_view typed) {
    return wordsOrNothing(onOneLine(typed));
}

} // namespace kentering
