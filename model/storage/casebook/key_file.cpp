#include "model/storage/casebook/key_file.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/storage/casebook/derived_key.h"
#include "model/storage/casebook/files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <span>
#include <stdexcept>

namespace kentering::storage {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kKeyFileFormat = "kentering-keys";
constexpr unsigned kKeyFileVersion = 1;
// A damaged or planted number must not eat the computer: asked before anything is derived.
constexpr std::size_t kMostMemory = std::size_t{1} << 30U;
constexpr unsigned long long kMostOperations = 20;
constexpr std::size_t kLargestFile = std::size_t{1} << 20U;
constexpr int kDeepest = 4; // document, slots, slot, and one to spare
constexpr std::size_t kCasebookIdSize = 16;
// Crockford's alphabet: no I, L, O, U.
constexpr std::string_view kRecoveryAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRecoverySymbols = 28;
constexpr std::size_t kRecoveryGroup = 4;

std::string toHex(std::span<const std::uint8_t> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> fromHex(const std::string& text) {
    std::array<std::uint8_t, Size> bytes{};
    std::size_t size = 0;
    if (sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr) != 0 ||
        size != Size || text.size() != 2 * Size) {
        throw DamagedCasebookError("keys.json: not the bytes that were written");
    }
    return bytes;
}

/// @throws Json::exception, DamagedCasebookError for what is nested deeper than any file of ours: the library
/// would go down with it.
Json parseKeys(const std::string& text) {
    if (text.size() > kLargestFile) {
        throw DamagedCasebookError("keys.json: longer than any that was written");
    }
    return Json::parse(text, [](int depth, Json::parse_event_t, const Json&) {
        if (depth > kDeepest) {
            throw DamagedCasebookError("keys.json: nested deeper than what was written");
        }
        return true;
    });
}

/// What the library makes of a number with a fraction, or of a huge one, is not defined.
std::uint64_t wholeNumber(const Json& value) {
    if (!value.is_number_unsigned()) {
        throw DamagedCasebookError("keys.json: not a number that was written");
    }
    return value.get<std::uint64_t>();
}

std::string checksumOf(const Json& slots) {
    const std::string text = slots.dump();
    std::array<std::uint8_t, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    return toHex(hash);
}

} // namespace

/// How slots stand in the file; apart from the header, which does not know the library.
class KeyFileJson {
public:
    static KeySlot slotOf(const Json& entry);
    static Json withoutSeal(const KeyFile& file);
};

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

// What the slot says about itself is sealed with the key: nobody turns one's slot into another's.
std::string KeySlot::associatedData() const {
    return std::string(code(m_kind)) + '\0' + m_sealedFor + '\0' + std::to_string(m_cost.operations) + '\0' +
           std::to_string(m_cost.memoryBytes);
}

KeySlot KeySlot::seal(Kind kind, std::string user, const Secret& known, const Secret& dataKey, KeyCost cost) {
    KeySlot slot;
    slot.m_kind = kind;
    slot.m_user = std::move(user);
    slot.m_sealedFor = slot.m_user;
    slot.m_cost = cost;
    randombytes_buf(slot.m_salt.data(), slot.m_salt.size());
    randombytes_buf(slot.m_nonce.data(), slot.m_nonce.size());
    const Secret key = slot.wrappingKey(known);
    const std::string associated = slot.associatedData();
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        slot.m_wrapped.data(), &size, dataKey.bytes().data(), dataKey.bytes().size(),
        reinterpret_cast<const unsigned char*>(associated.data()), associated.size(), nullptr,
        slot.m_nonce.data(), key.bytes().data());
    if (size != kWrappedSize) {
        throw std::logic_error("the data key has 32 bytes");
    }
    return slot;
}

