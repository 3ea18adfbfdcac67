#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/role_rights.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

class Secret;

/// Somebody who works with the casebook, or did.
struct Colleague {
    User user;
    UserRole role;       ///< that holds: whoever counts as lead has that of a lead
    bool canOpen = true; ///< has a key slot
};

/// Everybody who is known, in order of name; the user of the recovery code excluded.
[[nodiscard]] std::vector<Colleague> colleagues(const OpenCasebook& book);
/// Nothing when nobody is called so.
[[nodiscard]] std::optional<Colleague> colleagueNamed(const OpenCasebook& book, std::string_view name);
/// Whether the author may do it now.
[[nodiscard]] bool authorMay(const OpenCasebook& book, Right right);
/// Whether clients or open tasks are somebody's.
[[nodiscard]] bool ownsWork(const OpenCasebook& book, UserId user);

/// Whether `passphrase` opens the author's own slot. Takes as long as unlocking does, looks at the key slots
/// only and may be asked beside the window.
[[nodiscard]] bool isAuthorsPassphrase(const OpenCasebook& book, const Secret& passphrase);

} // namespace kentering
