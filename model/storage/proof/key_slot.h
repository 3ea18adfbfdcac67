#pragma once

#include "model/base/secret.h"
#include "model/domain/user_role.h"
#include "model/storage/casebook/casebook.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kentering::storage {

/// Whose slot it is, and in which casebook; sealed with the key, so that nobody turns one's slot into
/// another's, lifts somebody up, or carries a slot to another casebook.
struct SlotOwner {
    std::string casebookId{};
    std::string user{};             ///< empty for the recovery slot
    std::optional<UserRole> role{}; ///< nothing for the recovery slot
};

/// The data key, as one person can come by it.
///
/// What somebody knows (a passphrase, the recovery code) wraps, by way of Argon2id, the private half of a
/// pair of keys that is the slot's own (X25519); the data key is sealed to the public half (libsodium's
/// sealed box). So the data key can be changed without anybody's passphrase: the new one is sealed to the
/// public half of each slot that stays. Who was taken out cannot open the new one, with whatever old file: no
/// box in the new file is theirs, and nothing in it hangs on the old data key.
///
/// The public half stands in the file only as a text encrypted under the data key. Anybody can seal to a
/// public key; so whoever cannot open the casebook cannot make a slot that opens, by somebody's right
/// passphrase, to a key of their own choice.
///
/// Slots of Kentering 0.1 wrap the data key itself. They open, and are replaced when they do.
class KeySlot {
public:
    enum class Kind : unsigned char { Passphrase, Recovery };

    /// For whoever knows `known` (a passphrase, or a recovery code in its plain form).
    [[nodiscard]] static KeySlot seal(Kind kind, SlotOwner owner, const Secret& known, const Secret& dataKey,
                                      KeyCost cost);
    /// For a passphrase in its normal form.
    [[nodiscard]] static KeySlot sealByPassphrase(SlotOwner owner, const Secret& passphrase,
                                                  const Secret& dataKey, KeyCost cost);

    /// The data key, if the passphrase is right: in its normal form, or as it was typed (slots of Kentering
    /// 0.1).
    [[nodiscard]] std::optional<Secret> openByPassphrase(const Secret& typed) const;
    /// The data key, if `known` is right; nothing otherwise.
    [[nodiscard]] std::optional<Secret> open(const Secret& known) const;
    /// Throws DamagedCasebookError when a try costs less than `floor`: somebody weakened it. To be asked
    /// before it is opened.
    void requireCost(KeyCost floor) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Empty for the recovery slot.
    [[nodiscard]] const std::string& user() const { return m_owner.user; }
    [[nodiscard]] const std::optional<UserRole>& role() const { return m_owner.role; }
    /// Whether it has keys of its own; one of Kentering 0.1 has none, and cannot go along with another data
    /// key.
    [[nodiscard]] bool hasOwnKeys() const { return !m_box.empty(); }

    /// The same slot, whose passphrase stays and is not needed, of somebody who is called otherwise or has
    /// another role, or with another data key. @throws std::logic_error for another data key without keys of
    /// its own, DamagedCasebookError when `dataKey` is not the one that it was made with.
    [[nodiscard]] KeySlot resealed(SlotOwner owner, const Secret& dataKey, const Secret& newDataKey) const;

private:
    friend class KeyFileJson;
    static constexpr std::size_t kSaltSize = 16;
    static constexpr std::size_t kNonceSize = 24;
    static constexpr std::size_t kWrappedSize = 32 + 16;
    static constexpr std::size_t kBoxSize = 48 + 32 + 32;            ///< binding and data key, sealed
    static constexpr std::size_t kPublicSize = kNonceSize + 32 + 16; ///< encrypted

    KeySlot() = default;
    [[nodiscard]] Secret wrappingKey(const Secret& known) const;
    [[nodiscard]] std::string associatedData() const;
    [[nodiscard]] std::array<std::uint8_t, 32> binding() const;
    void sealTo(const std::array<std::uint8_t, 32>& publicKey, const Secret& dataKey);
    [[nodiscard]] std::array<std::uint8_t, 32> publicKey(const Secret& dataKey) const;

    Kind m_kind = Kind::Passphrase;
    SlotOwner m_owner;
    std::string m_sealedFor; ///< 0.1: the name when it was made, which the key is sealed with
    KeyCost m_cost;
    std::array<std::uint8_t, kSaltSize> m_salt{};
    std::array<std::uint8_t, kNonceSize> m_nonce{};
    std::array<std::uint8_t, kWrappedSize> m_wrapped{}; ///< the private half; 0.1: the data key
    std::vector<std::uint8_t> m_box{};                  ///< empty in 0.1
    std::vector<std::uint8_t> m_public{};               ///< empty in 0.1
};

} // namespace kentering::storage

namespace kentering {

template <>
struct Vocabulary<storage::KeySlot::Kind> {
    static constexpr std::array<std::string_view, 2> kCodes{"passphrase", "recovery"};
};

} // namespace kentering
