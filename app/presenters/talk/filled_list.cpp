#include "app/presenters/talk/filled_list.h"

#include "app/presenters/talk_list.h"
#include "model/storage/client_store.h"
#include "model/storage/measurement_store.h"

#include <string>

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

FilledList::FilledList(const Workspace& workspace, ClientId client)
    : m_workspace(workspace),
      m_client(client),
      m_list{.on = workspace.today()},
      m_safety(ClientStore(*workspace.casebook).get(client).safety) {
    const auto lists = MeasurementStore(*workspace.casebook).of(client);
    if (const auto goesOn = listToGoOnWith(lists, workspace.today())) {
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

MeasurementId FilledList::id() {
    if (!m_id) {
        m_id = MeasurementStore(*m_workspace.casebook)
                   .add(m_client, Measurement{.on = m_list.on, .moment = m_list.moment});
    }
    return *m_id;
}

void FilledList::store(const TalkItem& item, std::optional<std::size_t> chosen) {
    const Casebook& casebook = *m_workspace.casebook;
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        const SafetyAnswer answer = answerAt<SafetyAnswer>(chosen).value_or(SafetyAnswer::Unknown);
        ClientStore(casebook).setSafety(m_client, *question, answer);
        m_safety[*question] = answer;
        return;
    }
    const MeasurementId list = id();
    const std::string version = std::to_string(m_workspace.content.version());
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        const auto answer = answerAt<Answer>(chosen);
        MeasurementStore(casebook).setAnswer(m_client, list, *question, answer, version);
        m_list.checklist[indexOf(*question)] = answer;
        return;
    }
    const Complaint complaint = std::get<Complaint>(item);
    const auto answer = answerAt<ComplaintAnswer>(chosen);
    MeasurementStore(casebook).setAnswer(m_client, list, complaint, answer, version);
    m_list.complaints[indexOf(complaint)] = answer;
}

void FilledList::setMoment(MeasurementMoment moment) {
    if (m_id) {
        MeasurementStore(*m_workspace.casebook).setMoment(m_client, *m_id, m_list.on, moment);
    }
    m_list.moment = moment;
}

} // namespace kentering
