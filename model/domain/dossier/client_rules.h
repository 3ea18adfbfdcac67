#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/client.h"

#include <vector>

namespace kentering {

/// The earliest year of birth that can be written down.
inline constexpr int kFirstBirthYear = 1900;

/// What cannot be so about a client.
enum class ClientFault : unsigned char {
    BirthYearOutOfRange, ///< before 1900, or ahead
    ClosedBeforeOpened,
    OutcomeWhileOpen, ///< how it ended is said of a dossier that is closed
};

/// Everything that is wrong with what is known of a client on `today`; empty when it can be stored.
[[nodiscard]] std::vector<ClientFault> faultsOf(const Client& client, Date today);

} // namespace kentering
