#pragma once

#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/facts/bands.h"
#include "model/domain/facts/month_number.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/measurement_moment.h"
#include "model/domain/talk/substance.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// What statistics are made of: random ids, words of the vocabulary, yes or no, and months. Nothing here can
// hold a name, a note, a code or a day, so nothing of the kind can be copied into a report by mistake.
// Whoever translates the casebook's facts into these records (a presenter) chooses what may be counted.
// stats_input.cpp proves it member by member at compile time.

namespace kentering {

/// A client's random id, made for statistics only; says nothing about the person.
using Rid = std::array<std::uint8_t, 16>;

/// Position of a client's record in `StatsInput::clients`.
using ClientIndex = std::uint32_t;

/// The organisation's own fixed list has at most eight regions; every other place is "other".
inline constexpr std::size_t kMostRegions = 8;
inline constexpr std::uint8_t kOtherRegion = 0xFF;

/// One client.
struct ClientFacts {
    Rid rid{};
    /// Only who said yes to statistics counts; without it a client counts nowhere, not even on the screen.
    bool consentToStatistics = false;
    std::uint16_t birthYear = 0;        ///< 0 when unknown
    std::uint8_t region = kOtherRegion; ///< position in the organisation's list
    std::uint16_t counsellor = 0;       ///< a number that only the caller can read; for filters on the screen
    /// Goal, region and substances are those that held in the year in which they came.
    std::optional<OwnGoal> ownGoal{};
    std::optional<CameBy> cameBy{};
    MonthNumber opened{};                 ///< when they asked for help; unset when that has no date
    MonthNumber closed{};                 ///< unset while open
    MonthNumber firstTalk{};              ///< unset before it
    std::optional<WaitingBand> waiting{}; ///< up to the first talk; nothing when the request has no date
    std::optional<StayBand> stay{};       ///< up to the closing; nothing while open or when nobody saw them
    std::optional<ClosingOutcome> outcome{}; ///< of the closing
    std::uint16_t substances = 0;            ///< bit `indexOf(Substance)`
    std::uint8_t routes = 0;                 ///< bit `indexOf(Route)`

    constexpr void add(Substance substance) {
        substances = static_cast<std::uint16_t>(substances | (1U << indexOf(substance)));
    }
    constexpr void add(Route route) { routes = static_cast<std::uint8_t>(routes | (1U << indexOf(route))); }
};

/// One list that was filled in. A client's lists stand in the order of their dates.
struct MeasurementFact {
    ClientIndex client = 0;
    MonthNumber month{};
    MeasurementMoment moment = MeasurementMoment::Start;
    std::uint32_t yes = 0;                ///< bit `indexOf(ChecklistItem)`
    std::uint32_t answered = 0;           ///< yes or no; neither declined nor not asked
    std::uint32_t complaintsNow = 0;      ///< bit `indexOf(Complaint)`
    std::uint32_t complaintsAnswered = 0; ///< now, earlier or no

    constexpr void set(ChecklistItem item, Answer answer) {
        const std::uint32_t bit = 1U << indexOf(item);
        yes |= answer == Answer::Yes ? bit : 0;
        answered |= answer == Answer::Declined ? 0 : bit;
    }
    constexpr void set(Complaint complaint, ComplaintAnswer answer) {
        const std::uint32_t bit = 1U << indexOf(complaint);
        complaintsNow |= answer == ComplaintAnswer::Now ? bit : 0;
        complaintsAnswered |= answer == ComplaintAnswer::Declined ? 0 : bit;
    }
};

/// A contact that took place.
struct ContactFact {
    ClientIndex client = 0;
    MonthNumber month{};
    ContactKind kind = ContactKind::Talk;
};

/// An appointment to which they did not come.
struct NoShowFact {
    ClientIndex client = 0;
    MonthNumber month{};
};

/// A phase held at the end of the months from `first` to `last`. A client's phases stand in the order of
/// their dates; when two hold at the same month's end, the later one counts.
struct PhaseFact {
    ClientIndex client = 0;
    MonthNumber first{};
    MonthNumber last{};
    Phase phase = Phase::Crash;
};

/// A slip, in the month in which it began.
struct SlipFact {
    ClientIndex client = 0;
    MonthNumber month{};
    std::uint16_t substances = 0; ///< bit `indexOf(Substance)`
    std::optional<Phase> phase{}; ///< the phase on its first day

    constexpr void add(Substance substance) {
        substances = static_cast<std::uint16_t>(substances | (1U << indexOf(substance)));
    }
};

struct ReferralFact {
    ClientIndex client = 0;
    MonthNumber month{};
    ReferralKind kind = ReferralKind::Other;
    ReferralStatus status = ReferralStatus::Considered;
};

/// All facts, in flat tables. Between clients the order is free.
struct StatsInput {
    std::vector<ClientFacts> clients{};
    std::vector<MeasurementFact> measurements{};
    std::vector<ContactFact> contacts{};
    std::vector<NoShowFact> noShows{};
    std::vector<PhaseFact> phases{};
    std::vector<SlipFact> slips{};
    std::vector<ReferralFact> referrals{};
    /// Of 20 people who were seen, so many said yes to being counted (rounded); nothing under fifty people.
    std::optional<std::uint8_t> consentOfTwenty{};
};

} // namespace kentering
