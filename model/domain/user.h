#pragma once

#include "model/domain/ids.h"
#include "model/domain/user_role.h"

#include <string>

namespace kentering {

/// Somebody who works with the casebook, or is named in it as the owner of a task. A user need not have a
/// key slot (any more): what they wrote stays theirs.
struct User {
    UserId id;
    std::string name; ///< never blank, unique
    UserRole role = UserRole::Counsellor;
    friend bool operator==(const User&, const User&) = default;
};

} // namespace kentering
