#include "app/presenters/clients/closing_presenter.h"

#include "model/acts/dossier.h"
#include "model/domain/agenda/task_subject.h"

#include <algorithm>

namespace kentering {

ClosingPresenter::ClosingPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void ClosingPresenter::reload() {
    Dossier dossier = m_dossier.read();
    m_present = presentEpisode(dossier.client);
    m_earlier = std::move(dossier.earlierEpisodes);
    std::ranges::reverse(m_earlier);
    m_open = {};
    for (const Task& task : dossier.tasks) {
        if (task.isOpen()) {
            ++(isSafetyWork(task.about) ? m_open.safety : m_open.other);
        }
    }
    const DateTime now = m_context.platform.localNow();
    m_open.booked = static_cast<int>(std::ranges::count_if(dossier.contacts, [now](const Contact& contact) {
        return contact.status == ContactStatus::Booked && contact.at > now;
    }));
}

Closing ClosingPresenter::closing() const {
    return {.on = m_present.closed.value_or(m_context.today()),
            .outcome = m_present.outcome,
            .words = m_present.words.value_or(std::string())};
}

std::vector<ClosingObstacle> ClosingPresenter::reloadUnless(std::vector<ClosingObstacle> found) {
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<ClosingObstacle> ClosingPresenter::close(const Closing& closing) {
    return reloadUnless(closeDossier(m_dossier, closing));
}

std::vector<ClosingObstacle> ClosingPresenter::correct(const Closing& seen, const Closing& closing) {
    return reloadUnless(correctClosing(m_dossier, seen, closing));
}

std::vector<ClosingObstacle> ClosingPresenter::openAgain(Reopening why, Date day) {
    return reloadUnless(reopenDossier(m_dossier, why, day));
}

} // namespace kentering
