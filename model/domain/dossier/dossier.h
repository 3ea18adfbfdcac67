#pragma once

#include "model/domain/agenda/reach.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/dossier/episode.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/recovery/slip.h"
#include "model/domain/talk/measurement.h"

#include <vector>

namespace kentering {

/// All that is known about one client.
struct Dossier {
    Client client;
    std::vector<Episode> earlierEpisodes{}; ///< that ended before the present one, oldest first
    std::vector<Reach> reach{}; ///< only where a dossier moves as a whole; a screen asks `showReach`
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
