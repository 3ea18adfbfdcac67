#include "model/acts/steps/rights.h"

#include "model/storage/casebook/session.h"

namespace kentering::steps {

UserRole roleThatHolds(storage::Session& session, const User& user) {
    std::vector<Member> members;
    for (const User& known : session.usersWhoCanOpen()) {
        members.push_back({.number = known.id.value(), .role = known.role});
    }
    return countsAsLead(user.id.value(), members) ? UserRole::Lead : user.role;
}

bool authorMay(storage::Session& session, Right right) {
    return mayDo(roleThatHolds(session, session.author), right);
}

} // namespace kentering::steps
