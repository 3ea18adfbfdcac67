#pragma once

#include "model/base/casebook/opening_finding.h"
#include "model/base/casebook/unlock.h"
#include "model/base/secret.h"
#include "model/domain/user.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering::storage {

class Session;

struct NewCasebook;

/// An opened casebook: a folder with `casebook.db` (encrypted), `keys.json` (key slots) and `backups/`.
/// Readers are made on it (`SlipReader(casebook)`), stores on an act of its session; they live no longer than
/// it. Destroying it locks it: keys are wiped, the database is closed. One thread, see `handOver`; one
/// program at a time per folder.
///
/// Everything that is called on an open casebook or its readers may throw `StorageIoError` (nothing of the
/// change was stored) and `DamagedCasebookError`.
class Casebook {
public:
    /// Names of the users that have a key slot, for choosing one before unlocking; read from `keys.json`
    /// without a key. Names of counsellors are therefore readable by whoever reads the folder; no client's
    /// name ever is. @throws MissingCasebookError, DamagedCasebookError, StorageIoError.
    [[nodiscard]] static std::vector<std::string> listUsers(const std::filesystem::path& folder);

    /// Makes a casebook in `folder`, which must be absent or empty, with one user, of
    /// this role. @param recoveryCode of `makeRecoveryCode`, when somebody has it on paper already
    /// @throws InvalidValue for a blank user name, WeakPassphraseError (passphrase_rules.h), OutputFileError
    /// when there is something in the folder, StorageIoError: nothing was made.
    [[nodiscard]] static NewCasebook create(const std::filesystem::path& folder, const std::string& user,
                                            const Secret& passphrase, CasebookOptions options = {},
                                            UserRole role = UserRole::Counsellor,
                                            std::optional<std::string> recoveryCode = std::nullopt);

    /// Opens it for reading and writing; a casebook of an older version is backed up into `backups/` and
    /// brought up to date first.
    /// @throws WrongKeyError (WrongRecoveryCodeError for a code), MissingCasebookError, DamagedCasebookError,
    /// NewerCasebookError and RealCasebookError (the files are untouched), CasebookInUseError, StorageIoError
    /// (also for a folder that cannot be written to).
    [[nodiscard]] static Casebook open(const std::filesystem::path& folder, const Unlock& unlock,
                                       CasebookOptions options = {});

    Casebook(Casebook&&) noexcept;
    Casebook& operator=(Casebook&&) noexcept;
    ~Casebook();

    /// What opening found missing or changed. It has to be told before work goes on; until
    /// `goOnAfterFindings` each opening finds it again.
    [[nodiscard]] const std::vector<OpeningFinding>& findings() const;
    /// Goes on with what is there, after it was told; the history keeps what was found.
    void goOnAfterFindings();

    [[nodiscard]] const std::filesystem::path& folder() const;
    /// Who opened it: the author of every change.
    [[nodiscard]] const User& author() const;
    [[nodiscard]] const Clock& clock() const;

    /// Whether `passphrase` opens the author's own slot: for leaving the client view. Takes as long as
    /// unlocking does. False when the casebook was opened by its recovery code.
    [[nodiscard]] bool isAuthorsPassphrase(const Secret& passphrase) const;

    /// Whether `code` is the recovery code of the casebook in `folder`, which is not opened. Takes as long as
    /// unlocking does. @throws as `listUsers`.
    [[nodiscard]] static bool isRecoveryCode(const std::filesystem::path& folder, const Secret& code,
                                             KeyCost cost = {});

    /// Everybody who is known, in order of name; the recovery user excluded.
    [[nodiscard]] std::vector<User> users() const;
    /// Those of them who have a key slot, and so can open it.
    [[nodiscard]] std::vector<User> usersWhoCanOpen() const;
    /// Gives somebody a key slot; somebody who is known already by name but has none gets it too.
    /// @throws InvalidValue for a blank name or a name that has a slot, WeakPassphraseError.
    UserId addUser(const std::string& name, const Secret& passphrase, UserRole role = UserRole::Counsellor);
    void setRole(UserId user, UserRole role);
    /// Replaces the passphrase of `user`. @throws InvalidValue for a user without slot, WeakPassphraseError.
    void setPassphrase(const std::string& user, const Secret& passphrase);
    /// Takes away the slot of `user`; what they wrote stays. @throws InvalidValue for the last slot or no
    /// slot.
    void removeSlot(const std::string& user);
    /// A new recovery code, to be printed now: it is stored nowhere. The old one no longer works.
    [[nodiscard]] std::string renewRecoveryCode();

    /// Whether it is one of made-up people: a demonstration, or made on a day that was set.
    [[nodiscard]] bool isTraining() const;

    /// The key of the noise in statistics (privacy.md 5.2): random, made with the casebook, and for nobody
    /// but the protection of counts.
    [[nodiscard]] std::array<std::uint8_t, 32> reportKey() const;

    /// Whichever thread uses it next is its only one from then on; until now it was the one that opened it.
    /// Any other gets std::logic_error.
    void handOver() noexcept;

    /// For the classes of this room only.
    [[nodiscard]] Session& session() const { return *m_session; }

private:
    explicit Casebook(std::unique_ptr<Session> session);

    std::unique_ptr<Session> m_session;
};

/// A casebook that was just made, and the recovery code that is shown once.
struct NewCasebook {
    Casebook casebook;
    std::string recoveryCode;
};

/// The version of SQLite and the cipher in use, for `version`.
[[nodiscard]] std::string libraryVersions();

} // namespace kentering::storage
