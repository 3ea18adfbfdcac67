#include "model/storage/casebook/derived_key.h"

#include <sodium.h>
#include <stdexcept>

namespace kentering::storage {

Secret derivedKey(const Secret& dataKey, KeyPurpose purpose) {
    if (dataKey.bytes().size() != crypto_kdf_KEYBYTES) {
        throw std::logic_error("the data key has 32 bytes");
    }
    Secret key = Secret::ofSize(crypto_generichash_KEYBYTES);
    crypto_kdf_derive_from_key(key.bytes().data(), key.bytes().size(), static_cast<std::uint64_t>(purpose),
                               "kntrseal", dataKey.bytes().data());
    return key;
}

SealBytes sealOf(std::string_view text, const Secret& key) {
    SealBytes seal{};
    crypto_generichash(seal.data(), seal.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), key.bytes().data(), key.bytes().size());
    return seal;
}

bool isSame(const SealBytes& left, const SealBytes& right) {
    return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace kentering::storage
