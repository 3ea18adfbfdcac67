#include "app/presenters/clients/phases_presenter.h"

#include "model/storage/dossier/entry_store.h"

#include <algorithm>
#include <utility>

namespace kentering {

using boost::gregorian::days;

PhasesPresenter::PhasesPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_client(client) {
    reload();
}

void PhasesPresenter::reload() {
    m_history = PhaseStore(*m_context.casebook).of(m_client);
    std::ranges::stable_sort(m_history, std::ranges::greater{}, [](const auto& phase) {
        return std::pair(phase.value.period.from(), phase.id);
    });
    m_grief = GriefStore(*m_context.casebook).of(m_client);
    std::ranges::stable_sort(m_grief, std::ranges::greater{}, [](const auto& seen) { return seen.value.on; });
}

std::optional<PhasePeriod> PhasesPresenter::current() const {
    std::vector<PhasePeriod> asWritten; // the history stands latest first
    for (auto phase = m_history.rbegin(); phase != m_history.rend(); ++phase) {
        asWritten.push_back(phase->value);
    }
    const PhasePeriod* now = phaseOn(asWritten, m_context.today());
    return now == nullptr ? std::nullopt : std::optional(*now);
}

std::string_view PhasesPresenter::window(Phase phase) const {
    return m_context.content.phase(phase).window.in(m_context.language);
}

std::string_view PhasesPresenter::intro(Phase phase) const {
    return m_context.content.phase(phase).intro.in(m_context.language);
}

const Stored<PhasePeriodId, PhasePeriod>* PhasesPresenter::open() const {
    const auto at =
        std::ranges::find_if(m_history, [](const auto& phase) { return phase.value.period.isOpen(); });
    return at == m_history.end() ? nullptr : &*at;
}

std::vector<PhaseFault> PhasesPresenter::set(Phase phase, std::optional<Phase> also, Date from) {
    std::vector<PhaseFault> found;
    if (from > m_context.today()) {
        found.push_back(PhaseFault::InTheFuture);
    }
    if (also == phase) {
        found.push_back(PhaseFault::SameTwice);
    }
    const auto* running = open();
    const DatedState fromThen(from);
    const bool overlaps = std::ranges::any_of(m_history, [&](const auto& known) {
        const DatedState& period = known.value.period;
        // The one that runs ends the day before.
        return !(period.isOpen() && period.from() <= from) && overlap(period, fromThen);
    });
    if (overlaps) {
        found.push_back(PhaseFault::BeforeThePhaseThatHolds);
    }
    if (!found.empty()) {
        return found;
    }
    PhaseStore store(*m_context.casebook);
    const PhasePeriod next{phase, also, DatedState(from)};
    if (running != nullptr && running->value.period.from() == from) {
        store.replace(m_client, running->id, next);
    } else {
        if (running != nullptr) {
            PhasePeriod ended = running->value;
            ended.period = DatedState(ended.period.from(), from - days(1));
            store.replace(m_client, running->id, ended);
        }
        store.add(m_client, next);
    }
    reload();
    return {};
}

std::vector<PhaseFault> PhasesPresenter::end(Date day) {
    const auto* running = open();
    if (running == nullptr) {
        return {};
    }
    std::vector<PhaseFault> found;
    if (day > m_context.today()) {
        found.push_back(PhaseFault::InTheFuture);
    }
    if (day < running->value.period.from()) {
        found.push_back(PhaseFault::BeforeThePhaseThatHolds);
    }
    if (found.empty()) {
        PhasePeriod ended = running->value;
        ended.period = DatedState(ended.period.from(), day);
        PhaseStore(*m_context.casebook).replace(m_client, running->id, ended);
        reload();
    }
    return found;
}

void PhasesPresenter::remove(PhasePeriodId id) {
    PhaseStore(*m_context.casebook).remove(m_client, id);
    reload();
}

bool PhasesPresenter::observeGrief(GriefStage stage, Date on) {
    if (on > m_context.today()) {
        return false;
    }
    GriefStore(*m_context.casebook).add(m_client, {stage, on});
    reload();
    return true;
}

void PhasesPresenter::removeGrief(GriefObservationId id) {
    GriefStore(*m_context.casebook).remove(m_client, id);
    reload();
}

} // namespace kentering
