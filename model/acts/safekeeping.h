#pragma once

#include "model/acts/reading/opening.h"
#include "model/base/casebook/unlock.h"
#include "model/base/casebook/verification.h"

#include <filesystem>
#include <string>

namespace kentering {

/// A casebook that was just made, and its recovery code, which is shown once.
struct MadeCasebook {
    OpenCasebook book;
    std::string recoveryCode;
};

/// Makes a casebook in `folder`, which must be absent or empty. Whoever makes it is its first lead.
/// @throws as `Casebook::create`: nothing was made.
[[nodiscard]] MadeCasebook createCasebook(const std::filesystem::path& folder, const std::string& user,
                                          const Secret& passphrase, CasebookOptions options = {});

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
/// Looks at every page, the schema and the history, and repeats what opening found.
[[nodiscard]] Verification verify(const OpenCasebook& book);

/// The version of SQLite and the cipher in use.
[[nodiscard]] std::string storageVersion();

} // namespace kentering
