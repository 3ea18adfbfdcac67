#include "app/presenters/figures/exact_figures_presenter.h"

#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/acts/reading/reports.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

MonthNumber monthOf(Date day) {
    return {static_cast<int>(day.year()), static_cast<int>(day.month().as_number())};
}

/// This year up to now; in January last year, because there is little to see yet.
MonthSpan usualSpan(Date today) {
    const MonthNumber now = monthOf(today);
    const int year = now.month() == 1 ? now.year() - 1 : now.year();
    return {MonthNumber(year, 1), now.month() == 1 ? MonthNumber(year, 12) : now};
}

} // namespace

struct ExactFiguresPresenter::Job {
    StatisticsFacts read; ///< plain values: the casebook stays with the window
    Date today;
    std::shared_ptr<const StatsInput> facts{};
};

ExactFiguresPresenter::ExactFiguresPresenter(const PresenterContext& context, ExactFiguresView& view)
    : m_context(context),
      m_view(view),
      m_counsellors(context.casebook->users()),
      m_organisation(reportOrganisation(context.book())),
      m_span(usualSpan(context.today())),
      m_alive(std::make_shared<bool>(true)) {}

ExactFiguresPresenter::~ExactFiguresPresenter() {
    *m_alive = false;
}

void ExactFiguresPresenter::read() {
    if (m_reading) {
        return;
    }
    const Date today = m_context.today();
    auto job = std::make_shared<Job>(Job{statisticsFacts(m_context.book(), today), today});
    m_reading = true;
    m_view.showReading(true);
    m_context.platform.background.run(
        [job] { job->facts = std::make_shared<const StatsInput>(statsInputOf(job->read, job->today)); },
        [this, job, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return;
            }
            m_reading = false;
            m_view.showReading(false);
            if (error) {
                m_view.showReadingFailure(error);
                return;
            }
            m_facts = job->facts;
            count();
        });
}

std::vector<MonthNumber> ExactFiguresPresenter::months() const {
    const MonthNumber now = monthOf(m_context.today());
    MonthNumber first = m_span.first;
    if (m_facts != nullptr) {
        for (const ContactFact& fact : m_facts->contacts) {
            first = std::min(first, fact.month);
        }
        for (const MeasurementFact& fact : m_facts->measurements) {
            first = std::min(first, fact.month);
        }
    }
    std::vector<MonthNumber> months;
    for (MonthNumber month(first.year(), 1); month <= now; month = month.next()) {
        months.push_back(month);
    }
    return months;
}

std::vector<std::string> ExactFiguresPresenter::subjects() const {
    const ReportWords inWords = words();
    std::vector<std::string> names;
    for (const ReportSubject& subject : reportSubjects()) {
        names.push_back(inWords.text("sheet." + std::string(subject.id) + ".name"));
    }
    return names;
}

void ExactFiguresPresenter::showSubject(std::size_t subject) {
    m_subject = std::min(subject, reportSubjects().size() - 1);
    if (isRead()) {
        word();
    }
}

void ExactFiguresPresenter::showMonths(MonthSpan span) {
    m_span = {std::min(span.first, span.last), std::max(span.first, span.last)};
    count();
}

void ExactFiguresPresenter::showClientsOf(std::optional<UserId> counsellor) {
    m_filter.counsellor =
        counsellor ? std::optional(counsellorNumber(*counsellor)) : std::optional<std::uint16_t>();
    count();
}

void ExactFiguresPresenter::showClientsWith(std::optional<OwnGoal> ownGoal) {
    m_filter.ownGoal = ownGoal;
    count();
}

std::string ExactFiguresPresenter::monthWords(MonthNumber month) const {
    return words().period(Period::month(month.year(), month.month()));
}

void ExactFiguresPresenter::count() {
    if (!isRead()) {
        return;
    }
    m_figures = exactFigures(*m_facts, m_span, m_organisation.regionIds(), m_filter);
    word();
}

void ExactFiguresPresenter::word() {
    m_shown = exactSubject(reportSubjects()[m_subject], m_figures, words());
    m_view.showFigures();
}

ReportWords ExactFiguresPresenter::words() const {
    return {m_context.content, m_context.language, m_organisation};
}

} // namespace kentering
