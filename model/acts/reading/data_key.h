#pragma once

#include "model/acts/reading/open_casebook.h"

#include <string>
#include <vector>

namespace kentering {

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
