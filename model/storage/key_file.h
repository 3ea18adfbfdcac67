#pragma once

#include "model/storage/casebook.h"
#include "model/storage/secret.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The data key, wrapped by what one person knows.
class KeySlot {
public:
    enum class Kind : unsigned char { Passphrase, Recovery };

    /// Wraps `dataKey` by `known` (a passphrase, or a recovery code in its plain form).
    [[nodiscard]] static KeySlot seal(Kind kind, std::string user, const Secret& known, const Secret& dataKey,
                                      KeyCost cost);

    /// The data key, if `known` is right; nothing otherwise.
    [[nodiscard]] std::optional<Secret> open(const Secret& known) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Empty for the recovery slot.
    [[nodiscard]] const std::string& user() const { return m_user; }

private:
    friend class KeyFile;
    static constexpr std::size_t kSaltSize = 16;
    static constexpr std::size_t kNonceSize = 24;
    static constexpr std::size_t kWrappedSize = 32 + 16;

    KeySlot() = default;
    [[nodiscard]] Secret wrappingKey(const Secret& known) const;
    [[nodiscard]] std::string associatedData() const;

    Kind m_kind = Kind::Passphrase;
    std::string m_user;
    KeyCost m_cost;
    std::array<std::uint8_t, kSaltSize> m_salt{};
    std::array<std::uint8_t, kNonceSize> m_nonce{};
    std::array<std::uint8_t, kWrappedSize> m_wrapped{};
};

template <>
struct Vocabulary<KeySlot::Kind> {
    static constexpr std::array<std::string_view, 2> kCodes{"passphrase", "recovery"};
};

/// `keys.json`: the slots of a casebook, and a checksum that tells damage from a wrong passphrase.
class KeyFile {
public:
    static constexpr const char* kName = "keys.json";

    /// @throws StorageIoError, DamagedCasebookError.
    [[nodiscard]] static KeyFile read(const std::filesystem::path& folder);
    /// @throws StorageIoError: the old file is still there.
    void write(const std::filesystem::path& folder) const;

    [[nodiscard]] const std::vector<KeySlot>& slots() const { return m_slots; }
    [[nodiscard]] const KeySlot* slotOf(const std::string& user) const;
    [[nodiscard]] const KeySlot* recoverySlot() const;
    /// In place of the slot of the same kind and user, or as a new one.
    void put(KeySlot slot);
    void remove(const std::string& user);

private:
    std::vector<KeySlot> m_slots;
};

/// A fresh recovery code of 140 random bits, in groups to be copied by hand.
[[nodiscard]] std::string makeRecoveryCode();
/// The code as it is wrapped: without spaces and hyphens, upper case, with look-alikes (O, I, L) resolved.
[[nodiscard]] Secret plainRecoveryCode(const Secret& typed);

} // namespace kentering
