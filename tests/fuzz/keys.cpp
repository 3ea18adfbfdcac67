#include "model/base/errors.h"
#include "model/storage/casebook/key_file.h"
#include "tests/fuzz/own_folder.h"
#include "tests/fuzz/targets.h"

#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace kentering::fuzz {

namespace {

using OrderedKeys = nlohmann::ordered_json;

/// The same with the checksum that its slots have, as somebody makes who changes them on purpose.
std::string withRightChecksum(const std::string& text) {
    constexpr int kDeepest = 12; // deeper than any that is accepted; the library goes down with deeper ones
    bool isTooDeep = false;
    OrderedKeys document = OrderedKeys::parse(
        text,
        [&](int depth, OrderedKeys::parse_event_t, const OrderedKeys&) {
            isTooDeep = isTooDeep || depth > kDeepest;
            return !isTooDeep;
        },
        false);
    if (isTooDeep || !document.is_object() || !document.contains("slots")) {
        return text;
    }
    const std::string slots = document["slots"].dump(-1, ' ', false, OrderedKeys::error_handler_t::replace);
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(slots.data()),
                       slots.size(), nullptr, 0);
    std::array<char, 2 * hash.size() + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    document["checksum"] = digits.data();
    return document.dump(2, ' ', false, OrderedKeys::error_handler_t::replace);
}

} // namespace

void keys(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return;
    }
    const std::string text(data + 1, data + size);
    ownFolder().write(storage::KeyFile::kName, data[0] % 2 == 1 ? withRightChecksum(text) : text);
    try {
        const storage::KeyFile read = storage::KeyFile::read(ownFolder().path());
        const Secret key = Secret(std::string_view("0123456789abcdef0123456789abcdef"));
        if (read.slots().empty() || read.document(key).empty()) {
            std::abort();
        }
        (void)read.hasRightSeal(key);
        for (const storage::KeySlot& slot : read.slots()) {
            (void)read.slotOf(slot.user());
        }
    } catch (const EnvironmentError&) { // told in words
        return;
    }
}

} // namespace kentering::fuzz
