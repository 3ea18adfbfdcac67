#include "app/presenters/report_presenter.h"

#include "app/presenters/casebook_report.h"
#include "reports/statistics/report.h"

#include <optional>
#include <utility>

namespace kentering {

namespace {

constexpr int kSteps = 5; // gathering, and the four stages of a report

} // namespace

struct ReportPresenter::Job {
    std::shared_ptr<Casebook> casebook;
    Content content;
    ReportRequest request;
    std::filesystem::path file;
    std::optional<Refusal> refusal{};
};

ReportPresenter::ReportPresenter(const Workspace& workspace, ReportView& view)
    : m_workspace(workspace),
      m_view(view),
      m_stop(std::make_shared<std::atomic<bool>>(false)),
      m_alive(std::make_shared<bool>(true)) {}

ReportPresenter::~ReportPresenter() {
    *m_stop = true;
    *m_alive = false;
}

std::vector<Period> ReportPresenter::closedPeriods(int years) const {
    const Date today = m_workspace.today();
    const int thisYear = static_cast<int>(today.year());
    std::vector<Period> periods;
    const auto addWhenClosed = [&](const Period& period) {
        if (period.stateOn(today) == PeriodState::Closed) {
            periods.push_back(period);
        }
    };
    for (int year = thisYear; year > thisYear - years; --year) {
        addWhenClosed(Period::year(year));
        for (int quarter = 4; quarter >= 1; --quarter) {
            addWhenClosed(Period::quarter(year, quarter));
        }
    }
    return periods;
}

std::string ReportPresenter::refusalText(Refusal refusal) const {
    return std::string(
        m_workspace.content.text("statistics.refusal." + std::string(code(refusal)), m_workspace.language));
}

std::string ReportPresenter::whyNot(const std::string& period) const {
    const auto reportable = reportablePeriod(period, m_workspace.today());
    const auto* refusal = std::get_if<Refusal>(&reportable);
    return refusal != nullptr ? refusalText(*refusal) : std::string();
}

std::string ReportPresenter::fileName(const Period& period) const {
    return reportFileName(period);
}

void ReportPresenter::make(const Period& period, Profile profile, bool revise,
                           const std::filesystem::path& file) {
    if (m_working) {
        return;
    }
    m_working = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_view.showWorking(true);
    m_view.showProgress(0, kSteps);

    auto job = std::make_shared<Job>(Job{m_workspace.casebook,
                                         m_workspace.content,
                                         {.period = period.name(),
                                          .profile = profile,
                                          .language = m_workspace.language,
                                          .revise = revise,
                                          .today = m_workspace.today()},
                                         file});
    Background& background = m_workspace.surroundings.background;
    const auto goOn = [this, &background, stop = m_stop, alive = m_alive](ReportStage stage) {
        background.post([this, alive, step = static_cast<int>(stage) + 1] {
            if (*alive) {
                m_view.showProgress(step, kSteps);
            }
        });
        return !stop->load();
    };
    background.run(
        [job, goOn] {
            job->refusal = makeCasebookReport(*job->casebook, job->content, job->request, job->file,
                                              IfExists::Replace, goOn);
        },
        [this, job, alive = m_alive](const std::exception_ptr& error) {
            if (*alive) {
                finished(*job, error);
            }
        });
}

void ReportPresenter::finished(const Job& job, const std::exception_ptr& error) {
    m_working = false;
    m_view.showWorking(false);
    if (error) {
        m_view.showFailure(error);
    } else if (job.refusal) {
        m_view.showRefusal(refusalText(*job.refusal));
    } else {
        m_view.showDone(job.file);
    }
}

void ReportPresenter::cancel() {
    *m_stop = true;
}

} // namespace kentering
