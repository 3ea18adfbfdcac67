#include "model/acts/people.h"

#include "model/acts/steps/rights.h"
#include "model/acts/steps/setting_keys.h"
#include "model/acts/steps/words.h"
#include "model/base/casebook/passphrase_rules.h"
#include "model/base/text_rules.h"
#include "model/storage/casebook/key_change.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/organisation/people_store.h"
#include "model/storage/organisation/settings_store.h"
#include "model/storage/proof/rekey.h"

#include <algorithm>

namespace kentering {

namespace {

using PeopleObstacles = std::vector<PeopleObstacle>;

void addIf(bool stands, PeopleObstacle obstacle, PeopleObstacles& obstacles) {
    if (stands) {
        obstacles.push_back(obstacle);
    }
}

bool authorMay(const storage::Act& act, Right right) {
    return steps::authorMay(act.session(), right);
}

bool canOpen(const storage::Act& act, const std::optional<User>& user) {
    return user && act.session().keys.slotOf(user->name) != nullptr;
}

bool isName(const std::string& name) {
    return !name.empty() && isOneLine(name) && name != kRecoveryUser;
}

/// Whether nobody would lead any more without `user`; while nobody is named lead, whoever counts as one is
/// it.
bool isOnlyLead(const storage::Act& act, const User& user) {
    storage::Session& session = act.session();
    return steps::roleThatHolds(session, user) == UserRole::Lead &&
           std::ranges::none_of(session.usersWhoCanOpen(), [&](const User& other) {
               return other.id != user.id && other.role == UserRole::Lead;
           });
}

storage::KeySlot slotFor(const storage::Session& session, const std::string& name, UserRole role,
                         const Secret& passphrase) {
    return storage::KeySlot::sealByPassphrase(session.keys.ownerOf(name, role), passphrase, session.dataKey,
                                              session.options.keyCost);
}

/// Whether `user` is to choose a passphrase of their own at the next unlocking.
void noteFirstPassphrase(storage::Act& act, UserId user, ChosenBy chosenBy) {
    storage::SettingsStore settings(act);
    const std::string key = steps::firstPassphraseKey(user);
    const bool isFirst = chosenBy == ChosenBy::SomebodyElse;
    if (settings.value(key).has_value() != isFirst) {
        settings.setValue(key, isFirst ? std::optional<std::string>("yes") : std::nullopt);
    }
}

PeopleObstacles obstaclesToHandOver(const storage::Act& act, const User& leaving,
                                    std::optional<UserId> handOverTo) {
    PeopleObstacles obstacles;
    const storage::PeopleReader people(act);
    std::vector<ClientId> clients = people.clientsOf(leaving.id);
    for (const storage::OwnedTask& task : people.openTasksOf(leaving.id)) {
        clients.push_back(task.client);
    }
    if (clients.empty()) {
        return obstacles;
    }
    if (!handOverTo) {
        return {PeopleObstacle::OwnsWork};
    }
    const auto receiver = people.find(*handOverTo);
    if (!canOpen(act, receiver) || receiver->id == leaving.id ||
        !mayDo(receiver->role, Right::OpenDossiers)) {
        return {PeopleObstacle::CannotTakeOver};
    }
    const storage::ExclusionReader exclusions(act);
    addIf(std::ranges::any_of(clients,
                              [&](ClientId client) { return exclusions.isExcluded(client, receiver->id); }),
          PeopleObstacle::MayNotKnow, obstacles);
    return obstacles;
}

/// Ends what `client` was offered to, or by, whoever leaves: nobody waits for an answer that cannot come.
void endOffer(storage::Act& act, ClientId client, HandoverStatus how) {
    storage::HandoverStore handovers(act);
    if (const auto offer = handovers.offered(client)) {
        handovers.answer(client, offer->id, how, act.session().options.clock.today());
    }
}

void handAllOver(storage::Act& act, const User& leaving, const User& receiver) {
    const storage::PeopleReader people(act);
    storage::ClientStore clients(act);
    for (const ClientId client : people.clientsOf(leaving.id)) {
        endOffer(act, client, HandoverStatus::Withdrawn);
        clients.setOwner(client, receiver.id);
    }
    storage::TaskStore tasks(act);
    for (const storage::OwnedTask& task : people.openTasksOf(leaving.id)) {
        tasks.setOwner(task.client, task.task, receiver.name);
    }
}

} // namespace

std::vector<PeopleObstacle> addColleague(OpenCasebook& book, std::string_view typed, const Secret& passphrase,
                                         UserRole role, ChosenBy chosenBy) {
    const std::string name = steps::trimmedWords(typed);
    storage::Act act(book.session(), ActKind::AddColleague);
    PeopleObstacles obstacles;
    addIf(!authorMay(act, Right::KeepPeople) || (role == UserRole::Lead && !authorMay(act, Right::NameLeads)),
          PeopleObstacle::NotYourRole, obstacles);
    addIf(role == UserRole::Recovery, PeopleObstacle::NoSuchRole, obstacles);
    addIf(!isName(name), PeopleObstacle::NoName, obstacles);
    addIf(act.session().keys.slotOf(name) != nullptr, PeopleObstacle::NameTaken, obstacles);
    addIf(!isLongEnough(passphrase), PeopleObstacle::ShortPassphrase, obstacles);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::KeyFile keys = act.session().keys;
    keys.put(slotFor(act.session(), name, role, passphrase));
    storage::KeyChange change(act, std::move(keys));
    noteFirstPassphrase(act, storage::PeopleStore(act).add(name, role), chosenBy);
    act.commit();
    change.publish();
    return {};
}

std::vector<PeopleObstacle> setRole(OpenCasebook& book, UserId user, UserRole role) {
    storage::Act act(book.session(), ActKind::SetRole);
    storage::PeopleStore people(act);
    const auto known = people.find(user);
    if (!known) {
        return {PeopleObstacle::NoSuchPerson};
    }
    PeopleObstacles obstacles;
    const bool concernsLeads = role == UserRole::Lead ||
                               steps::roleThatHolds(act.session(), *known) == UserRole::Lead ||
                               user == act.session().author.id; // nobody lifts themself up
    addIf(!authorMay(act, Right::KeepPeople) || (concernsLeads && !authorMay(act, Right::NameLeads)),
          PeopleObstacle::NotYourRole, obstacles);
    addIf(role == UserRole::Recovery, PeopleObstacle::NoSuchRole, obstacles);
    addIf(role != UserRole::Lead && isOnlyLead(act, *known), PeopleObstacle::OnlyLead, obstacles);
    addIf(!mayDo(role, Right::OpenDossiers) &&
              (!people.clientsOf(user).empty() || !people.openTasksOf(user).empty() ||
               !people.offeredTo(user).empty()),
          PeopleObstacle::OwnsWork, obstacles);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::KeyFile keys = act.session().keys;
    keys.setRole(known->name, role, act.session().dataKey);
    storage::KeyChange change(act, std::move(keys));
    people.setRole(user, role);
    act.commit();
    if (book.session().author.id == user) {
        book.session().author.role = role;
    }
    change.publish();
    return {};
}

std::vector<PeopleObstacle> renameColleague(OpenCasebook& book, UserId user, std::string_view typed) {
    const std::string name = steps::trimmedWords(typed);
    storage::Act act(book.session(), ActKind::RenameColleague);
    storage::PeopleStore people(act);
    const auto known = people.find(user);
    if (!known) {
        return {PeopleObstacle::NoSuchPerson};
    }
    PeopleObstacles obstacles;
    addIf(user != act.session().author.id && !authorMay(act, Right::KeepPeople), PeopleObstacle::NotYourRole,
          obstacles);
    addIf(!isName(name), PeopleObstacle::NoName, obstacles);
    const auto namesake = act.session().findUser(name);
    addIf(namesake && namesake->id != user, PeopleObstacle::NameTaken, obstacles);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::KeyFile keys = act.session().keys;
    keys.rename(known->name, name, act.session().dataKey);
    storage::KeyChange change(act, std::move(keys));
    people.rename(user, name);
    act.commit();
    if (book.session().author.id == user) {
        book.session().author.name = name;
    }
    change.publish();
    return {};
}

std::vector<PeopleObstacle> changePassphrase(OpenCasebook& book, UserId user, const Secret& passphrase) {
    storage::Act act(book.session(), ActKind::ChangePassphrase);
    storage::PeopleStore people(act);
    const auto known = people.find(user);
    PeopleObstacles obstacles;
    addIf(user != act.session().author.id && !authorMay(act, Right::ResetPassphrases),
          PeopleObstacle::NotYourRole, obstacles);
    addIf(!canOpen(act, known), PeopleObstacle::NoSuchPerson, obstacles);
    addIf(!isLongEnough(passphrase), PeopleObstacle::ShortPassphrase, obstacles);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::KeyFile keys = act.session().keys;
    keys.put(slotFor(act.session(), known->name, known->role, passphrase));
    storage::KeyChange change(act, std::move(keys));
    people.noteSlot(user, "passphrase changed");
    // By the recovery code somebody comes in who lost their own.
    const storage::Session& session = act.session();
    const bool isOwn = user == session.author.id || session.author.role == UserRole::Recovery;
    noteFirstPassphrase(act, user, isOwn ? ChosenBy::Themselves : ChosenBy::SomebodyElse);
    act.commit();
    change.publish();
    return {};
}

std::vector<PeopleObstacle> goOnAs(OpenCasebook& book, UserId user, const Secret& passphrase) {
    storage::Session& session = book.session();
    if (session.author.role != UserRole::Recovery) {
        return {PeopleObstacle::NotYourRole};
    }
    auto obstacles = changePassphrase(book, user, passphrase);
    if (obstacles.empty()) {
        for (const User& known : session.users()) {
            if (known.id == user) {
                session.author = known;
            }
        }
    }
    return obstacles;
}

std::vector<PeopleObstacle> removeColleague(OpenCasebook& book, UserId user,
                                            std::optional<UserId> handOverTo) {
    storage::Act act(book.session(), ActKind::RemoveColleague);
    storage::PeopleStore people(act);
    const auto known = people.find(user);
    if (!canOpen(act, known)) {
        return {PeopleObstacle::NoSuchPerson};
    }
    const bool leads = steps::roleThatHolds(act.session(), *known) == UserRole::Lead;
    PeopleObstacles obstacles = obstaclesToHandOver(act, *known, handOverTo);
    addIf(!authorMay(act, Right::KeepPeople) || (leads && !authorMay(act, Right::NameLeads)),
          PeopleObstacle::NotYourRole, obstacles);
    addIf(isOnlyLead(act, *known), PeopleObstacle::OnlyLead, obstacles);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::KeyFile keys = act.session().keys;
    keys.remove(known->name);
    storage::KeyChange change(act, std::move(keys));
    for (const ClientId client : people.offeredTo(user)) {
        endOffer(act, client, HandoverStatus::Refused); // whoever keeps watch meanwhile goes on
    }
    if (handOverTo) {
        if (const auto receiver = people.find(*handOverTo)) {
            handAllOver(act, *known, *receiver);
        }
    }
    people.noteSlot(user, "removed");
    act.commit();
    change.publish();
    return {};
}

std::vector<PeopleObstacle> renewRecoveryCode(OpenCasebook& book, const Secret& code) {
    storage::Act act(book.session(), ActKind::RenewRecoveryCode);
    if (!authorMay(act, Right::RenewRecoveryCode)) {
        return {PeopleObstacle::NotYourRole};
    }
    storage::KeyFile keys = act.session().keys;
    keys.put(storage::KeySlot::seal(storage::KeySlot::Kind::Recovery, keys.ownerOf({}, {}),
                                    storage::plainRecoveryCode(code), act.session().dataKey,
                                    act.session().options.keyCost));
    storage::KeyChange change(act, std::move(keys));
    storage::PeopleStore(act).noteRecoveryCode();
    act.commit();
    change.publish();
    return {};
}

DataKeyObstacles changeDataKey(OpenCasebook& book) {
    DataKeyObstacles obstacles = dataKeyObstacles(book);
    if (obstacles.isEmpty()) {
        storage::rekey(book.session());
    }
    return obstacles;
}

} // namespace kentering
