#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"

#include <string>

namespace kentering {

/// How a client is called on a list.
struct ClientName {
    ClientId id;
    ClientCode code;
    std::string alias{}; ///< empty when there is none

    [[nodiscard]] const std::string& shown() const { return shownName(alias, code); }
};

} // namespace kentering
