#include "app/presenters/clients/phases_presenter.h"

#include "model/acts/recovery.h"

#include <algorithm>
#include <utility>

namespace kentering {

PhasesPresenter::PhasesPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void PhasesPresenter::reload() {
    m_history = m_dossier.entries<PhasePeriod>();
    std::ranges::stable_sort(m_history, std::ranges::greater{}, [](const auto& phase) {
        return std::pair(phase.value.period.from(), phase.id);
    });
    m_grief = m_dossier.entries<GriefObservation>();
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

bool PhasesPresenter::runs() const {
    return std::ranges::any_of(m_history, [](const auto& phase) { return phase.value.period.isOpen(); });
}

std::string_view PhasesPresenter::window(Phase phase) const {
    return m_context.content.phase(phase).window.in(m_context.language);
}

std::string_view PhasesPresenter::intro(Phase phase) const {
    return m_context.content.phase(phase).intro.in(m_context.language);
}

std::vector<PhaseFault> PhasesPresenter::set(Phase phase, std::optional<Phase> also, Date from) {
    auto found = setPhase(m_dossier, phase, also, from);
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<PhaseFault> PhasesPresenter::end(Date day) {
    auto found = endPhase(m_dossier, day);
    if (found.empty()) {
        reload();
    }
    return found;
}

void PhasesPresenter::remove(PhasePeriodId phase) {
    removePhase(m_dossier, phase);
    reload();
}

bool PhasesPresenter::observeGrief(GriefStage stage, Date on) {
    const bool isStored = kentering::observeGrief(m_dossier, stage, on);
    if (isStored) {
        reload();
    }
    return isStored;
}

void PhasesPresenter::removeGrief(GriefObservationId observation) {
    kentering::removeGrief(m_dossier, observation);
    reload();
}

} // namespace kentering
