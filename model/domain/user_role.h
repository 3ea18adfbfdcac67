#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// What somebody may be to the casebook; what each may do stands in role_rights.h.
enum class UserRole : unsigned char {
    Counsellor,
    Lead,          ///< overdue safety work escalates to the lead
    Recovery,      ///< whoever opened the casebook by its recovery code; has no slot and owns nothing
    Administrator, ///< keeps people, settings and backups, and opens no dossier
};

template <>
struct Vocabulary<UserRole> {
    static constexpr std::array<std::string_view, 4> kCodes{"counsellor", "lead", "recovery",
                                                            "administrator"};
};

} // namespace kentering
