#pragma once

#include "model/base/dates.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/ids.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/coping_tool.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/referral/referral_vocabulary.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kentering {

/// A phase as the counsellor sees it, perhaps with a second one (phases overlap, brochure chapter 6).
struct PhasePeriod {
    Phase phase;
    std::optional<Phase> also{}; ///< never equal to `phase`
    DatedState period;
    friend bool operator==(const PhasePeriod&, const PhasePeriod&) = default;
};

/// A stage of grief that was seen on a day; no order, no duration (brochure chapter 3).
struct GriefObservation {
    GriefStage stage;
    Date on;
    friend bool operator==(const GriefObservation&, const GriefObservation&) = default;
};

/// The client's own plan, in their words.
struct Plan {
    std::vector<std::string> triggers{};      ///< from outside: an app tone, a street (brochure chapter 7)
    std::vector<std::string> innerTriggers{}; ///< from within: shame, boredom, joy
    std::vector<CopingTool> tools{};
    std::optional<std::string> elevatorPitch{};
    std::optional<std::string> monsterName{}; ///< their name for the sabotaging voice
    std::vector<std::string> mayCall{};       ///< who may be called when craving comes; no numbers needed
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// A small goal agreed at the end of a talk.
struct Goal {
    std::string text;
    GoalHorizon horizon;
    Date on;
    std::optional<std::string> outcome{};
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// A contact, planned or past.
struct Contact {
    DateTime at;
    ContactKind kind;
    ContactStatus status;
    std::optional<std::string> note{};
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// Help elsewhere, and how far it has come.
struct Referral {
    std::optional<ResourceId> to{};
    ReferralKind kind;
    Date on;
    ReferralStatus status;
    std::optional<bool> gpLetter{}; ///< whether the GP's letter is there; nothing when not asked
    std::optional<Date> since{};    ///< first day of the present status; `on` when absent
    std::optional<bool>
        insuranceChecked{};               ///< whether the insurer pays was looked up; nothing when not asked
    std::optional<std::string> outcome{}; ///< what came of it
    friend bool operator==(const Referral&, const Referral&) = default;
};

/// Something that must not be forgotten: it has an owner and a day, and is closed only by an outcome.
struct Task {
    TaskSubject about;
    std::string owner;
    Date due;
    std::optional<std::string> outcome{};
    friend bool operator==(const Task&, const Task&) = default;

    [[nodiscard]] bool isOpen() const { return !outcome.has_value(); }
};

/// The phase that holds on `day`: the period that began last, of two that began on one day the later in
/// `phases`. Nothing when none holds.
[[nodiscard]] const PhasePeriod* phaseOn(std::span<const PhasePeriod> phases, Date day);

/// The goal that is being worked on: the latest agreed whose outcome is not written down, of two of one day
/// the later in `goals`. Nothing when there is none.
[[nodiscard]] const Goal* openGoal(std::span<const Goal> goals);

/// What cannot be so about a phase.
enum class PhaseFault : unsigned char {
    InTheFuture,
    BeforeThePhaseThatHolds, ///< correct the history instead
    SameTwice,               ///< main and second phase are the same
    NoneHolds,               ///< there is none to end
};

template <>
struct Vocabulary<PhaseFault> {
    static constexpr std::array<std::string_view, 4> kCodes{"in-the-future", "before-the-phase-that-holds",
                                                            "same-twice", "none-holds"};
};

/// Whether two periods have a day in common, both ends included. Phases of one client never do: what is seen
/// beside a phase is its second one.
[[nodiscard]] bool overlap(const DatedState& one, const DatedState& other);

} // namespace kentering
