#include "model/acts/dossier.h"

#include "model/acts/steps/forget_letter_agreements.h"
#include "model/acts/steps/rights.h"
#include "model/base/text_rules.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/erasure.h"
#include "model/storage/dossier/retention_store.h"

namespace kentering {

namespace {

std::optional<std::string> wordsOf(const std::optional<std::string>& typed) {
    return typed ? lineOrNothing(*typed) : std::nullopt;
}

/// Takes over what differs. Words are compared as they were seen, and stored as they are to be kept.
void applyDifferences(Client& stored, const Client& was, const Client& is) {
    const auto take = [](auto& value, const auto& before, const auto& after) {
        if (before != after) {
            value = after;
        }
    };
    const auto takeWords = [](std::optional<std::string>& value, const std::optional<std::string>& before,
                              const std::optional<std::string>& after) {
        if (before != after) {
            value = wordsOf(after);
        }
    };
    takeWords(stored.alias, was.alias, is.alias);
    takeWords(stored.name, was.name, is.name);
    take(stored.birthYear, was.birthYear, is.birthYear);
    takeWords(stored.municipality, was.municipality, is.municipality);
    take(stored.language, was.language, is.language);
    take(stored.cameBy, was.cameBy, is.cameBy);
    take(stored.opened, was.opened, is.opened);
    take(stored.contactRules.channel, was.contactRules.channel, is.contactRules.channel);
    take(stored.contactRules.voicemail, was.contactRules.voicemail, is.contactRules.voicemail);
    takeWords(stored.contactRules.sender, was.contactRules.sender, is.contactRules.sender);
}

} // namespace

ClientId newClient(OpenCasebook& book, std::string_view alias, Language language) {
    storage::Act act(book.session(), ActKind::NewClient);
    if (!steps::authorMay(book.session(), Right::OpenDossiers)) {
        throw WrongClientError("an administrator opens no dossier, and so makes none");
    }
    storage::ClientStore clients(act);
    const ClientId client = clients.create({.code = clients.nextCode(),
                                            .alias = lineOrNothing(alias),
                                            .language = language,
                                            .opened = book.today()});
    act.commit();
    return client;
}

std::vector<ClientFault> changeClient(const OpenDossier& dossier, const Client& was, const Client& is) {
    storage::Act act(dossier.session(), ActKind::ChangeClient);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    applyDifferences(client, was, is);
    auto found = faultsOf(client, dossier.casebook().today());
    if (!found.empty()) {
        return found;
    }
    clients.update(dossier.client(), client);
    act.commit();
    return {};
}

std::vector<ClosingObstacle> closeDossier(const OpenDossier& dossier, const Closing& closing) {
    storage::Act act(dossier.session(), ActKind::CloseDossier);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    if (client.closed) {
        return {ClosingObstacle::ClosedAlready};
    }
    auto found = obstaclesToClosing(client, closing.on, dossier.casebook().today());
    if (!found.empty()) {
        return found;
    }
    client.closed = closing.on;
    client.outcome = closing.outcome;
    client.closingWords = wordsOrNothing(closing.words);
    clients.update(dossier.client(), client);
    act.commit();
    return {};
}

std::vector<ClosingObstacle> correctClosing(const OpenDossier& dossier, const Closing& was,
                                            const Closing& is) {
    storage::Act act(dossier.session(), ActKind::CorrectClosing);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    if (!client.closed) {
        return {ClosingObstacle::NotClosed};
    }
    if (was.on != is.on) {
        client.closed = is.on;
    }
    if (was.outcome != is.outcome) {
        client.outcome = is.outcome;
    }
    if (was.words != is.words) {
        client.closingWords = wordsOrNothing(is.words);
    }
    auto found = obstaclesToClosing(client, *client.closed, dossier.casebook().today());
    if (!found.empty()) {
        return found;
    }
    clients.update(dossier.client(), client);
    act.commit();
    return {};
}

std::vector<ClosingObstacle> reopenDossier(const OpenDossier& dossier, Reopening why, Date day) {
    storage::Act act(dossier.session(), ActKind::ReopenDossier);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    auto found = obstaclesToReopening(client, why, day, dossier.casebook().today());
    if (!found.empty()) {
        return found;
    }
    if (why == Reopening::CameBack) {
        storage::EpisodeStore(act).add(dossier.client(), presentEpisode(client));
        client.reopened = day;
    }
    client.closed.reset();
    client.outcome.reset();
    client.closingWords.reset();
    clients.update(dossier.client(), client);
    act.commit();
    return {};
}

std::vector<ConsentFault> giveConsent(const OpenDossier& dossier, const ConsentScope& scope,
                                      std::optional<Date> until, int textVersion) {
    const Date today = dossier.casebook().today();
    if (until && *until < today) {
        return {ConsentFault::EndBeforeStart};
    }
    storage::Act act(dossier.session(), ActKind::GiveConsent);
    storage::ConsentStore(act).add(
        dossier.client(),
        {.to = scope, .given = true, .on = today, .textVersion = textVersion, .until = until});
    act.commit();
    return {};
}

void withdrawConsent(const OpenDossier& dossier, const ConsentScope& scope, int textVersion) {
    storage::Act act(dossier.session(), ActKind::WithdrawConsent);
    storage::ConsentStore(act).add(
        dossier.client(),
        {.to = scope, .given = false, .on = dossier.casebook().today(), .textVersion = textVersion});
    steps::forgetLetterAgreements(act, dossier.client(), scope);
    act.commit();
}

std::optional<Retention> retentionOf(const OpenDossier& dossier) {
    const storage::Reading reading(dossier.session());
    return storage::RetentionReader(reading).of(dossier.client());
}

std::vector<RetentionFault> setRetention(const OpenDossier& dossier, const Retention& retention) {
    auto found = faultsOf(retention);
    if (!found.empty()) {
        return found;
    }
    storage::Act act(dossier.session(), ActKind::SetRetention);
    storage::RetentionStore(act).set(dossier.client(), retention);
    act.commit();
    return {};
}

std::variant<Erasure, std::vector<ErasureObstacle>> eraseClient(const OpenDossier& dossier,
                                                                const std::string& reason,
                                                                const ErasureReceipt& receipt,
                                                                AskedBy asked) {
    if (!wordsOrNothing(reason)) {
        return std::vector{ErasureObstacle::NoReason};
    }
    storage::Act act(dossier.session(), ActKind::EraseClient);
    if (!steps::authorMay(act.session(), Right::DestroyDossiers)) {
        return std::vector{ErasureObstacle::NotYourRole};
    }
    const Client client = storage::ClientReader(act).get(dossier.client());
    if (receipt.namesTheClient(reason, client)) {
        return std::vector{ErasureObstacle::ReasonNamesTheClient};
    }
    if (asked != AskedBy::Client && isWithinLegalTerm(storage::RetentionReader(act).of(dossier.client()),
                                                      client.closed, dossier.casebook().today())) {
        return std::vector{ErasureObstacle::WithinLegalTerm};
    }
    Erasure erasure = destroyDossier(act, dossier.client(), reason, asked);
    if (receipt.prepare) {
        receipt.prepare(erasure);
    }
    act.commit();
    erasure.isLogEmptied = emptyLog(dossier.session());
    return erasure;
}

} // namespace kentering
