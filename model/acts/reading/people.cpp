#include "model/acts/reading/people.h"

#include "model/acts/reading/settings.h"
#include "model/acts/steps/rights.h"
#include "model/acts/steps/setting_keys.h"
#include "model/base/secret.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/people_store.h"
#include "model/storage/proof/rekey.h"

namespace kentering {

std::vector<Colleague> everybody(const OpenCasebook& book) {
    storage::Session& session = book.session();
    const storage::Reading reading(session);
    std::vector<Colleague> known;
    for (const User& user : session.users()) {
        known.push_back({.user = user,
                         .role = steps::roleThatHolds(session, user),
                         .canOpen = session.keys.slotOf(user.name) != nullptr});
    }
    return known;
}

std::optional<Colleague> colleagueNamed(const OpenCasebook& book, std::string_view name) {
    for (const Colleague& colleague : everybody(book)) {
        if (colleague.user.name == name) {
            return colleague;
        }
    }
    return std::nullopt;
}

bool authorMay(const OpenCasebook& book, Right right) {
    const storage::Reading reading(book.session());
    return steps::authorMay(book.session(), right);
}

bool ownsWork(const OpenCasebook& book, UserId user) {
    const storage::Reading reading(book.session());
    const storage::PeopleReader people(reading);
    return !people.clientsOf(user).empty() || !people.openTasksOf(user).empty();
}

std::string newRecoveryCode() {
    return storage::makeRecoveryCode();
}

bool hasFirstPassphrase(const OpenCasebook& book) {
    return settingOf(book, steps::firstPassphraseKey(book.author().id)).has_value();
}

bool isAuthorsPassphrase(const OpenCasebook& book, const Secret& passphrase) {
    const storage::Session& session = book.session();
    const storage::KeySlot* slot = session.keys.slotOf(session.author.name);
    return slot != nullptr && slot->openByPassphrase(passphrase).has_value();
}

DataKeyObstacles dataKeyObstacles(const OpenCasebook& book) {
    storage::Session& session = book.session();
    DataKeyObstacles obstacles{.isNotYourRole = !steps::authorMay(session, Right::RenewRecoveryCode),
                               .isNotGoneOn = !session.findings.empty()};
    for (std::string& user : storage::slotsThatCannotGoAlong(session)) {
        if (user.empty()) {
            obstacles.isRecoveryCodeOld = true;
        } else {
            obstacles.mustUnlock.push_back(std::move(user));
        }
    }
    return obstacles;
}

} // namespace kentering
