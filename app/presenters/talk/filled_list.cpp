#include "app/presenters/talk/filled_list.h"

#include "app/presenters/talk/talk_list.h"
#include "model/acts/talk.h"

namespace kentering {

namespace {

template <typename Enum>
std::optional<std::size_t> positionOf(std::optional<Enum> answer) {
    return answer ? std::optional(indexOf(*answer)) : std::nullopt;
}

template <typename Enum>
std::optional<Enum> answerAt(std::optional<std::size_t> position) {
    return position ? std::optional(static_cast<Enum>(*position)) : std::nullopt;
}

} // namespace

FilledList::FilledList(const PresenterContext& context, const OpenDossier& dossier)
    : m_context(context),
      m_dossier(dossier),
      m_list{.on = context.today()},
      m_safety(dossier.read().client.safety) {
    const auto lists = dossier.entries<Measurement>();
    if (const auto goesOn = listToGoOnWith(lists, context.today())) {
        m_id = goesOn->id;
        m_list = goesOn->value;
    } else {
        m_list.moment = momentOfNextList(lists);
    }
}

std::optional<std::size_t> FilledList::chosen(const TalkItem& item) const {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return positionOf(m_list.checklist[indexOf(*question)]);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return positionOf(m_list.complaints[indexOf(*complaint)]);
    }
    return positionOf(std::optional(m_safety[std::get<SafetyQuestion>(item)]));
}

bool FilledList::isAsked(const TalkItem& item) const {
    const auto answer = chosen(item);
    return answer &&
           (!std::holds_alternative<SafetyQuestion>(item) || *answer != indexOf(SafetyAnswer::Unknown));
}

void FilledList::stored(const TalkItem& item, std::optional<std::size_t> chosen) {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        m_safety[*question] = answerAt<SafetyAnswer>(chosen).value_or(SafetyAnswer::Unknown);
        return;
    }
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        m_list.checklist[indexOf(*question)] = answerAt<Answer>(chosen);
    } else {
        m_list.complaints[indexOf(std::get<Complaint>(item))] = answerAt<ComplaintAnswer>(chosen);
    }
    if (!m_id) { // the answer began the list
        if (const auto begun = listToGoOnWith(m_dossier.entries<Measurement>(), m_context.today())) {
            m_id = begun->id;
        }
    }
}

void FilledList::setMoment(MeasurementMoment moment) {
    if (m_id) {
        kentering::setMoment(m_dossier, *m_id, moment);
    }
    m_list.moment = moment;
}

} // namespace kentering
