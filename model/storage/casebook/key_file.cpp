#include "model/storage/casebook/key_file.h"

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
constexpr unsigned kKeyFileVersion = 2; // 1: slots of Kentering 0.1 only
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
    static KeySlot slotOf(const Json& entry, const std::string& casebookId);
    static Json withoutSeal(const KeyFile& file);
};

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
        file.m_casebookId = document.value("casebook", "");
        for (const Json& entry : slots) {
            file.m_slots.push_back(KeyFileJson::slotOf(entry, file.m_casebookId));
        }
        file.m_seal = document.value("seal", "");
    } catch (const Json::exception&) { // its message would quote the file
        throw DamagedCasebookError("keys.json: not what was written");
    }
    if (file.m_slots.empty()) { // else each passphrase would be called wrong
        throw DamagedCasebookError("keys.json: no slot is left");
    }
    return file;
}

KeySlot KeyFileJson::slotOf(const Json& entry, const std::string& casebookId) {
    KeySlot slot;
    const auto kind = fromCode<KeySlot::Kind>(entry.at("kind").get<std::string>());
    if (!kind) {
        throw DamagedCasebookError("keys.json: an unknown kind of slot");
    }
    slot.m_kind = *kind;
    slot.m_owner.casebookId = casebookId;
    slot.m_owner.user = entry.at("user").get<std::string>();
    slot.m_sealedFor = entry.value("sealedFor", slot.m_owner.user);
    if (entry.contains("role")) {
        slot.m_owner.role = fromCode<UserRole>(entry.at("role").get<std::string>());
    }
    slot.m_cost = {.operations = wholeNumber(entry.at("operations")),
                   .memoryBytes = wholeNumber(entry.at("memoryBytes"))};
    if (slot.m_cost.memoryBytes > kMostMemory || slot.m_cost.memoryBytes < crypto_pwhash_MEMLIMIT_MIN ||
        slot.m_cost.operations < crypto_pwhash_OPSLIMIT_MIN || slot.m_cost.operations > kMostOperations) {
        throw DamagedCasebookError("keys.json: an impossible cost");
    }
    slot.m_salt = fromHex<KeySlot::kSaltSize>(entry.at("salt").get<std::string>());
    slot.m_nonce = fromHex<KeySlot::kNonceSize>(entry.at("nonce").get<std::string>());
    slot.m_wrapped = fromHex<KeySlot::kWrappedSize>(entry.at("key").get<std::string>());
    if (entry.contains("box")) {
        const auto box = fromHex<KeySlot::kBoxSize>(entry.at("box").get<std::string>());
        slot.m_box.assign(box.begin(), box.end());
        const auto own = fromHex<KeySlot::kPublicSize>(entry.at("own").get<std::string>());
        slot.m_public.assign(own.begin(), own.end());
    }
    return slot;
}

Json KeyFileJson::withoutSeal(const KeyFile& file) {
    Json slots = Json::array();
    for (const KeySlot& slot : file.slots()) {
        slots.push_back({{"kind", code(slot.m_kind)},
                         {"user", slot.user()},
                         {"operations", slot.m_cost.operations},
                         {"memoryBytes", slot.m_cost.memoryBytes},
                         {"salt", toHex(slot.m_salt)},
                         {"nonce", toHex(slot.m_nonce)},
                         {"key", toHex(slot.m_wrapped)}});
        if (slot.role()) {
            slots.back()["role"] = code(*slot.role());
        }
        if (slot.hasOwnKeys()) {
            slots.back()["box"] = toHex(slot.m_box);
            slots.back()["own"] = toHex(slot.m_public);
        } else if (slot.m_sealedFor != slot.user()) {
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

void KeyFile::rename(const std::string& user, const std::string& name, const Secret& dataKey) {
    for (KeySlot& slot : m_slots) {
        if (slot.kind() == KeySlot::Kind::Passphrase && slot.user() == user) {
            slot = slot.resealed(ownerOf(name, slot.role()), dataKey, dataKey);
        }
    }
}

void KeyFile::setRole(const std::string& user, UserRole role, const Secret& dataKey) {
    for (KeySlot& slot : m_slots) {
        if (slot.kind() == KeySlot::Kind::Passphrase && slot.user() == user) {
            slot = slot.resealed(ownerOf(user, role), dataKey, dataKey);
        }
    }
}

KeyFile KeyFile::rekeyed(const Secret& dataKey, const Secret& newDataKey) const {
    KeyFile file = *this;
    for (KeySlot& slot : file.m_slots) {
        slot = slot.resealed(ownerOf(slot.user(), slot.role()), dataKey, newDataKey);
    }
    return file;
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
