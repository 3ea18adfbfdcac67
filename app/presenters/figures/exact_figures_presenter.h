#pragma once

#include "app/presenters/figures/exact_words.h"
#include "app/presenters/shared/platform.h"
#include "model/domain/facts/statistics_facts.h"
#include "reports/statistics/count/organisation.h"

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What shows exact figures.
class ExactFiguresView {
public:
    virtual ~ExactFiguresView() = default;

    /// Making figures of the facts has begun or ended. The casebook is not used by the work.
    virtual void showReading(bool reading) = 0;
    /// Other figures are to be shown.
    virtual void showFigures() = 0;
    /// The facts cannot be read.
    virtual void showReadingFailure(std::exception_ptr error) = 0;
};

/// Exact figures for the team, on the screen only: any months, every table of the grid, by counsellor and own
/// goal. The facts are read once; whatever is chosen then is counted anew. There is no way from here to a
/// file: what leaves the program goes through `ReportPresenter`.
class ExactFiguresPresenter {
public:
    ExactFiguresPresenter(const PresenterContext& context, ExactFiguresView& view);
    ~ExactFiguresPresenter();
    ExactFiguresPresenter(const ExactFiguresPresenter&) = delete;
    ExactFiguresPresenter& operator=(const ExactFiguresPresenter&) = delete;

    /// Reads the facts of today, and makes figures of them beside the window. Does nothing while that lasts.
    /// @throws StorageIoError, DamagedCasebookError: nothing was begun.
    void read();
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool isRead() const { return m_facts != nullptr; }

    /// Months that can be chosen: from the January before the first fact to this month, oldest first.
    [[nodiscard]] std::vector<MonthNumber> months() const;
    [[nodiscard]] std::vector<std::string> subjects() const;
    /// Whose clients can be looked at alone.
    [[nodiscard]] const std::vector<User>& counsellors() const { return m_counsellors; }

    void showSubject(std::size_t subject);
    /// From the first to the last month, both included, whichever is given first.
    void showMonths(MonthSpan span);
    /// Nothing: everybody's clients.
    void showClientsOf(std::optional<UserId> counsellor);
    /// Nothing: whatever their goal.
    void showClientsWith(std::optional<OwnGoal> ownGoal);

    [[nodiscard]] std::size_t subject() const { return m_subject; }
    [[nodiscard]] MonthSpan span() const { return m_span; }
    [[nodiscard]] const ExactSubject& shown() const { return m_shown; }
    /// "March 2025"
    [[nodiscard]] std::string monthWords(MonthNumber month) const;

private:
    struct Job;

    void count();
    void word();
    [[nodiscard]] ReportWords words() const;

    const PresenterContext& m_context;
    ExactFiguresView& m_view;
    std::vector<User> m_counsellors;
    ReportOrganisation m_organisation;
    std::shared_ptr<const StatsInput> m_facts{};
    std::vector<ExactFigure> m_figures{};
    MonthSpan m_span;
    ClientFilter m_filter{};
    std::size_t m_subject = 0;
    ExactSubject m_shown{};
    bool m_reading = false;
    std::shared_ptr<bool> m_alive;
};

} // namespace kentering
