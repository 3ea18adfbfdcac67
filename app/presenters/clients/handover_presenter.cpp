#include "app/presenters/clients/handover_presenter.h"

#include "app/presenters/letters/handover_notes.h"
#include "app/presenters/settings/resource_directory.h"
#include "model/acts/handover.h"

#include <algorithm>

namespace kentering {

HandoverPresenter::HandoverPresenter(const PresenterContext& context, ClientId client)
    : m_context(context),
      m_dossier(context.dossier(client, ReadingPurpose::Screen)),
      m_view(handoverView(m_dossier)) {
    std::ranges::reverse(m_view.handovers);
}

void HandoverPresenter::reload() {
    m_view = handoverView(m_dossier);
    std::ranges::reverse(m_view.handovers);
}

bool HandoverPresenter::may(HandoverStatus answer) const {
    const User& author = m_context.book().author();
    return m_view.offered &&
           mayAnswer(m_view.offered->value, answer, {author.id, author.role == UserRole::Lead});
}

std::string HandoverPresenter::nameOf(UserId user) const {
    const auto at = std::ranges::find(m_view.known, user, &User::id);
    return at == m_view.known.end() ? std::string() : at->name;
}

std::vector<User> HandoverPresenter::receivers() const {
    std::vector<User> result;
    std::ranges::copy_if(m_view.canOpen, std::back_inserter(result), [this](const User& user) {
        return user.id != m_view.owner.id && !isExcluded(user.id);
    });
    return result;
}

HandoverNotes HandoverPresenter::facts() const {
    return handoverNotes(withTeamDirectory(m_context.content, m_context.book()), m_context.language,
                         m_dossier.read(), m_context.today());
}

std::vector<HandoverObstacle> HandoverPresenter::offer(UserId receiver, HandoverReason reason,
                                                       const HandoverNotes& notes) {
    auto found = offerHandover(m_dossier, receiver, reason, notes);
    if (found.empty()) {
        reload();
    }
    return found;
}

bool HandoverPresenter::answer(HandoverStatus answer, const std::string& whyNot) {
    const bool isDone = m_view.offered && answerHandover(m_dossier, m_view.offered->id, answer, whyNot);
    if (isDone) {
        reload();
    }
    return isDone;
}

bool HandoverPresenter::canTakeRefusalBack() const {
    const User& author = m_context.book().author();
    return !m_view.offered && !m_view.handovers.empty() && author.id != m_view.owner.id &&
           mayAnswer(m_view.handovers.front().value, HandoverStatus::Offered,
                     {author.id, author.role == UserRole::Lead});
}

bool HandoverPresenter::takeRefusalBack() {
    const bool isDone =
        canTakeRefusalBack() && kentering::takeRefusalBack(m_dossier, m_view.handovers.front().id);
    if (isDone) {
        reload();
    }
    return isDone;
}

std::vector<User> HandoverPresenter::others() const {
    std::vector<User> result;
    std::ranges::copy_if(m_view.known, std::back_inserter(result), [this](const User& user) {
        const bool canOpen = std::ranges::find(m_view.canOpen, user.id, &User::id) != m_view.canOpen.end();
        const bool isDecidedOn = user.id != m_view.owner.id && user.id != m_context.book().author().id;
        return isDecidedOn && (canOpen || isExcluded(user.id));
    });
    return result;
}

bool HandoverPresenter::isExcluded(UserId user) const {
    return std::ranges::any_of(m_view.excluded,
                               [user](const ExcludedColleague& each) { return each.user.id == user; });
}

bool HandoverPresenter::decidesWhoIsExcluded() const {
    const User& author = m_context.book().author();
    return author.id == m_view.owner.id || author.role == UserRole::Lead;
}

std::vector<ExclusionObstacle> HandoverPresenter::exclude(UserId user, const std::string& reason) {
    auto found = excludeColleague(m_dossier, user, reason);
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<ExclusionObstacle> HandoverPresenter::admit(UserId user) {
    auto found = admitColleague(m_dossier, user);
    if (found.empty()) {
        reload();
    }
    return found;
}

Colleagues colleagues(const PresenterContext& context) {
    return colleagues(context.book());
}

std::vector<OfferedClient> offerAll(const PresenterContext& context, UserId giver, UserId receiver,
                                    HandoverReason reason) {
    return offerAll(context.book(), giver, receiver, reason);
}

} // namespace kentering
