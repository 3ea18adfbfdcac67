#pragma once

#include "app/presenters/my_day/work_today.h"
#include "model/domain/agenda/task_obstacle.h"
#include "model/domain/safekeeping/backup_care.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kentering {

/// Whose work My day shows.
enum class MyDayScope : unsigned char {
    Mine, ///< the author's own, and what else stands on their list (`isWorkOf`)
    All,
};

/// The one thing that a line offers to do.
enum class MyDayAction : unsigned char {
    WriteOutcome,
    FollowUpNoShow,
    AnswerHandover,
    WriteDownContact,
    OpenClient,
    AskForAnswer,
    GetInTouch,
    CompleteMeasurement,
};

/// My day: what must not be forgotten today, one line each with one action, safety first. All lines are
/// shown: what hides behind a number is forgotten.
class MyDayPresenter {
public:
    /// A line, as facts; the view words them.
    struct Line {
        WorkReason reason;
        MyDayAction action;
        ClientId client;
        std::string name; ///< the alias, or the code when there is none
        std::string code;
        std::string owner;
        bool mine = false; ///< whether the author owns the work
        Date day;
        int daysAgo = 0; ///< days from `day` to today; negative when it lies ahead
        std::optional<TaskId> task{};
        std::optional<TaskSubject> about{};
        std::optional<ReferralId> referral{};
        std::optional<DateTime> at{}; ///< of a contact that is booked today

        [[nodiscard]] WorkSection section() const { return sectionOf(reason); }
        /// Whether it is about safety: it is red, and stands first.
        [[nodiscard]] bool isSafety() const { return section() == WorkSection::Safety; }
        /// Whether it is done by reaching the client: how stands one press away.
        [[nodiscard]] bool isForCalling() const {
            return isSafety() || action == MyDayAction::FollowUpNoShow || action == MyDayAction::GetInTouch;
        }
        friend bool operator==(const Line&, const Line&) = default;
    };

    explicit MyDayPresenter(const PresenterContext& context);

    /// Reads everything again. @throws StorageIoError, DamagedCasebookError.
    void reload();
    void setScope(MyDayScope scope);

    [[nodiscard]] MyDayScope scope() const { return m_scope; }
    [[nodiscard]] std::span<const Line> lines() const { return m_lines; }
    /// How many lines the scope would have.
    [[nodiscard]] std::size_t countOf(MyDayScope scope) const;
    /// How many of the lines stand under a heading.
    [[nodiscard]] std::size_t countOf(WorkSection section) const;
    /// Entries of the directory whose check has run out; one line for all of them.
    [[nodiscard]] int staleResources() const { return m_staleResources; }
    /// What is wrong with backups, for a lead; a line for each.
    [[nodiscard]] std::span<const BackupCare> backupCares() const { return m_backupCares; }

    /// Writes what came of a task and so closes it; of a signal that has no task yet, it makes the task
    /// with its outcome. Outcomes are words: a blank one is not taken.
    /// Returns whether it was stored.
    [[nodiscard]] bool writeOutcome(const Line& line, const std::string& outcome);
    /// Moves the task of a line to another day, gives it to somebody else, or both; what is left out stays.
    /// Returns what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<TaskObstacle> move(const Line& line, std::optional<Date> due,
                                                 std::optional<UserId> owner);
    /// Whether the task of a line may be put off: safety work is closed with its outcome and watched again.
    [[nodiscard]] static bool canBePutOff(const Line& line) { return line.task && !line.isSafety(); }
    /// Who else can do the work of a line: whoever can open the casebook.
    [[nodiscard]] std::vector<User> helpers(const Line& line) const;

private:
    [[nodiscard]] bool belongs(const WorkItem& item, MyDayScope scope) const;
    void choose();

    const PresenterContext& m_context;
    WorkToday m_work;
    MyDayScope m_scope = MyDayScope::Mine;
    std::vector<Line> m_lines;
    int m_staleResources = 0;
    std::vector<BackupCare> m_backupCares;
};

/// How much work the author has: the lines of My day that are theirs.
[[nodiscard]] std::size_t countMyWork(const PresenterContext& context);
/// Whether what changed can change My day.
[[nodiscard]] bool changesMyDay(const CasebookChanges& changes);

/// What a line of `reason` offers.
[[nodiscard]] MyDayAction actionFor(WorkReason reason);

} // namespace kentering
