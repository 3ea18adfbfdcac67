#include "model/base/text_rules.h"

#include <cstddef>

namespace kentering {

bool isOneLine(std::string_view text) {
    constexpr unsigned char kFirstVisible = 0x20;
    constexpr unsigned char kDelete = 0x7F;
    constexpr unsigned char kC1Lead = 0xC2; // C2 80 to C2 9F are U+0080 to U+009F
    constexpr unsigned char kC1Last = 0x9F;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < kFirstVisible || byte == kDelete) {
            return false;
        }
        if (byte == kC1Lead && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= kC1Last) {
            return false;
        }
    }
    return text.find("\xE2\x80\xA8") == std::string_view::npos &&
           text.find("\xE2\x80\xA9") == std::string_view::npos;
}

} // namespace kentering
