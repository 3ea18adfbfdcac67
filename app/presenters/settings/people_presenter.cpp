#include "app/presenters/settings/people_presenter.h"

#include "model/acts/people.h"

namespace kentering {

std::vector<Colleague> PeoplePresenter::members() const {
    std::vector<Colleague> able = everybody(m_context.book());
    std::erase_if(able, [](const Colleague& colleague) { return !colleague.canOpen; });
    return able;
}

std::vector<Colleague> PeoplePresenter::successorsOf(const Colleague& leaving) const {
    std::vector<Colleague> able = members();
    std::erase_if(able, [&](const Colleague& colleague) {
        return colleague.user.id == leaving.user.id || !mayDo(colleague.role, Right::OpenDossiers);
    });
    return able;
}

bool PeoplePresenter::isAuthor(const Colleague& colleague) const {
    return colleague.user.id == m_context.book().author().id;
}

bool PeoplePresenter::ownsWork(const Colleague& colleague) const {
    return kentering::ownsWork(m_context.book(), colleague.user.id);
}

bool PeoplePresenter::isByRecoveryCode() const {
    return m_context.book().author().role == UserRole::Recovery;
}

bool PeoplePresenter::hasFirstPassphrase() const {
    return kentering::hasFirstPassphrase(m_context.book());
}

std::vector<PeopleObstacle> PeoplePresenter::add(const std::string& name, const Secret& passphrase,
                                                 UserRole role) const {
    return addColleague(m_context.book(), name, passphrase, role);
}

std::vector<PeopleObstacle> PeoplePresenter::setRole(const Colleague& colleague, UserRole role) const {
    return kentering::setRole(m_context.book(), colleague.user.id, role);
}

std::vector<PeopleObstacle> PeoplePresenter::rename(const Colleague& colleague,
                                                    const std::string& name) const {
    return renameColleague(m_context.book(), colleague.user.id, name);
}

std::vector<PeopleObstacle> PeoplePresenter::reset(const Colleague& colleague,
                                                   const Secret& passphrase) const {
    return changePassphrase(m_context.book(), colleague.user.id, passphrase);
}

std::vector<PeopleObstacle> PeoplePresenter::remove(const Colleague& colleague,
                                                    std::optional<UserId> handOverTo) const {
    return removeColleague(m_context.book(), colleague.user.id, handOverTo);
}

DataKeyObstacles PeoplePresenter::dataKeyObstacles() const {
    return kentering::dataKeyObstacles(m_context.book());
}

DataKeyObstacles PeoplePresenter::changeDataKey() const {
    return kentering::changeDataKey(m_context.book());
}

bool PeoplePresenter::isOwnPassphrase(const Secret& passphrase) const {
    return isAuthorsPassphrase(m_context.book(), passphrase);
}

std::vector<PeopleObstacle> PeoplePresenter::changeOwn(const Secret& passphrase) const {
    return changePassphrase(m_context.book(), m_context.book().author().id, passphrase);
}

std::vector<PeopleObstacle> PeoplePresenter::goOnAs(const Colleague& colleague,
                                                    const Secret& passphrase) const {
    return kentering::goOnAs(m_context.book(), colleague.user.id, passphrase);
}

std::string PeoplePresenter::newRecoveryCode() {
    return kentering::newRecoveryCode();
}

std::string PeoplePresenter::lastGroupOf(const std::string& code) {
    return code.substr(code.rfind('-') + 1);
}

std::vector<PeopleObstacle> PeoplePresenter::renewRecoveryCode(const std::string& code) const {
    return kentering::renewRecoveryCode(m_context.book(), Secret(code));
}

} // namespace kentering
