#pragma once

#include "model/domain/client.h"
#include "model/domain/consent.h"
#include "model/domain/course.h"
#include "model/domain/measurement.h"
#include "model/domain/recovery_clock.h"
#include "model/domain/slip.h"

#include <vector>

namespace kentering {

/// All that is known about one client.
struct Dossier {
    Client client;
    std::vector<Consent> consents{};
    std::vector<SubstanceUse> substances{};
    std::vector<Measurement> measurements{};
    std::vector<QuitAttempt> quitAttempts{};
    std::vector<PhasePeriod> phases{};
    std::vector<GriefObservation> griefStages{};
    std::vector<Slip> slips{};
    Plan plan{};
    std::vector<Goal> goals{};
    std::vector<Contact> contacts{};
    std::vector<Referral> referrals{};
    std::vector<Task> tasks{};

    friend bool operator==(const Dossier&, const Dossier&) = default;
};

} // namespace kentering