std::optional<Secret> KeySlot::open(const Secret& known) const {
    const Secret key = wrappingKey(known);
    const std::string associated = associatedData();
    Secret dataKey = Secret::ofSize(kWrappedSize - crypto_aead_xchacha20poly1305_ietf_ABYTES);
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            dataKey.bytes().data(), &size, nullptr, m_wrapped.data(), m_wrapped.size(),
            reinterpret_cast<const unsigned char*>(associated.data()), associated.size(), m_nonce.data(),
            key.bytes().data()) != 0) {
        return std::nullopt;
    }
    return dataKey;
}

KeySlot KeySlot::sealByPassphrase(std::string user, const Secret& passphrase, const Secret& dataKey,
                                  KeyCost cost) {
    return seal(Kind::Passphrase, std::move(user), inNormalForm(passphrase), dataKey, cost);
}

std::optional<Secret> KeySlot::openByPassphrase(const Secret& typed) const {
    const Secret normal = inNormalForm(typed);
    std::optional<Secret> dataKey = open(normal);
    if (!dataKey && normal.text() != typed.text()) {
        dataKey = open(typed);
    }
    return dataKey;
}

KeyFile KeyFile::read(const std::filesystem::path& folder) {
    const std::string text = readWholeFile(folder / kName);
    KeyFile file;
    try {
        const Json document = parseKeys(text);
        if (document.at("format").get<std::string>() != kKeyFileFormat) {
            throw DamagedCasebookError("keys.json: another format");
        }
        if (wholeNumber(document.at("version")) > kKeyFileVersion) {
            throw NewerCasebookError("keys.json: a newer version");
        }
        const Json& slots = document.at("slots");
        if (document.at("checksum").get<std::string>() != checksumOf(slots)) {
            throw DamagedCasebookError("keys.json: the checksum is another");
        }
        for (const Json& entry : slots) {
            file.m_slots.push_back(KeyFileJson::slotOf(entry));
        }
        file.m_casebookId = document.value("casebook", "");
        file.m_seal = document.value("seal", "");
    } catch (const Json::exception&) { // its message would quote the file
        throw DamagedCasebookError("keys.json: not what was written");
    }
    if (file.m_slots.empty()) { // else each passphrase would be called wrong
        throw DamagedCasebookError("keys.json: no slot is left");
    }
    return file;
}

KeySlot KeyFileJson::slotOf(const Json& entry) {
    KeySlot slot;
    const auto kind = fromCode<KeySlot::Kind>(entry.at("kind").get<std::string>());
    if (!kind) {
        throw DamagedCasebookError("keys.json: an unknown kind of slot");
    }
    slot.m_kind = *kind;
    slot.m_user = entry.at("user").get<std::string>();
    slot.m_sealedFor = entry.value("sealedFor", slot.m_user);
    slot.m_cost = {.operations = wholeNumber(entry.at("operations")),
                   .memoryBytes = wholeNumber(entry.at("memoryBytes"))};
    if (slot.m_cost.memoryBytes > kMostMemory || slot.m_cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN ||
        slot.m_cost.operations < crypto_pwhash_OPSLIMIT_MIN || slot.m_cost.operations > kMostOperations) {
        throw DamagedCasebookError("keys.json: an impossible cost");
    }
    slot.m_salt = fromHex<KeySlot::kSaltSize>(entry.at("salt").get<std::string>());
    slot.m_nonce = fromHex<KeySlot::kNonceSize>(entry.at("nonce").get<std::string>());
    slot.m_wrapped = fromHex<KeySlot::kWrappedSize>(entry.at("key").get<std::string>());
    return slot;
}

Json KeyFileJson::withoutSeal(const KeyFile& file) {
    Json slots = Json::array();
    for (const KeySlot& slot : file.slots()) {
        slots.push_back({{"kind", code(slot.m_kind)},
                         {"user", slot.m_user},
                         {"operations", slot.m_cost.operations},
                         {"memoryBytes", slot.m_cost.memoryBytes},
                         {"salt", toHex(slot.m_salt)},
                         {"nonce", toHex(slot.m_nonce)},
                         {"key", toHex(slot.m_wrapped)}});
        if (slot.m_sealedFor != slot.m_user) {
            slots.back()["sealedFor"] = slot.m_sealedFor;
        }
    }
    Json document{{"format", kKeyFileFormat},
                  {"version", kKeyFileVersion},
                  {"checksum", checksumOf(slots)},
                  {"casebook", file.casebookId()}};
    document["slots"] = std::move(slots);
    return document;
}

