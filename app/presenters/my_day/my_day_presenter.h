#pragma once

#include "app/presenters/my_day/work_today.h"
#include "model/domain/user.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kentering {

/// Whose work My day shows.
enum class MyDayScope : unsigned char {
    Mine, ///< the author's own, and what else stands on his list (`isWorkOf`)
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

/// My day: what must not be forgotten today, one line each with one action, safety first, never more than a
/// screen.
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
        friend bool operator==(const Line&, const Line&) = default;
    };

    explicit MyDayPresenter(const PresenterContext& context);

    /// Reads everything again. @throws StorageIoError, DamagedCasebookError.
    void reload();
    void setScope(MyDayScope scope);
    /// How many lines fit on the screen; at least one.
    void setRoom(std::size_t lines);

    [[nodiscard]] MyDayScope scope() const { return m_scope; }
    /// The lines that fit.
    [[nodiscard]] std::span<const Line> lines() const;
    /// How many more there are. Safety work is never among them while anything else is shown.
    [[nodiscard]] std::size_t more() const { return m_lines.size() - lines().size(); }
    /// All of them, for a screen reader and for tests.
    [[nodiscard]] std::span<const Line> everything() const { return m_lines; }
    /// How many lines the scope would have.
    [[nodiscard]] std::size_t countOf(MyDayScope scope) const;
    /// Entries of the directory whose check has run out; one line for all of them.
    [[nodiscard]] int staleResources() const { return m_staleResources; }

    /// Writes what came of a task and so closes it; of a signal that has no task yet, it makes the task
    /// with its outcome. Outcomes are words: a blank one is not taken.
    /// Returns whether it was stored.
    [[nodiscard]] bool writeOutcome(const Line& line, const std::string& outcome);

private:
    [[nodiscard]] bool belongs(const WorkItem& item, MyDayScope scope) const;
    void choose();

    const PresenterContext& m_context;
    WorkToday m_work;
    MyDayScope m_scope = MyDayScope::Mine;
    std::size_t m_room = 12;
    std::vector<Line> m_lines;
    int m_staleResources = 0;
};

/// What a line of `reason` offers.
[[nodiscard]] MyDayAction actionFor(WorkReason reason);

} // namespace kentering
