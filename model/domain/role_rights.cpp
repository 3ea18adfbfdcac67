#include "model/domain/role_rights.h"

#include <algorithm>

namespace kentering {

bool countsAsLead(std::int64_t number, std::span<const Member> members) {
    if (std::ranges::any_of(members, [](const Member& member) { return member.role == UserRole::Lead; })) {
        return std::ranges::any_of(members, [number](const Member& member) {
            return member.number == number && member.role == UserRole::Lead;
        });
    }
    const Member* first = nullptr;
    for (const Member& member : members) {
        if (mayDo(member.role, Right::OpenDossiers) && (first == nullptr || member.number < first->number)) {
            first = &member;
        }
    }
    return first != nullptr && first->number == number;
}

} // namespace kentering
