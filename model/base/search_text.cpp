#include "model/base/search_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace kentering {

namespace {

using CodePoint = char32_t;

struct Decoded {
    CodePoint point;
    std::size_t length;
};

// A byte that begins no valid sequence counts for itself: searching must not fail on any text.
Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) { return static_cast<std::uint8_t>(text[at + offset]); };
    const auto continues = [&](std::size_t count) {
        if (at + count >= text.size()) {
            return false;
        }
        for (std::size_t offset = 1; offset <= count; ++offset) {
            if ((byte(offset) & 0xC0U) != 0x80U) {
                return false;
            }
        }
        return true;
    };
    const std::uint8_t first = byte(0);
    if (first >= 0xC2U && first <= 0xDFU && continues(1)) {
        return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    }
    if (first >= 0xE0U && first <= 0xEFU && continues(2)) {
        return {((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
    }
    if (first >= 0xF0U && first <= 0xF4U && continues(3)) {
        return {((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
                    (byte(3) & 0x3FU),
                4};
    }
    return {first, 1};
}

// Latin-1 letters from U+00C0 on, without their accents; capitals and small letters are 32 apart.
constexpr std::array<std::string_view, 32> kLatin1{"a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e",
                                                   "e", "i", "i", "i", "i", "d", "n",  "o", "o",  "o", "o",
                                                   "o", "",  "o", "u", "u", "u", "u",  "y", "th", "ss"};

// Latin Extended-A letters (U+0100 to U+017F), without their accents.
constexpr std::string_view kExtendedA = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string_view plainLetters(CodePoint point) {
    if (point >= 0xC0 && point <= 0xFF) {
        return point == 0xFF ? "y" : kLatin1[(point - 0xC0) % 32];
    }
    if (point >= 0x100 && point <= 0x17F) {
        return kExtendedA.substr(point - 0x100, 1);
    }
    return {};
}

} // namespace

std::string foldForSearch(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    const auto separate = [&folded] {
        if (!folded.empty() && folded.back() != ' ') {
            folded += ' ';
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, length] = decode(text, at);
        if (point >= 'A' && point <= 'Z') {
            folded += static_cast<char>(point - 'A' + 'a');
        } else if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')) {
            folded += static_cast<char>(point);
        } else if (point < 0xC0 || (point >= 0x2000 && point <= 0x206F)) {
            // An apostrophe binds: "foto's" is found by "fotos".
            if (point != '\'' && point != 0x2019) {
                separate();
            }
        } else if (const std::string_view plain = plainLetters(point); !plain.empty()) {
            folded += plain;
        } else if (point >= 0x300 && point <= 0x36F) {
            // A combining accent: its letter stands there already.
        } else {
            folded += text.substr(at, length);
        }
        at += length;
    }
    while (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

std::vector<std::string> searchWords(std::string_view typed) {
    const std::string folded = foldForSearch(typed);
    std::vector<std::string> words;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool containsAll(std::string_view folded, const std::vector<std::string>& words) {
    return std::ranges::all_of(
        words, [folded](const std::string& word) { return folded.find(word) != std::string_view::npos; });
}

} // namespace kentering