std::string KeyFile::sealUnder(const Secret& dataKey) const {
    return toHex(sealOf(KeyFileJson::withoutSeal(*this).dump(), derivedKey(dataKey, KeyPurpose::SealOfKeys)));
}

std::string KeyFile::document(const Secret& dataKey) const {
    Json document = KeyFileJson::withoutSeal(*this);
    document["seal"] = sealUnder(dataKey);
    return document.dump(2) + "\n";
}

void KeyFile::write(const std::filesystem::path& folder, const Secret& dataKey) const {
    storeFile(folder / kName, document(dataKey));
}

std::string makeCasebookId() {
    std::array<std::uint8_t, kCasebookIdSize> id{};
    randombytes_buf(id.data(), id.size());
    return toHex(id);
}

const KeySlot* KeyFile::slotOf(const std::string& user) const {
    const auto slot = std::ranges::find_if(m_slots, [&](const KeySlot& candidate) {
        return candidate.kind() == KeySlot::Kind::Passphrase && candidate.user() == user;
    });
    return slot != m_slots.end() ? &*slot : nullptr;
}

const KeySlot* KeyFile::recoverySlot() const {
    const auto slot = std::ranges::find(m_slots, KeySlot::Kind::Recovery, &KeySlot::kind);
    return slot != m_slots.end() ? &*slot : nullptr;
}

void KeyFile::put(KeySlot slot) {
    const auto old = std::ranges::find_if(m_slots, [&](const KeySlot& candidate) {
        return candidate.kind() == slot.kind() && candidate.user() == slot.user();
    });
    if (old != m_slots.end()) {
        *old = std::move(slot);
    } else {
        m_slots.push_back(std::move(slot));
    }
}

void KeyFile::remove(const std::string& user) {
    std::erase_if(m_slots, [&](const KeySlot& slot) {
        return slot.kind() == KeySlot::Kind::Passphrase && slot.user() == user;
    });
}

KeySlot KeySlot::renamed(std::string user) const {
    KeySlot slot = *this;
    slot.m_user = std::move(user);
    return slot;
}

void KeyFile::rename(const std::string& user, const std::string& name) {
    for (KeySlot& slot : m_slots) {
        if (slot.kind() == KeySlot::Kind::Passphrase && slot.user() == user) {
            slot = slot.renamed(name);
        }
    }
}

std::string makeRecoveryCode() {
    std::string text;
    for (std::size_t index = 0; index < kRecoverySymbols; ++index) {
        if (index > 0 && index % kRecoveryGroup == 0) {
            text += '-';
        }
        text += kRecoveryAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kRecoveryAlphabet.size()))];
    }
    return text;
}

Secret plainRecoveryCode(const Secret& typed) {
    Secret plain = Secret::ofSize(kRecoverySymbols);
    std::size_t count = 0;
    for (char symbol : typed.text()) {
        if (symbol >= 'a' && symbol <= 'z') {
            symbol = static_cast<char>(symbol - 'a' + 'A');
        }
        symbol = symbol == 'O' ? '0' : symbol == 'I' || symbol == 'L' ? '1' : symbol;
        if (kRecoveryAlphabet.find(symbol) == std::string_view::npos) {
            continue; // spaces, hyphens, and what cannot be part of a code
        }
        if (count == kRecoverySymbols) {
            return Secret(std::string_view("too long to be a recovery code"));
        }
        plain.bytes()[count++] = static_cast<unsigned char>(symbol);
    }
    return plain;
}

} // namespace kentering::storage
