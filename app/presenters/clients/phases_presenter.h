#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/recovery/phase_period.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

/// Phases as dated history: the counsellor sets them, the brochure's words about time stand beside them, and
/// nothing here computes a phase or moves one.
class PhasesPresenter {
public:
    PhasesPresenter(const PresenterContext& context, ClientId client);

    void reload();

    /// Every phase, latest first.
    [[nodiscard]] const std::vector<Stored<PhasePeriodId, PhasePeriod>>& history() const { return m_history; }
    /// The phase that holds today.
    [[nodiscard]] std::optional<PhasePeriod> current() const;
    /// What the brochure says about the time in which a phase mostly falls.
    [[nodiscard]] std::string_view window(Phase phase) const;
    /// What happens in it.
    [[nodiscard]] std::string_view intro(Phase phase) const;

    /// From `from` on this phase holds; the one that held ends the day before. On the first day of the one
    /// that holds, it is replaced. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<PhaseFault> set(Phase phase, std::optional<Phase> also, Date from);
    /// The phase that holds ended on `day`, without another one.
    [[nodiscard]] std::vector<PhaseFault> end(Date day);
    void remove(PhasePeriodId id);

    /// Stages of grief that were seen, latest first; no order is meant.
    [[nodiscard]] const std::vector<Stored<GriefObservationId, GriefObservation>>& grief() const {
        return m_grief;
    }
    /// Returns whether it was stored: nothing is seen in the future.
    [[nodiscard]] bool observeGrief(GriefStage stage, Date on);
    void removeGrief(GriefObservationId id);

private:
    [[nodiscard]] const Stored<PhasePeriodId, PhasePeriod>* open() const;

    const PresenterContext& m_context;
    ClientId m_client;
    std::vector<Stored<PhasePeriodId, PhasePeriod>> m_history;
    std::vector<Stored<GriefObservationId, GriefObservation>> m_grief;
};

} // namespace kentering
