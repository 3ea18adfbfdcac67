#pragma once

#include "model/base/secret.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/proof/key_slot.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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
    /// For a file of Kentering 0.1, and a new one before its first slot.
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
    void rename(const std::string& user, const std::string& name, const Secret& dataKey);
    /// The slot of `user`, where there is one, says that they have this role.
    void setRole(const std::string& user, UserRole role, const Secret& dataKey);
    /// Whose a new slot of `user` is. Nothing for the recovery slot: `ownerOf({}, std::nullopt)`.
    [[nodiscard]] SlotOwner ownerOf(std::string user, std::optional<UserRole> role) const {
        return {.casebookId = m_casebookId, .user = std::move(user), .role = role};
    }
    /// All slots with `newDataKey`. @throws std::logic_error unless all have keys of their own.
    [[nodiscard]] KeyFile rekeyed(const Secret& dataKey, const Secret& newDataKey) const;

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
