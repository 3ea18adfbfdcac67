#pragma once

#include "model/domain/user_role.h"

#include <array>
#include <cstdint>
#include <span>

namespace kentering {

/// What not everybody may do. What is not here, everybody may who can open the casebook (and, for what
/// concerns a client, that client's dossier).
enum class Right : unsigned char {
    OpenDossiers,
    KeepPeople,        ///< add, rename and remove colleagues, and say who is a counsellor or administrator
    NameLeads,         ///< make somebody a lead, or no lead any more
    ResetPassphrases,  ///< of somebody else: whoever sets it can work in their name
    RenewRecoveryCode, ///< the code opens everything; and change the data key
    ExcludeColleagues, ///< from a client's dossier
    ExportFigures,     ///< protected counts
    ExportDossiers,    ///< all of them, into a file that nothing protects; one client's copy is theirs to ask
    DestroyDossiers,
    SeeLog, ///< who did and looked up what, over all colleagues
};

/// Which roles have a right; in the order of `UserRole`.
struct RightOfRoles {
    Right right;
    bool counsellor;
    bool lead;
    bool recovery;
    bool administrator;
};

/// The one table of who may do what. An administrator is kept out of dossiers, and so out of whatever would
/// let them in by another door: a colleague's passphrase, the recovery code, making themself lead.
inline constexpr std::array kRightsOfRoles{
    //                                     counsellor, lead, recovery, administrator
    RightOfRoles{Right::OpenDossiers, true, true, true, false},
    RightOfRoles{Right::KeepPeople, false, true, true, true},
    RightOfRoles{Right::NameLeads, false, true, true, false},
    RightOfRoles{Right::ResetPassphrases, false, true, true, false},
    RightOfRoles{Right::RenewRecoveryCode, false, true, true, false},
    RightOfRoles{Right::ExcludeColleagues, true, true, true, false},
    RightOfRoles{Right::ExportFigures, true, true, true, true},
    RightOfRoles{Right::ExportDossiers, false, true, true, false},
    RightOfRoles{Right::DestroyDossiers, false, true, true, false},
    RightOfRoles{Right::SeeLog, false, true, true, true},
};

/// Whether somebody of this role may do it.
[[nodiscard]] constexpr bool mayDo(UserRole role, Right right) {
    for (const RightOfRoles& row : kRightsOfRoles) {
        if (row.right == right) {
            switch (role) {
            case UserRole::Counsellor:
                return row.counsellor;
            case UserRole::Lead:
                return row.lead;
            case UserRole::Recovery:
                return row.recovery;
            case UserRole::Administrator:
                return row.administrator;
            }
        }
    }
    return false;
}

/// Somebody who can open the casebook, for `leadsOf`.
struct Member {
    std::int64_t number = 0; ///< in the order in which people became known
    UserRole role = UserRole::Counsellor;
};

/// Whether `number` is a lead among `members`. In a casebook in which nobody was ever named lead (Kentering
/// 0.1 made such ones), the first who can open it and may open dossiers counts as lead, until one is named.
[[nodiscard]] bool countsAsLead(std::int64_t number, std::span<const Member> members);

} // namespace kentering
