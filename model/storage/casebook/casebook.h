#pragma once

#include "model/base/clock.h"
#include "model/base/secret.h"
#include "model/domain/user.h"
#include "model/storage/casebook/opening_finding.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kentering {

class Session;
struct FailAfter;

/// How much work it takes to try one passphrase (Argon2id). Stored in each slot, so that it can grow.
struct KeyCost {
    unsigned long long operations = 3;
    std::size_t memoryBytes = 64U << 20U;

    /// The least that the library allows: for tests and for nothing else.
    [[nodiscard]] static KeyCost forTests();
};

/// What a casebook is told about its surroundings.
struct CasebookOptions {
    Clock clock = Clock::system();
    KeyCost keyCost{}; ///< for slots that are made from now on
    /// The day or the people are made up: a casebook that is made so is marked for good, and only a marked
    /// one opens so.
    bool isTraining = false;
    std::shared_ptr<FailAfter> failAfter{}; ///< for tests of a failing disk; counts once it is open
};

/// Opens the casebook as its user; what is written from then on is his.
struct UserPassphrase {
    std::string user;
    Secret passphrase;
};

/// Opens the casebook by the printed code; hyphens, spaces and case do not matter.
struct RecoveryCode {
    Secret code;
};

using Unlock = std::variant<UserPassphrase, RecoveryCode>;

/// The name under which the recovery code works; nobody else can have it.
inline constexpr std::string_view kRecoveryUser = "(recovery)";

struct NewCasebook;

/// An opened casebook: a folder with `casebook.db` (encrypted), `keys.json` (key slots) and `backups/`.
/// Stores are made on it (`SlipStore(casebook)`) and live no longer than it. Destroying it locks it: keys are
/// wiped, the database is closed. One thread, see `handOver`; one program at a time per folder.
///
/// Everything that is called on an open casebook or its stores may throw `StorageIoError` (nothing of the
/// change was stored) and `DamagedCasebookError`.
class Casebook {
public:
    /// Names of the users that have a key slot, for choosing one before unlocking; read from `keys.json`
    /// without a key. Names of counsellors are therefore readable by whoever reads the folder; no client's
    /// name ever is. @throws MissingCasebookError, DamagedCasebookError, StorageIoError.
    [[nodiscard]] static std::vector<std::string> listUsers(const std::filesystem::path& folder);

    /// Makes a casebook in `folder`, which must be absent or empty, with one user, of
    /// this role.
    /// @throws InvalidValue for a blank user name, WeakPassphraseError (passphrase_rules.h), OutputFileError
    /// when there is something in the folder, StorageIoError: nothing was made.
    [[nodiscard]] static NewCasebook create(const std::filesystem::path& folder, const std::string& user,
                                            const Secret& passphrase, CasebookOptions options = {},
                                            UserRole role = UserRole::Counsellor);

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
    [[nodiscard]] static bool isRecoveryCode(const std::filesystem::path& folder, const Secret& code);

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
    /// Takes away the slot of `user`; what he wrote stays. @throws InvalidValue for the last slot or no slot.
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
[[nodiscard]] std::string storageVersion();

} // namespace kentering
