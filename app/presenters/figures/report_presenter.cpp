#include "app/presenters/figures/report_presenter.h"

#include "app/presenters/figures/casebook_report.h"
#include "app/presenters/figures/report_organisation.h"
#include "reports/statistics/workbook/report.h"

#include <optional>
#include <utility>

namespace kentering {

namespace {

constexpr int kMonths = 12;
constexpr int kSteps = 5; // gathering, and the four stages of a report

} // namespace

/// Plain values, for beside the window; what comes of it is published on the window's own thread.
struct ReportPresenter::Job {
    ReportSource source;
    Content content;
    ReportRequest request;
    std::filesystem::path file;
    std::optional<ReportPreview> preview{};
    std::optional<Refusal> refusal{};
    std::optional<PreparedReport> prepared{};
    std::unique_ptr<OutputFile> written{}; ///< without its name
};

namespace {

ReportPreview previewOf(const PreparedReport& report, const ReportWords& words) {
    ReportPreview preview;
    preview.rows = report.shown.cells().size();
    for (const ShownCell& shown : report.shown.cells()) {
        if (shown.count.because) {
            preview.hidden.push_back(
                {.table = words.heading(shown.cell.table),
                 .row = words.label(shown.cell),
                 .because = words.text("hidden." + std::string(code(*shown.count.because)))});
        }
    }
    preview.edition = !report.isNew                 ? ReportPreview::Edition::Repeated
                      : report.release.revision > 0 ? ReportPreview::Edition::Corrected
                                                    : ReportPreview::Edition::First;
    return preview;
}

} // namespace

ReportPresenter::ReportPresenter(const PresenterContext& context, ReportView& view)
    : m_context(context),
      m_view(view),
      m_stop(std::make_shared<std::atomic<bool>>(false)),
      m_alive(std::make_shared<bool>(true)) {}

ReportPresenter::~ReportPresenter() {
    *m_stop = true;
    *m_alive = false;
}

std::vector<Period> ReportPresenter::closedPeriods(int years) const {
    const Date today = m_context.today();
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
    MonthNumber month(thisYear, static_cast<int>(today.month().as_number()));
    for (int months = 0; months < kMonths; ++months) {
        month = month.previous();
        addWhenClosed(Period::month(month.year(), month.month()));
    }
    return periods;
}

std::string ReportPresenter::periodWords(const Period& period) const {
    const ReportOrganisation organisation = reportOrganisation(m_context.book());
    return ReportWords(m_context.content, m_context.language, organisation).period(period);
}

std::string ReportPresenter::refusalText(Refusal refusal) const {
    return std::string(
        m_context.content.text("statistics.refusal." + std::string(code(refusal)), m_context.language));
}

std::string ReportPresenter::whyNot(const std::string& period) const {
    const auto reportable = reportablePeriod(period, m_context.today());
    const auto* refusal = std::get_if<Refusal>(&reportable);
    return refusal != nullptr ? refusalText(*refusal) : std::string();
}

std::string ReportPresenter::fileName(const Period& period) const {
    return reportFileName(period);
}

void ReportPresenter::start(const Period& period, Profile profile, bool revise,
                            const std::filesystem::path& file, std::function<void(Job&, const GoOn&)> work) {
    if (m_working) {
        return;
    }
    // Before anything changes: reading may fail, and a period may not be reportable.
    const std::shared_ptr<Job> job(new Job{
        .source = reportSource(m_context.book(), period, revise ? Counting::Again : Counting::WhenNew),
        .content = m_context.content,
        .request = {.period = period.name(),
                    .profile = profile,
                    .language = m_context.language,
                    .revise = revise,
                    .today = m_context.today()},
        .file = file});
    m_working = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_view.showWorking(true);
    m_view.showProgress(0, kSteps);

    Background& background = m_context.platform.background;
    const auto goOn = [this, &background, stop = m_stop, alive = m_alive](ReportStage stage) {
        background.post([this, alive, step = static_cast<int>(stage) + 1] {
            if (*alive) {
                m_view.showProgress(step, kSteps);
            }
        });
        return !stop->load();
    };
    background.run([job, goOn, work = std::move(work)] { work(*job, goOn); },
                   [this, job, alive = m_alive](const std::exception_ptr& error) {
                       if (*alive) {
                           finished(*job, error);
                       }
                   });
}

void ReportPresenter::preview(const Period& period, Profile profile, bool revise) {
    start(period, profile, revise, {}, [](Job& job, const GoOn& goOn) {
        const auto prepared = prepareReport(job.source, job.content, job.request, goOn);
        if (const auto* refusal = std::get_if<Refusal>(&prepared)) {
            job.refusal = *refusal;
            return;
        }
        const auto& report = std::get<PreparedReport>(prepared);
        job.preview =
            previewOf(report, ReportWords(job.content, job.request.language, report.release.organisation));
    });
}

void ReportPresenter::make(const Period& period, Profile profile, bool revise,
                           const std::filesystem::path& file) {
    start(period, profile, revise, file, [](Job& job, const GoOn& goOn) {
        auto prepared = prepareReport(job.source, job.content, job.request, goOn);
        if (const auto* refusal = std::get_if<Refusal>(&prepared)) {
            job.refusal = *refusal;
        } else if (!goOn(ReportStage::Writing)) {
            job.refusal = Refusal::Cancelled;
        } else {
            job.prepared = std::move(std::get<PreparedReport>(prepared));
            job.written = reportFile(*job.prepared, job.file, IfExists::Replace);
        }
    });
}

std::exception_ptr ReportPresenter::publish(Job& job) const {
    try {
        CasebookLedger ledger(m_context.book());
        publishReport(*job.prepared, ledger, *job.written);
        return nullptr;
    } catch (...) { // told where the rest of this work is told
        return std::current_exception();
    }
}

void ReportPresenter::finished(Job& job, std::exception_ptr error) {
    m_working = false;
    m_view.showWorking(false);
    if (!error && job.written && m_stop->load()) {
        job.refusal = Refusal::Cancelled; // too late to stop the work, and early enough for the file
    } else if (!error && job.written) {
        error = publish(job);
    }
    if (error) {
        m_view.showFailure(error);
    } else if (job.refusal) {
        m_view.showRefusal(refusalText(*job.refusal));
    } else if (job.preview) {
        m_view.showPreview(*job.preview);
    } else {
        m_view.showDone(job.file);
    }
}

void ReportPresenter::cancel() {
    *m_stop = true;
}

} // namespace kentering
