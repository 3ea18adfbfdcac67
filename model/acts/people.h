#pragma once

#include "model/acts/reading/people.h"
#include "model/base/secret.h"
#include "model/domain/user_role.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

// Who works with the casebook, and the keys by which they open it. Each function is one transaction together
// with keys.json, and returns what stands in the way; then nothing is stored. Who may do what stands in
// role_rights.h. All of them throw StorageIoError.

/// Who chose the passphrase that somebody has from now on.
enum class ChosenBy : bool { Themselves, SomebodyElse };

/// Gives somebody a key slot. Somebody who is known by this name and has none (any more) gets it again. A
/// passphrase that somebody else chose is a first one (`hasFirstPassphrase`).
[[nodiscard]] std::vector<PeopleObstacle> addColleague(OpenCasebook& book, std::string_view name,
                                                       const Secret& passphrase, UserRole role,
                                                       ChosenBy chosenBy = ChosenBy::SomebodyElse);
[[nodiscard]] std::vector<PeopleObstacle> setRole(OpenCasebook& book, UserId user, UserRole role);
/// Calls somebody otherwise, in everything they wrote too. One's own name is everybody's to change.
[[nodiscard]] std::vector<PeopleObstacle> renameColleague(OpenCasebook& book, UserId user,
                                                          std::string_view name);
/// A new passphrase for oneself, or a first one for somebody who lost theirs; the old one opens nothing from
/// then on.
[[nodiscard]] std::vector<PeopleObstacle> changePassphrase(OpenCasebook& book, UserId user,
                                                           const Secret& passphrase);
/// As `changePassphrase`, by whoever opened the casebook by its recovery code: they are `user`, and what
/// follows is written in that name.
[[nodiscard]] std::vector<PeopleObstacle> goOnAs(OpenCasebook& book, UserId user, const Secret& passphrase);
/// Takes away somebody's key slot; what they wrote stays. All that is theirs goes to `handOverTo`: clients
/// and open tasks. What they were asked to take over stays with whoever has it.
[[nodiscard]] std::vector<PeopleObstacle> removeColleague(OpenCasebook& book, UserId user,
                                                          std::optional<UserId> handOverTo);

/// Makes `code` (of `newRecoveryCode`) the recovery code; the old one opens nothing from then on. It is
/// stored nowhere: whoever calls has shown it, or shows it now.
[[nodiscard]] std::vector<PeopleObstacle> renewRecoveryCode(OpenCasebook& book, const Secret& code);

/// Writes the whole casebook anew under another data key; everybody's passphrase and the recovery code stay,
/// and `book` goes on. Who was taken out, and kept an old copy of the keys, opens nothing that is written
/// from now on. Backups from before keep the keys that they have. Whole or not at all, whenever it is
/// stopped. Takes a few seconds. @throws StorageIoError.
[[nodiscard]] DataKeyObstacles changeDataKey(OpenCasebook& book);

} // namespace kentering
