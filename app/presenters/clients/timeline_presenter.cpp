#include "app/presenters/clients/timeline_presenter.h"

#include "model/storage/dossier/dossier_store.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace kentering {

namespace {

using boost::gregorian::days;

constexpr int kShortest = 14;
constexpr int kDaysAhead = 14; ///< what is booked for the coming weeks belongs to the picture

} // namespace

TimelinePresenter::TimelinePresenter(const PresenterContext& context, ClientId client)
    : m_context(context),
      m_client(client),
      m_dossier(DossierStore(*context.casebook).get(client)),
      m_range(context.today(), context.today()) {
    m_clock = recoveryClock(m_dossier.quitAttempts, m_dossier.slips, today());
    show(TimeSpan::TwelveWeeks);
}

void TimelinePresenter::reload() {
    m_dossier = DossierStore(*m_context.casebook).get(m_client);
    m_clock = recoveryClock(m_dossier.quitAttempts, m_dossier.slips, today());
    setRange(m_range.first(), m_range.last());
}

DateRange TimelinePresenter::wholeRange() const {
    const Date last = today() + days(kDaysAhead);
    return {std::min(firstDayWorthDrawing(m_dossier, today()), last - days(kShortest - 1)), last};
}

void TimelinePresenter::setRange(Date first, Date last) {
    m_range = DateRange(first, last);
    m_picture = coursePicture(m_dossier, m_range, today());
}

void TimelinePresenter::show(TimeSpan span) {
    const DateRange whole = wholeRange();
    const auto back = [&](long length) { setRange(whole.last() - days(length - 1), whole.last()); };
    switch (span) {
    case TimeSpan::TwelveWeeks:
        return back(12L * 7 + kDaysAhead);
    case TimeSpan::HalfYear:
        return back(183L + kDaysAhead);
    case TimeSpan::Year:
        return back(366L + kDaysAhead);
    case TimeSpan::Everything:
        return setRange(whole.first(), whole.last());
    }
}

void TimelinePresenter::pan(int by) {
    const DateRange whole = wholeRange();
    const long length = m_range.days();
    // Something of the course always stays in sight.
    const Date earliest = std::min(whole.first(), whole.last() - days(length - 1));
    const Date latest = std::max(whole.last() - days(length - 1), earliest);
    const Date first = std::clamp(m_range.first() + days(by), earliest, latest);
    setRange(first, first + days(length - 1));
}

void TimelinePresenter::zoom(double factor, Date centre) {
    const DateRange whole = wholeRange();
    const long longest = std::max<long>(whole.days(), m_range.days());
    const long length =
        std::clamp(std::lround(m_range.days() * factor), static_cast<long>(kShortest), longest);
    const double share = static_cast<double>(daysBetween(m_range.first(), centre)) / m_range.days();
    const Date first = centre - days(std::lround(share * static_cast<double>(length)));
    setRange(first, first + days(length - 1));
    pan(0);
}

DayFacts TimelinePresenter::facts(Date day) const {
    DayFacts result{.day = day};
    if (day >= m_picture.first && day <= m_picture.last) {
        result.state = m_picture.on(day);
    }
    const auto sameDay = [day](const auto& entry) { return entry.on == day; };
    std::ranges::copy_if(m_picture.bands, std::back_inserter(result.phases),
                         [day](const PhaseBand& band) { return band.first <= day && day <= band.last; });
    std::ranges::copy_if(m_picture.contacts, std::back_inserter(result.contacts),
                         [day](const Contact& contact) { return contact.at.date() == day; });
    std::ranges::copy_if(m_picture.measurements, std::back_inserter(result.measurements), sameDay);
    std::ranges::copy_if(m_picture.griefStages, std::back_inserter(result.grief), sameDay);
    std::ranges::copy_if(m_dossier.slips, std::back_inserter(result.slips), [day](const Slip& slip) {
        return slip.days.range().first() <= day && day <= slip.days.range().last();
    });
    result.stopped = std::ranges::find(m_picture.stops, day) != m_picture.stops.end();
    return result;
}

std::vector<CourseFact> TimelinePresenter::table() const {
    std::vector<CourseFact> facts;
    const auto within = [this](Date first, Date last) {
        return last >= m_range.first() && first <= m_range.last();
    };
    const auto add = [&facts](Date first, std::optional<Date> last, const auto& what) {
        CourseFact& fact = facts.emplace_back();
        fact.first = first;
        fact.last = last;
        fact.what.emplace<std::decay_t<decltype(what)>>(what);
    };
    for (const auto& attempt : m_dossier.quitAttempts) {
        if (within(attempt.period.from(), attempt.period.from())) {
            add(attempt.period.from(), std::nullopt, AttemptBegan{});
        }
        if (attempt.period.to() && within(*attempt.period.to(), *attempt.period.to())) {
            add(*attempt.period.to(), std::nullopt, AttemptEnded{});
        }
    }
    for (const auto& phase : m_dossier.phases) {
        if (within(phase.period.from(), phase.period.to().value_or(m_range.last()))) {
            add(phase.period.from(), phase.period.to(), phase);
        }
    }
    for (const auto& slip : m_dossier.slips) {
        const DateRange& days = slip.days.range();
        if (within(days.first(), days.last())) {
            const bool oneDay = days.days() == 1;
            add(days.first(), oneDay ? std::nullopt : std::optional(days.last()), slip);
        }
    }
    for (const auto& contact : m_picture.contacts) {
        add(contact.at.date(), std::nullopt, contact);
    }
    for (const auto& measurement : m_picture.measurements) {
        add(measurement.on, std::nullopt, measurement);
    }
    for (const auto& grief : m_picture.griefStages) {
        add(grief.on, std::nullopt, grief);
    }
    std::ranges::stable_sort(facts, std::ranges::greater{}, &CourseFact::first);
    return facts;
}

TimelinePresenter::DayCounts TimelinePresenter::dayCounts() const {
    DayCounts counts;
    for (Date day = m_picture.first; day <= std::min(m_picture.last, today() - days(1)); day += days(1)) {
        switch (m_picture.on(day)) {
        case DayState::Sober:
            ++counts.sober;
            break;
        case DayState::Use:
            ++counts.use;
            break;
        case DayState::Unknown:
            ++counts.unknown;
            break;
        }
    }
    return counts;
}

} // namespace kentering
