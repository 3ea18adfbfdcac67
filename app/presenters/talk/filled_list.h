#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_items.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/safety.h"

#include <cstddef>
#include <optional>

namespace kentering {

/// The list that a talk fills in, with the three safety questions, as it is stored.
class FilledList {
public:
    /// Goes on with the latest list when it is fit to be gone on with (see `listToGoOnWith`).
    /// @throws WrongClientError, StorageIoError, DamagedCasebookError.
    FilledList(const PresenterContext& context, const OpenDossier& dossier);

    [[nodiscard]] const Measurement& measurement() const { return m_list; }
    /// What was answered to the safety questions themselves.
    [[nodiscard]] const SafetyAnswers& safety() const { return m_safety; }
    /// Position in `answersTo(item)`; nothing: not asked.
    [[nodiscard]] std::optional<std::size_t> chosen(const TalkItem& item) const;
    /// Whether the item still has to be asked; a safety question that is not known still has to.
    [[nodiscard]] bool isAsked(const TalkItem& item) const;

    /// An answer was stored, or taken back. A safety question that is taken back is not known.
    void stored(const TalkItem& item, std::optional<std::size_t> chosen);
    void setMoment(MeasurementMoment moment);

private:
    const PresenterContext& m_context;
    const OpenDossier& m_dossier;
    std::optional<MeasurementId> m_id;
    Measurement m_list;
    SafetyAnswers m_safety;
};

} // namespace kentering
