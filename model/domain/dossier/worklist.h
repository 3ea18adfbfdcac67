#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/talk/measurement.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Why somebody stands on the list of My day.
enum class WorkReason : unsigned char {
    OpenSafetyTask,   ///< also a signal about which no task was made yet
    HandoverWithRisk, ///< a client with open safety work waits for somebody to take them over
    NoShowToFollowUp,
    OverdueTask,
    TaskDueToday,
    HandoverToAccept,
    ContactNotWrittenDown,
    ContactToday,
    ReferralWithoutAnswer,
    SilentClient,
    UnfinishedMeasurement,
};

template <>
struct Vocabulary<WorkReason> {
    static constexpr std::array<std::string_view, 11> kCodes{"open-safety-task",
                                                             "handover-with-risk",
                                                             "no-show",
                                                             "overdue-task",
                                                             "task-due-today",
                                                             "handover",
                                                             "contact-not-written-down",
                                                             "contact-today",
                                                             "referral-without-answer",
                                                             "silent",
                                                             "unfinished-measurement"};
};

/// The headings of My day, in the order of the list.
enum class WorkSection : unsigned char {
    Safety,
    Overdue, ///< what had a day that has passed
    Today,
    ToLookAt, ///< what has no day, and waits for long
};

template <>
struct Vocabulary<WorkSection> {
    static constexpr std::array<std::string_view, 4> kCodes{"safety", "overdue", "today", "to-look-at"};
};

[[nodiscard]] WorkSection sectionOf(WorkReason reason);

/// When waiting becomes too long; the organisation sets these.
struct WorklistRules {
    int silentWeeks = 4;                ///< weeks without any contact that took place, and none booked
    int referralAnswerDays = 14;        ///< days after which a referral on sent or waiting is asked about
    int unfinishedMeasurementDays = 42; ///< days after which a half-filled list is left as it is
    int noShowFollowUpDays = 14; ///< days after which a no-show is no longer followed up here but as silence
};

/// Something that asks for safety work, and about which nobody ever made a task: a suicide item (G4, M8) that
/// is there now by the latest list that asks for it, or a *yes* to a safety question (also one that stands
/// with a downer). In a talk the task comes with the answer; what was imported brings none along, and a
/// signal must not be forgotten for that.
struct SafetySignal {
    TaskSubject item; ///< a suicide item or a safety question
    Date on; ///< day of that list; of a safety question, which has no day, the day the dossier opened
    friend bool operator==(const SafetySignal&, const SafetySignal&) = default;
};

/// The facts about one open client that My day looks at.
struct ClientSituation {
    ClientId client;
    std::string owner; ///< the counsellor whose client they are; never empty
    std::vector<Stored<TaskId, Task>> openTasks{};
    std::vector<SafetySignal> signals{};
    std::optional<DateTime> lastTakenPlace{}; ///< latest contact attended (also late)
    std::optional<DateTime> latestNoShow{};   ///< latest no-show with no later contact, taken place or booked
    std::optional<DateTime> nextBooked{};     ///< first contact booked today or later
    std::optional<DateTime> latestUnwritten{}; ///< latest contact booked before today, its outcome unknown
    std::optional<Date> opened{};
    std::vector<Stored<ReferralId, Referral>> openReferrals{};
    std::optional<Date>
        unfinishedMeasurement{};             ///< day of the latest list with questions that were not asked
    std::optional<std::string> handoverTo{}; ///< the colleague who must still accept them
};

/// One line of My day: whom, why, since or by when, and who must act.
struct WorkItem {
    WorkReason reason;
    ClientId client;
    std::string owner;
    Date day;                     ///< the day that matters: due date, day of the no-show, of the contact
    std::optional<TaskId> task{}; ///< for tasks; a signal (open safety task) has none yet
    std::optional<TaskSubject> about{}; ///< for tasks and signals; of a handover, the gravest open risk
    std::optional<ReferralId> referral{};
    std::optional<DateTime> at{}; ///< of a contact that is booked today
    friend bool operator==(const WorkItem&, const WorkItem&) = default;
};

/// All that must not be forgotten on `today`, section by section. Safety: what is about suicide, then by day,
/// tasks and handovers in one order. Overdue: by day. Today: what has no time, then by time. To look at: by
/// reason and day. A client
/// can stand on it for several reasons, but is not called silent while something else already asks for them.
/// A handover with an open risk stands by the day of the oldest: a receiver sees it before the rest.
[[nodiscard]] std::vector<WorkItem> worklist(std::span<const ClientSituation> situations,
                                             const WorklistRules& rules, Date today);

/// Whether an open safety task has passed its day and so belongs on the lead's list too.
[[nodiscard]] bool escalatesToLead(const Task& task, Date today);

/// Who can open the casebook, by name.
struct Team {
    std::vector<std::string> members{};
    std::vector<std::string> leads{}; ///< some of the members
    friend bool operator==(const Team&, const Team&) = default;
};

/// Whether `item` stands on the list of `who`: their own work; for every lead also safety work of others that
/// has passed its day, and all work of somebody who cannot open the casebook (any more). While no lead can
/// open it, that stands with everybody: it is never on nobody's list.
[[nodiscard]] bool isWorkOf(const WorkItem& item, std::string_view who, const Team& team, Date today);

} // namespace kentering
