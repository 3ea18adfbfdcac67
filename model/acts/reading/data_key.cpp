#include "model/acts/reading/data_key.h"

#include "model/acts/steps/rights.h"
#include "model/storage/proof/rekey.h"
#include "model/storage/casebook/session.h"

namespace kentering {

DataKeyObstacles dataKeyObstacles(const OpenCasebook& book) {
    storage::Session& session = book.session();
    DataKeyObstacles obstacles{.isNotYourRole = !steps::authorMay(session, Right::RenewRecoveryCode),
                               .isNotGoneOn = !session.findings.empty()};
    for (std::string& user : storage::slotsThatCannotGoAlong(session)) {
        if (user.empty()) {
            obstacles.isRecoveryCodeOld = true;
        } else {
            obstacles.mustUnlock.push_back(std::move(user));
        }
    }
    return obstacles;
}

} // namespace kentering
