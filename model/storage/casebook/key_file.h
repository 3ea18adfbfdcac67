#pragma once

#include "model/base/secret.h"
#include "model/storage/casebook/casebook.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kentering::storage {

/// The data key, wrapped by what one person knows.
class KeySlot {
public:
    enum class Kind : unsigned char { Passphrase, Recovery };

    /// Wraps `dataKey` by `known` (a passphrase, or a recovery code in its plain form).
    [[nodiscard]] static KeySlot seal(Kind kind, std::string user, const Secret& known, const Secret& dataKey,
                                      KeyCost cost);

    /// Wraps it by a passphrase in its normal form.
    [[nodiscard]] static KeySlot sealByPassphrase(std::string user, const Secret& passphrase,
                                                  const Secret& dataKey, KeyCost cost);

    /// The data key, if the passphrase is right: in its normal form, or as it was typed (slots of Kentering
    /// 0.1).
    [[nodiscard]] std::optional<Secret> openByPassphrase(const Secret& typed) const;
    /// The data key, if `known` is right; nothing otherwise.
    [[nodiscard]] std::optional<Secret> open(const Secret& known) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Empty for the recovery slot.
    [[nodiscard]] const std::string& user() const { return m_user; }
    /// The same slot of somebody who is called otherwise now; the passphrase stays, and is not needed.
    [[nodiscard]] KeySlot renamed(std::string user) const;

private:
    friend class KeyFileJson;
    static constexpr std::size_t kSaltSize = 16;
    static constexpr std::size_t kNonceSize = 24;
    static constexpr std::size_t kWrappedSize = 32 + 16;

    KeySlot() = default;
    [[nodiscard]] Secret wrappingKey(const Secret& known) const;
    [[nodiscard]] std::string associatedData() const;

    Kind m_kind = Kind::Passphrase;
    std::string m_user;
    std::string m_sealedFor; ///< the name when it was made, which the key is sealed with
    KeyCost m_cost;
    std::array<std::uint8_t, kSaltSize> m_salt{};
    std::array<std::uint8_t, kNonceSize> m_nonce{};
    std::array<std::uint8_t, kWrappedSize> m_wrapped{};
};

} // namespace kentering::storage

namespace kentering {

template <>
struct Vocabulary<storage::KeySlot::Kind> {
    static constexpr std::array<std::string_view, 2> kCodes{"passphrase", "recovery"};
};

} // namespace kentering

namespace kentering::storage {

/// `keys.json`: the slots of a casebook, a checksum that tells damage from a wrong passphrase, the casebook's
/// id and a seal under the data key, which tells who changed the file without it.
class KeyFile {
public:
    static constexpr const char* kName = "keys.json";

    /// Costs are within bounds, and there is a slot. @throws StorageIoError, DamagedCasebookError.
    [[nodiscard]] static KeyFile read(const std::filesystem::path& folder);
    /// The text of the file, sealed.
    [[nodiscard]] std::string document(const Secret& dataKey) const;
    /// @throws StorageIoError: the old file is still there.
    void write(const std::filesystem::path& folder, const Secret& dataKey) const;

    /// Empty in a file of Kentering 0.1.
    [[nodiscard]] const std::string& casebookId() const { return m_casebookId; }
    void setCasebookId(std::string id) { m_casebookId = std::move(id); }
    /// Seals what is in it now, as `write` does in the file.
    void seal(const Secret& dataKey) { m_seal = sealUnder(dataKey); }
    /// Whether the file that was read had a seal at all; one of Kentering 0.1 has none.
    [[nodiscard]] bool isSealed() const { return !m_seal.empty(); }
    [[nodiscard]] bool hasRightSeal(const Secret& dataKey) const { return m_seal == sealUnder(dataKey); }
    /// The seal of what is in it now, in hexadecimal digits.
    [[nodiscard]] std::string sealUnder(const Secret& dataKey) const;

    [[nodiscard]] const std::vector<KeySlot>& slots() const { return m_slots; }
    [[nodiscard]] const KeySlot* slotOf(const std::string& user) const;
    [[nodiscard]] const KeySlot* recoverySlot() const;
    /// In place of the slot of the same kind and user, or as a new one.
    void put(KeySlot slot);
    void remove(const std::string& user);
    /// The slot of `user` from now on is that of `name`, in its place.
    void rename(const std::string& user, const std::string& name);

private:
    std::vector<KeySlot> m_slots;
    std::string m_casebookId;
    std::string m_seal; ///< as it was read or made last
};

/// Random, in hexadecimal digits.
[[nodiscard]] std::string makeCasebookId();

/// A fresh recovery code of 140 random bits, in groups to be copied by hand.
[[nodiscard]] std::string makeRecoveryCode();
/// The code as it is wrapped: without spaces and hyphens, upper case, with look-alikes (O, I, L) resolved.
[[nodiscard]] Secret plainRecoveryCode(const Secret& typed);

} // namespace kentering::storage
