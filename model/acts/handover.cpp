#include "model/acts/handover.h"

#include "model/acts/steps/move_owner.h"
#include "model/acts/steps/words.h"
#include "model/domain/role_rights.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/lists/work_facts.h"

namespace kentering {

namespace {

Date todayOfHandover(const storage::Reading& reading) {
    return reading.session().options.clock.today();
}

/// Who has a key, and who of them leads.
struct WhoCanOpen {
    std::vector<UserId> all;
    std::vector<UserId> leads;
};

WhoCanOpen whoCanOpen(const storage::Reading& reading) {
    WhoCanOpen who;
    for (const User& user : reading.session().usersWhoCanOpen()) {
        if (!mayDo(user.role, Right::OpenDossiers)) {
            continue; // an administrator opens the casebook, and no dossier
        }
        who.all.push_back(user.id);
        if (user.role == UserRole::Lead) {
            who.leads.push_back(user.id);
        }
    }
    return who;
}

/// What an offer to `receiver` meets now.
std::vector<HandoverObstacle> obstaclesNow(const storage::Reading& reading, ClientId client,
                                           UserId receiver) {
    const auto closed = storage::ClientReader(reading).get(client).closed;
    const auto excluded = storage::ExclusionReader(reading).of(client);
    const WhoCanOpen who = whoCanOpen(reading);
    return handoverObstacles({.owner = storage::ClientReader(reading).owner(client).id,
                              .offered = storage::HandoverReader(reading).offered(client).has_value(),
                              .closed = closed && *closed <= todayOfHandover(reading),
                              .excluded = excluded,
                              .canOpen = who.all},
                             receiver);
}

std::vector<HandoverObstacle> offer(storage::Session& session, ClientId client, UserId receiver,
                                    HandoverReason reason, const HandoverNotes& notes) {
    storage::Act act(session, ActKind::OfferHandover);
    storage::HandoverStore handovers(act);
    const Date today = todayOfHandover(act);
    auto found = obstaclesNow(act, client, receiver);
    if (!found.empty()) {
        return found;
    }
    const UserId owner = storage::ClientReader(act).owner(client).id;
    const auto excluded = storage::ExclusionReader(act).of(client);
    const WhoCanOpen who = whoCanOpen(act);
    handovers.offer(client,
                    {.from = owner, .to = receiver, .reason = reason, .offered = today, .notes = notes});
    steps::moveOwner(act, client, owner, ownerUntilAccepted(owner, who.leads, reason, excluded));
    act.commit();
    return {};
}

std::vector<OpenClient> openClientsOf(storage::Session& session, UserId owner) {
    const storage::Reading reading(session);
    auto clients = openClients(reading, todayOfHandover(reading));
    std::erase_if(clients, [owner](const OpenClient& client) { return client.owner != owner; });
    return clients;
}

/// What an exclusion meets; `leads` and the situation live as long as each other.
struct ExclusionFacts {
    std::vector<UserId> leads;
    ExclusionSituation situation;
};

ExclusionFacts exclusionFacts(const storage::Reading& reading, ClientId client) {
    ExclusionFacts facts{.leads = whoCanOpen(reading).leads,
                         .situation = {.owner = storage::ClientReader(reading).owner(client).id,
                                       .author = reading.session().author.id,
                                       .authorIsLead = reading.session().author.role == UserRole::Lead}};
    for (const UserId excluded : storage::ExclusionReader(reading).of(client)) {
        std::erase(facts.leads, excluded);
    }
    if (const auto offered = storage::HandoverReader(reading).offered(client)) {
        facts.situation.offered = offered->value;
    }
    return facts;
}

} // namespace

std::vector<HandoverObstacle> offerHandover(const OpenDossier& dossier, UserId receiver,
                                            HandoverReason reason, const HandoverNotes& notes) {
    return offer(dossier.session(), dossier.client(), receiver, reason, notes);
}

std::vector<OfferedClient> offerAll(OpenCasebook& book, UserId giver, UserId receiver,
                                    HandoverReason reason) {
    std::vector<OfferedClient> results;
    for (const OpenClient& client : openClientsOf(book.session(), giver)) {
        results.push_back({client.name, offer(book.session(), client.name.id, receiver, reason, {})});
    }
    return results;
}

bool answerHandover(const OpenDossier& dossier, HandoverId handover, HandoverStatus answer,
                    std::string_view whyNot) {
    const ClientId client = dossier.client();
    const std::string why = steps::trimmedWords(whyNot);
    if (answer == HandoverStatus::Refused && why.empty()) {
        return false;
    }
    storage::Act act(dossier.session(), ActKind::AnswerHandover);
    storage::HandoverStore handovers(act);
    const auto offered = handovers.offered(client);
    const User& author = act.session().author;
    const HandoverActor who{.user = author.id, .isLead = author.role == UserRole::Lead};
    if (!offered || offered->id != handover || !mayAnswer(offered->value, answer, who)) {
        return false;
    }
    handovers.answer(client, handover, answer, todayOfHandover(act), why);
    const UserId owner = storage::ClientReader(act).owner(client).id;
    steps::moveOwner(act, client, owner, ownerAfter(offered->value, answer, owner));
    act.commit();
    return true;
}

bool takeRefusalBack(const OpenDossier& dossier, HandoverId handover) {
    const ClientId client = dossier.client();
    storage::Act act(dossier.session(), ActKind::AnswerHandover);
    storage::HandoverStore handovers(act);
    const auto known = handovers.of(client);
    const User& author = act.session().author;
    const HandoverActor who{.user = author.id, .isLead = author.role == UserRole::Lead};
    if (known.empty() || known.back().id != handover ||
        !mayAnswer(known.back().value, HandoverStatus::Offered, who) ||
        !obstaclesNow(act, client, author.id).empty()) {
        return false;
    }
    handovers.offerAgain(client, handover);
    act.commit();
    return true;
}

std::vector<ExclusionObstacle> excludeColleague(const OpenDossier& dossier, UserId colleague,
                                                std::string_view reason) {
    storage::Act act(dossier.session(), ActKind::ExcludeColleague);
    ExclusionFacts facts = exclusionFacts(act, dossier.client());
    facts.situation.leads = facts.leads;
    auto found = exclusionObstacles(facts.situation, colleague, reason);
    if (!found.empty()) {
        return found;
    }
    storage::ExclusionStore(act).exclude(dossier.client(), colleague, steps::trimmedWords(reason));
    act.commit();
    return {};
}

std::vector<ExclusionObstacle> admitColleague(const OpenDossier& dossier, UserId colleague) {
    storage::Act act(dossier.session(), ActKind::AdmitColleague);
    auto found = admissionObstacles(exclusionFacts(act, dossier.client()).situation);
    if (!found.empty()) {
        return found;
    }
    storage::ExclusionStore(act).admit(dossier.client(), colleague);
    act.commit();
    return {};
}

} // namespace kentering
