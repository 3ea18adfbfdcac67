#pragma once

#include "model/domain/ids.h"
#include "model/domain/vocabulary.h"

#include <string>

namespace kentering {

/// What somebody may be to the casebook.
enum class UserRole : unsigned char {
    Counsellor,
    Lead,     ///< overdue safety work escalates to the lead
    Recovery, ///< whoever opened the casebook by its recovery code; has no slot and owns nothing
};

template <>
struct Vocabulary<UserRole> {
    static constexpr std::array<std::string_view, 3> kCodes{"counsellor", "lead", "recovery"};
};

/// Somebody who works with the casebook, or is named in it as the owner of a task. A user need not have a
/// key slot (any more): what he wrote stays his.
struct User {
    UserId id;
    std::string name; ///< never blank, unique
    UserRole role = UserRole::Counsellor;
    friend bool operator==(const User&, const User&) = default;
};

} // namespace kentering
