#pragma once

#include "model/base/dates.h"

#include <string>

namespace kentering {

/// Somebody opened a dossier.
struct ReadEntry {
    DateTime at; ///< UTC
    std::string reader;
};

} // namespace kentering
