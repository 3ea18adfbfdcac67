#pragma once

#include "app/presenters/shared/platform.h"
#include "reports/statistics/count/period.h"
#include "reports/statistics/protect/display.h"
#include "reports/statistics/protect/refusal.h"
#include "reports/statistics/workbook/report.h"

#include <atomic>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kentering {

/// What a workbook would leave out, before it is made. For people who may see the exact figures anyway.
struct ReportPreview {
    /// A row without a number, and why; the workbook itself does not say which of the reasons it is.
    struct Hidden {
        std::string table;
        std::string row;
        std::string because;
    };
    /// What making it would do.
    enum class Edition : unsigned char {
        First,     ///< the figures would be published for the first time
        Repeated,  ///< they were published, and the file is the same again
        Corrected, ///< new figures in place of published ones
    };

    std::size_t rows = 0; ///< all rows of all tables, hidden ones too
    std::vector<Hidden> hidden{};
    Edition edition = Edition::First;
};

/// What the screen of figures shows while and after a report is made.
class ReportView {
public:
    virtual ~ReportView() = default;

    /// Making a report has begun or ended. The casebook is not used by the work: other screens go on.
    virtual void showWorking(bool working) = 0;
    /// How far it is, from 0 to `steps`.
    virtual void showProgress(int step, int steps) = 0;
    /// This is what the file would leave out. Nothing was written or published.
    virtual void showPreview(const ReportPreview& preview) = 0;
    /// The file is there.
    virtual void showDone(const std::filesystem::path& file) = 0;
    /// There is no file, and this sentence says why.
    virtual void showRefusal(const std::string& reason) = 0;
    /// There is no file: something is broken.
    virtual void showFailure(std::exception_ptr error) = 0;
};

/// Protected figures as a workbook: which periods can be asked for, what would be hidden, making one beside
/// the window, cancelling.
class ReportPresenter {
public:
    ReportPresenter(const PresenterContext& context, ReportView& view);
    /// Cancels what is under way.
    ~ReportPresenter();
    ReportPresenter(const ReportPresenter&) = delete;
    ReportPresenter& operator=(const ReportPresenter&) = delete;

    /// Years and quarters that are over, newest first: those of the last `years` years. Then the last twelve
    /// months that are over; they have headline figures only, and only for many people.
    [[nodiscard]] std::vector<Period> closedPeriods(int years = 5) const;
    /// Why `period`, as typed, cannot be reported on today; empty when it can.
    [[nodiscard]] std::string whyNot(const std::string& period) const;
    /// "2025", "Quarter 2 of 2025", "March 2025"
    [[nodiscard]] std::string periodWords(const Period& period) const;
    /// Neutral name for the file.
    [[nodiscard]] std::string fileName(const Period& period) const;

    // Both read what they need of the casebook first, which takes a moment; the rest is done in the
    // background, from plain values. @throws StorageIoError, DamagedCasebookError: nothing was begun.

    /// Works out in the background what the workbook would leave out. Does nothing while something is made.
    void preview(const Period& period, Profile profile, bool revise);
    /// Makes the workbook in the background. Does nothing while one is being made.
    /// @param revise make new figures of a period that was published (at most once, five changes at least)
    void make(const Period& period, Profile profile, bool revise, const std::filesystem::path& file);
    /// Stops at the next step; nothing is written then and nothing is published.
    void cancel();
    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    struct Job;

    /// Gathers what `work` needs and starts it on a job beside the window, with progress.
    void start(const Period& period, Profile profile, bool revise, const std::filesystem::path& file,
               std::function<void(Job&, const GoOn&)> work);
    void finished(Job& job, std::exception_ptr error);
    /// What kept the file from being published; null when it is.
    [[nodiscard]] std::exception_ptr publish(Job& job) const;
    [[nodiscard]] std::string refusalText(Refusal refusal) const;

    const PresenterContext& m_context;
    ReportView& m_view;
    bool m_working = false;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the job under way
    std::shared_ptr<bool> m_alive;
};

} // namespace kentering
