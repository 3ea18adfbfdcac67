#pragma once

#include "model/base/dates.h"

#include <string>

namespace kentering {

/// Somebody opened a dossier, or asked in it how somebody can be reached.
struct ReadEntry {
    DateTime at; ///< UTC
    std::string reader;
    bool isOfReach = false; ///< how somebody can be reached, and nothing else
};

} // namespace kentering
