#include "model/base/casebook/passphrase_rules.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <string_view>
#include <utf8proc.h>
#include <zxcvbn.h>

namespace kentering {

namespace {

constexpr auto kNormalForm = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);

const utf8proc_uint8_t* lettersOf(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

bool isSpace(utf8proc_int32_t letter) {
    const utf8proc_category_t category = utf8proc_category(letter);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC ||
           category == UTF8PROC_CATEGORY_CF;
}

} // namespace

// Not by utf8proc_map, whose result stands in memory that is neither locked nor wiped.
Secret inNormalForm(const Secret& typed) {
    const std::string_view text = typed.text();
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    const utf8proc_ssize_t letters = utf8proc_decompose(lettersOf(text), size, nullptr, 0, kNormalForm);
    if (letters <= 0) {
        return Secret(text);
    }
    // One more, where the library puts a zero; whole letters only, so that the memory begins at a letter's
    // border.
    Secret room = Secret::ofSize((static_cast<std::size_t>(letters) + 4) / 4 * 4 * sizeof(utf8proc_int32_t));
    auto* letter = reinterpret_cast<utf8proc_int32_t*>(room.bytes().data());
    if (utf8proc_decompose(lettersOf(text), size, letter, letters, kNormalForm) != letters) {
        return Secret(text);
    }
    const utf8proc_ssize_t bytes = utf8proc_reencode(letter, letters, kNormalForm);
    return bytes < 0 ? Secret(text) : Secret(room.text().substr(0, static_cast<std::size_t>(bytes)));
}

bool isLongEnough(const Secret& passphrase) {
    const Secret normal = inNormalForm(passphrase);
    std::string_view left = normal.text();
    std::size_t length = 0;     // up to the last letter that is no space
    std::size_t withSpaces = 0; // counted from the first such letter
    while (!left.empty()) {
        utf8proc_int32_t letter = 0;
        const utf8proc_ssize_t size =
            utf8proc_iterate(lettersOf(left), static_cast<utf8proc_ssize_t>(left.size()), &letter);
        const bool isLetter = size <= 0 || !isSpace(letter); // a byte that is no UTF-8 counts as itself
        withSpaces += isLetter || length > 0 ? 1 : 0;
        length = isLetter ? withSpaces : length;
        left.remove_prefix(size <= 0 ? 1 : static_cast<std::size_t>(size));
    }
    return length >= kShortestPassphrase;
}

PassphraseStrength passphraseStrength(const Secret& passphrase) {
    constexpr std::size_t kLooksAt = 100; // letters; what is longer is strong by then
    constexpr double kFairBits = 35;
    constexpr double kStrongBits = 55;
    std::array<char, kLooksAt + 1> words{};
    const std::string_view text = passphrase.text().substr(0, kLooksAt);
    std::ranges::copy(text, words.begin());
    std::array<const char*, 3> own{"kentering", "chemsex", nullptr};
    const double bits = ZxcvbnMatch(words.data(), own.data(), nullptr);
    sodium_memzero(words.data(), words.size());
    return bits < kFairBits     ? PassphraseStrength::Weak
           : bits < kStrongBits ? PassphraseStrength::Fair
                                : PassphraseStrength::Strong;
}

} // namespace kentering
