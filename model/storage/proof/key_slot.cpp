#include "model/storage/proof/key_slot.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/storage/casebook/derived_key.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <stdexcept>

namespace kentering::storage {

namespace {

constexpr std::string_view kBindingLabel = "kentering-slot-2";
constexpr std::size_t kBindingSize = 32;
constexpr std::size_t kKeySize = 32;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

static_assert(KeyCost::forTests().operations == crypto_pwhash_OPSLIMIT_MIN &&
              KeyCost::forTests().memoryBytes == crypto_pwhash_MEMLIMIT_MIN);

Secret KeySlot::wrappingKey(const Secret& known) const {
    Secret key = Secret::ofSize(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (crypto_pwhash(key.bytes().data(), key.bytes().size(), known.text().data(), known.bytes().size(),
                      m_salt.data(), m_cost.operations, m_cost.memoryBytes,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc(); // the only way in which it fails
    }
    return key;
}

// What the slot says about itself is sealed with the key. Name and role can change without a passphrase, so
// they are sealed with the data key (`binding`) and not here.
std::string KeySlot::associatedData() const {
    const std::string cost = std::to_string(m_cost.operations) + '\0' + std::to_string(m_cost.memoryBytes);
    if (!hasOwnKeys()) { // as Kentering 0.1 did
        return std::string(code(m_kind)) + '\0' + m_sealedFor + '\0' + cost;
    }
    return std::string(kBindingLabel) + '\0' + std::string(code(m_kind)) + '\0' + m_owner.casebookId + '\0' +
           cost;
}

std::array<std::uint8_t, 32> KeySlot::binding() const {
    const std::string text = associatedData() + '\0' + m_owner.user + '\0' +
                             (m_owner.role ? std::string(code(*m_owner.role)) : std::string());
    std::array<std::uint8_t, kBindingSize> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesOf(text), text.size(), nullptr, 0);
    return hash;
}

void KeySlot::sealTo(const std::array<std::uint8_t, 32>& publicKey, const Secret& dataKey) {
    if (dataKey.bytes().size() != kKeySize) {
        throw std::logic_error("the data key has 32 bytes");
    }
    m_box.resize(kBoxSize);
    m_public.resize(kPublicSize);
    Secret content = Secret::ofSize(kBindingSize + kKeySize);
    std::ranges::copy(dataKey.bytes(), std::ranges::copy(binding(), content.bytes().begin()).out);
    randombytes_buf(m_public.data(), kNonceSize);
    const Secret ofPublicKeys = derivedKey(dataKey, KeyPurpose::PublicKeysOfSlots);
    if (crypto_box_seal(m_box.data(), content.bytes().data(), content.bytes().size(), publicKey.data()) !=
            0 ||
        crypto_aead_xchacha20poly1305_ietf_encrypt(m_public.data() + kNonceSize, nullptr, publicKey.data(),
                                                   publicKey.size(), bytesOf(m_owner.casebookId),
                                                   m_owner.casebookId.size(), nullptr, m_public.data(),
                                                   ofPublicKeys.bytes().data()) != 0) {
        throw std::logic_error("a slot could not be sealed");
    }
}

std::array<std::uint8_t, 32> KeySlot::publicKey(const Secret& dataKey) const {
    std::array<std::uint8_t, kKeySize> key{};
    const Secret ofPublicKeys = derivedKey(dataKey, KeyPurpose::PublicKeysOfSlots);
    if (m_public.size() != kPublicSize ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(key.data(), nullptr, nullptr, m_public.data() + kNonceSize,
                                                   m_public.size() - kNonceSize, bytesOf(m_owner.casebookId),
                                                   m_owner.casebookId.size(), m_public.data(),
                                                   ofPublicKeys.bytes().data()) != 0) {
        throw DamagedCasebookError("keys.json: a slot is not of this casebook");
    }
    return key;
}

KeySlot KeySlot::seal(Kind kind, SlotOwner owner, const Secret& known, const Secret& dataKey, KeyCost cost) {
    KeySlot slot;
    slot.m_kind = kind;
    slot.m_owner = std::move(owner);
    slot.m_cost = cost;
    randombytes_buf(slot.m_salt.data(), slot.m_salt.size());
    randombytes_buf(slot.m_nonce.data(), slot.m_nonce.size());
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicKey{};
    Secret privateKey = Secret::ofSize(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(publicKey.data(), privateKey.bytes().data());
    slot.m_box.resize(kBoxSize); // it has keys of its own: what it says of itself is sealed so
    slot.sealTo(publicKey, dataKey);
    const Secret key = slot.wrappingKey(known);
    const std::string associated = slot.associatedData();
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        slot.m_wrapped.data(), nullptr, privateKey.bytes().data(), privateKey.bytes().size(),
        bytesOf(associated), associated.size(), nullptr, slot.m_nonce.data(), key.bytes().data());
    return slot;
}

std::optional<Secret> KeySlot::open(const Secret& known) const {
    const Secret key = wrappingKey(known);
    const std::string associated = associatedData();
    Secret unwrapped = Secret::ofSize(kKeySize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            unwrapped.bytes().data(), nullptr, nullptr, m_wrapped.data(), m_wrapped.size(),
            bytesOf(associated), associated.size(), m_nonce.data(), key.bytes().data()) != 0) {
        return std::nullopt;
    }
    if (!hasOwnKeys()) {
        return unwrapped; // the data key itself
    }
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicKey{};
    Secret content = Secret::ofSize(kBindingSize + kKeySize);
    const auto bound = binding();
    if (crypto_scalarmult_base(publicKey.data(), unwrapped.bytes().data()) != 0 ||
        crypto_box_seal_open(content.bytes().data(), m_box.data(), m_box.size(), publicKey.data(),
                             unwrapped.bytes().data()) != 0 ||
        sodium_memcmp(content.bytes().data(), bound.data(), bound.size()) != 0) {
        return std::nullopt;
    }
    return Secret(content.text().substr(kBindingSize));
}

KeySlot KeySlot::sealByPassphrase(SlotOwner owner, const Secret& passphrase, const Secret& dataKey,
                                  KeyCost cost) {
    return seal(Kind::Passphrase, std::move(owner), inNormalForm(passphrase), dataKey, cost);
}

std::optional<Secret> KeySlot::openByPassphrase(const Secret& typed) const {
    const Secret normal = inNormalForm(typed);
    std::optional<Secret> dataKey = open(normal);
    if (!dataKey && normal.text() != typed.text()) {
        dataKey = open(typed);
    }
    return dataKey;
}

void KeySlot::requireCost(KeyCost floor) const {
    if (m_cost.operations < floor.operations || m_cost.memoryBytes < floor.memoryBytes) {
        throw DamagedCasebookError("keys.json: a slot costs less to try than any that was written");
    }
}

KeySlot KeySlot::resealed(SlotOwner owner, const Secret& dataKey, const Secret& newDataKey) const {
    KeySlot slot = *this;
    if (!hasOwnKeys()) {
        if (dataKey.text() != newDataKey.text()) {
            throw std::logic_error("a slot without keys of its own goes along with no other data key");
        }
        slot.m_owner.user = std::move(owner.user); // it was sealed for the former name
        return slot;
    }
    const auto ownKey = publicKey(dataKey);
    slot.m_owner = std::move(owner);
    slot.sealTo(ownKey, newDataKey);
    return slot;
}

} // namespace kentering::storage
