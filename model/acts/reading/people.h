#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/role_rights.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

class Secret;

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

/// Somebody who works with the casebook, or did.
struct Colleague {
    User user;
    UserRole role;       ///< that holds: whoever counts as lead has that of a lead
    bool canOpen = true; ///< has a key slot
};

/// Everybody who is known, in order of name; the user of the recovery code excluded.
[[nodiscard]] std::vector<Colleague> everybody(const OpenCasebook& book);
/// Nothing when nobody is called so.
[[nodiscard]] std::optional<Colleague> colleagueNamed(const OpenCasebook& book, std::string_view name);
/// Whether the author may do it now.
[[nodiscard]] bool authorMay(const OpenCasebook& book, Right right);
/// Whether clients or open tasks are somebody's.
[[nodiscard]] bool ownsWork(const OpenCasebook& book, UserId user);

/// A fresh recovery code, in groups to be copied by hand. It opens nothing until `renewRecoveryCode`.
[[nodiscard]] std::string newRecoveryCode();

/// Whether somebody else chose the author's passphrase, so that they are to choose one of their own.
[[nodiscard]] bool hasFirstPassphrase(const OpenCasebook& book);

/// Whether `passphrase` opens the author's own slot. Takes as long as unlocking does, looks at the key slots
/// only and may be asked beside the window.
[[nodiscard]] bool isAuthorsPassphrase(const OpenCasebook& book, const Secret& passphrase);

/// Why the data key cannot be changed now.
struct DataKeyObstacles {
    bool isNotYourRole = false;            ///< `Right::RenewRecoveryCode`
    bool isNotGoneOn = false;              ///< opening found something that has to be gone on after first
    bool isRecoveryCodeOld = false;        ///< the recovery code has to be renewed first
    std::vector<std::string> mustUnlock{}; ///< colleagues whose slots Kentering 0.1 made: each unlocks once,
                                           ///< or gets a new passphrase

    [[nodiscard]] bool isEmpty() const {
        return !isNotYourRole && !isNotGoneOn && !isRecoveryCodeOld && mustUnlock.empty();
    }
};

/// What would stand in the way of `changeDataKey`.
[[nodiscard]] DataKeyObstacles dataKeyObstacles(const OpenCasebook& book);

} // namespace kentering
