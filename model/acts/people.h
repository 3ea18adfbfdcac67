#pragma once

#include "model/acts/reading/people.h"
#include "model/domain/user_role.h"
#include "model/storage/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

// Who works with the casebook, and the keys by which they open it. Each function is one transaction together
// with keys.json, and returns what stands in the way; then nothing is stored. Who may do what stands in
// role_rights.h. All of them throw StorageIoError.

/// Why something about people cannot be done.
enum class PeopleObstacle : unsigned char {
    NotYourRole,     ///< the author's role may not do this
    NoSuchPerson,    ///< nobody is known by this id, or they cannot open the casebook (any more)
    NoName,          ///< a name is not blank, and of one line
    NameTaken,       ///< somebody else is called so
    ShortPassphrase, ///< below the floor (passphrase_rules.h)
    OnlyLead,        ///< nobody would be left who leads
    NoSuchRole,      ///< nobody can be given the role of the recovery code
    OwnsWork,        ///< clients or open tasks are theirs, and nobody was named to take them
    CannotTakeOver,  ///< whoever is named cannot open the casebook, or may not open dossiers
    MayNotKnow,      ///< whoever is named is excluded from one of the clients
};

/// Gives somebody a key slot. Somebody who is known by this name and has none (any more) gets it again.
[[nodiscard]] std::vector<PeopleObstacle> addColleague(OpenCasebook& book, std::string_view name,
                                                       const Secret& passphrase, UserRole role);
[[nodiscard]] std::vector<PeopleObstacle> setRole(OpenCasebook& book, UserId user, UserRole role);
/// Calls somebody otherwise, in everything they wrote too. One's own name is everybody's to change.
[[nodiscard]] std::vector<PeopleObstacle> renameColleague(OpenCasebook& book, UserId user,
                                                          std::string_view name);
/// A new passphrase for oneself, or for somebody who lost theirs; the old one opens nothing from then on.
[[nodiscard]] std::vector<PeopleObstacle> changePassphrase(OpenCasebook& book, UserId user,
                                                           const Secret& passphrase);
/// As `changePassphrase`, by whoever opened the casebook by its recovery code: they are `user`, and what
/// follows is written in that name.
[[nodiscard]] std::vector<PeopleObstacle> goOnAs(OpenCasebook& book, UserId user, const Secret& passphrase);
/// Takes away somebody's key slot; what they wrote stays. All that is theirs goes to `handOverTo`: clients
/// and open tasks. What they were asked to take over stays with whoever has it.
[[nodiscard]] std::vector<PeopleObstacle> removeColleague(OpenCasebook& book, UserId user,
                                                          std::optional<UserId> handOverTo);

/// A recovery code that was just made, or why none was.
struct NewRecoveryCode {
    std::string code{}; ///< to be shown once: it is stored nowhere
    std::vector<PeopleObstacle> obstacles{};
};

/// Makes another recovery code; the old one opens nothing from then on.
[[nodiscard]] NewRecoveryCode renewRecoveryCode(OpenCasebook& book);

} // namespace kentering
