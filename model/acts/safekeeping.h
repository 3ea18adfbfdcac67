#pragma once

#include "model/acts/reading/opening.h"
#include "model/base/casebook/unlock.h"
#include "model/base/casebook/verification.h"
#include "model/base/secret.h"
#include "model/domain/user_role.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A casebook that was just made, and its recovery code, which is shown once.
struct MadeCasebook {
    OpenCasebook book;
    std::string recoveryCode;
};

/// Makes a casebook in `folder`, which must be absent or empty. Whoever makes it is its first lead.
/// @param recoveryCode of `newRecoveryCode`, when they have it on paper already
/// @throws as `Casebook::create`: nothing was made.
[[nodiscard]] MadeCasebook createCasebook(const std::filesystem::path& folder, const std::string& user,
                                          const Secret& passphrase, CasebookOptions options = {},
                                          std::optional<std::string> recoveryCode = std::nullopt);

/// A colleague from the first day on, with a passphrase that is theirs until they choose one of their own.
struct FirstColleague {
    std::string name;
    UserRole role = UserRole::Counsellor;
    Secret passphrase;
};

/// What a team decided before there is a casebook.
struct Founding {
    std::string user; ///< who makes it, and leads
    Secret passphrase;
    Secret recoveryCode;        ///< of `newRecoveryCode`; they have it on paper
    std::string organisation{}; ///< its name
    std::string backupFolder{}; ///< empty: decided later
    std::vector<FirstColleague> colleagues{};
};

/// Makes a casebook in `folder`, which must be absent or empty, with all of it: it is there whole and closed,
/// or nothing is. @throws as `createCasebook`, and InvalidValue for a colleague who cannot be added or a name
/// that cannot be kept.
void foundCasebook(const std::filesystem::path& folder, const Founding& founding,
                   const CasebookOptions& options = {});

/// Opens it, brought up to date. @throws as `Casebook::open`.
[[nodiscard]] OpenCasebook unlock(const std::filesystem::path& folder, const Unlock& by,
                                  CasebookOptions options = {});
/// Goes on with what is there, after what was found was told; the history keeps it. @throws StorageIoError.
void goOnAfterFindings(OpenCasebook& book);

/// An encrypted copy in the folder `place`, whole or not at all. @throws as `backUpCasebook`.
void backUp(const OpenCasebook& book, const std::filesystem::path& place);
/// Puts a backup into the folder `place`; the backup stays. The copy keeps that it was put back on `today`.
/// @throws as `restoreCasebook`.
void restore(const std::filesystem::path& backup, const std::filesystem::path& place, Date today);
/// What is in the backup that lies in `backup`: it stays as it is, also on a medium that nobody can write to.
/// A copy is opened, encrypted as it is, which stands in `scratch` meanwhile. @throws as `unlock`.
[[nodiscard]] CasebookSummary lookInto(const std::filesystem::path& backup, const Unlock& by,
                                       const std::filesystem::path& scratch, CasebookOptions options = {});
/// As `restore`, when what was put back opens by the same key and holds what `lookInto` found; else nothing
/// is there. @throws DamagedCasebookError when it is not the same, and as `restore` and `unlock`.
void restoreAsFound(const std::filesystem::path& backup, const std::filesystem::path& place, const Unlock& by,
                    const CasebookSummary& found, const CasebookOptions& options = {});
/// Looks at every page, the schema and the history, and repeats what opening found.
[[nodiscard]] Verification verify(const OpenCasebook& book);

/// The version of SQLite and the cipher in use.
[[nodiscard]] std::string storageVersion();

} // namespace kentering
