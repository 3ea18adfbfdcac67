#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/people.h"
#include "model/base/secret.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// People and keys: who works with the casebook, and what the author may change of it. What cannot be done
/// comes back as obstacles, and then nothing was changed.
class PeoplePresenter {
public:
    explicit PeoplePresenter(const PresenterContext& context) : m_context(context) {}

    /// Everybody who can open the casebook, in order of name.
    [[nodiscard]] std::vector<Colleague> members() const;
    /// Those who can take over what is `leaving`'s.
    [[nodiscard]] std::vector<Colleague> successorsOf(const Colleague& leaving) const;
    [[nodiscard]] bool isAuthor(const Colleague& colleague) const;
    [[nodiscard]] bool may(Right right) const { return authorMay(m_context.book(), right); }
    [[nodiscard]] bool ownsWork(const Colleague& colleague) const;
    /// Whether somebody opened the casebook by its recovery code, who is nobody yet.
    [[nodiscard]] bool isByRecoveryCode() const;
    /// Whether somebody else chose the author's passphrase.
    [[nodiscard]] bool hasFirstPassphrase() const;

    [[nodiscard]] std::vector<PeopleObstacle> add(const std::string& name, const Secret& passphrase,
                                                  UserRole role) const;
    [[nodiscard]] std::vector<PeopleObstacle> setRole(const Colleague& colleague, UserRole role) const;
    [[nodiscard]] std::vector<PeopleObstacle> rename(const Colleague& colleague,
                                                     const std::string& name) const;
    [[nodiscard]] std::vector<PeopleObstacle> reset(const Colleague& colleague,
                                                    const Secret& passphrase) const;
    [[nodiscard]] std::vector<PeopleObstacle> remove(const Colleague& colleague,
                                                     std::optional<UserId> handOverTo) const;
    /// What stands in the way of another data key.
    [[nodiscard]] DataKeyObstacles dataKeyObstacles() const;
    /// Writes the casebook anew under another data key. Takes a few seconds.
    [[nodiscard]] DataKeyObstacles changeDataKey() const;
    /// Whether it is the author's present passphrase; takes about a second.
    [[nodiscard]] bool isOwnPassphrase(const Secret& passphrase) const;
    [[nodiscard]] std::vector<PeopleObstacle> changeOwn(const Secret& passphrase) const;
    /// Whoever came in by the recovery code is `colleague` from now on.
    [[nodiscard]] std::vector<PeopleObstacle> goOnAs(const Colleague& colleague,
                                                     const Secret& passphrase) const;

    /// A code that is valid when `renewRecoveryCode` was called with it.
    [[nodiscard]] static std::string newRecoveryCode();
    /// Its last group, which somebody types to show that they have it.
    [[nodiscard]] static std::string lastGroupOf(const std::string& code);
    [[nodiscard]] std::vector<PeopleObstacle> renewRecoveryCode(const std::string& code) const;

private:
    const PresenterContext& m_context;
};

} // namespace kentering
