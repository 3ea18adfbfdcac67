#pragma once

#include "model/base/casebook/unlock.h"
#include "model/base/secret.h"
#include "model/domain/user_role.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kentering {

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

} // namespace kentering
