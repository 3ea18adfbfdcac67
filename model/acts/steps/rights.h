#pragma once

#include "model/domain/role_rights.h"
#include "model/domain/user.h"

#include <vector>

namespace kentering {

namespace storage {
class Session;
} // namespace storage

namespace steps {

/// The role that holds for `user`: that of a lead for whoever counts as one, while nobody is named.
[[nodiscard]] UserRole roleThatHolds(storage::Session& session, const User& user);
/// Whether the author may do it.
[[nodiscard]] bool authorMay(storage::Session& session, Right right);

} // namespace steps

} // namespace kentering
