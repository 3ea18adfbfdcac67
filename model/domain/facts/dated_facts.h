#pragma once

#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/ids.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/substance.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kentering {

/// What statistics may know: random ids, words of fixed lists and days, no text of any kind. Only clients
/// whose latest word on consent to statistics is yes are in it.
struct StatisticsFacts {
    /// Position in `clients`.
    using ClientIndex = std::uint32_t;

    struct ClientFact {
        ReportId rid{};
        UserId owner{0}; ///< whose client they are, for filters on the screen
        std::optional<int> birthYear{};
        /// Position in the list of regions; nothing for another or an unknown municipality. Region, own goal
        /// and substances are those that held on the last day of the facts.
        std::optional<std::uint8_t> region{};
        std::optional<OwnGoal> ownGoal{};
        std::optional<CameBy> cameBy{};
        std::optional<Date> opened{};
        /// As it stood on the last day of the facts: a closing that somebody went back on before it is none,
        /// one that somebody went back on after it is. A day or outcome that was corrected is the corrected
        /// one.
        std::optional<Date> closed{};
        std::optional<ClosingOutcome> outcome{};
        std::optional<Date> firstTalk{}; ///< that took place
    };
    struct MeasurementFact {
        ClientIndex client = 0;
        Date on;
        MeasurementMoment moment = MeasurementMoment::Start;
        ChecklistAnswers checklist{};
        ComplaintAnswers complaints{};
    };
    /// A contact of any kind that took place.
    struct ContactFact {
        ClientIndex client = 0;
        Date on;
        ContactKind kind = ContactKind::Talk;
    };
    /// An appointment to which they did not come.
    struct NoShowFact {
        ClientIndex client = 0;
        Date on;
    };
    struct PhaseFact {
        ClientIndex client = 0;
        Phase phase = Phase::Crash;
        std::optional<Phase> also{};
        Date from;
        std::optional<Date> to{};
    };
    struct SlipFact {
        ClientIndex client = 0;
        Date first;
        Date last;
        std::vector<Substance> substances{};
    };
    struct ReferralFact {
        ClientIndex client = 0;
        ReferralKind kind = ReferralKind::Other;
        Date on;
        ReferralStatus status = ReferralStatus::Considered;
    };
    struct SubstanceFact {
        ClientIndex client = 0;
        Substance substance = Substance::Other;
        std::optional<Route> route{};
    };

    std::vector<ClientFact> clients;
    std::vector<MeasurementFact> measurements;
    std::vector<ContactFact> contacts;
    std::vector<NoShowFact> noShows;
    std::vector<PhaseFact> phases;
    std::vector<SlipFact> slips;
    std::vector<ReferralFact> referrals;
    std::vector<SubstanceFact> substances;
    /// How many were seen (a contact that took place, a list), and how many of those are counted here: of the
    /// days that were asked for, where days were.
    std::size_t seen = 0;
    std::size_t seenAndCounted = 0;
};

} // namespace kentering
