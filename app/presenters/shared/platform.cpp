#include "app/presenters/shared/platform.h"

#include "app/presenters/shared/unstored_texts.h"
#include "model/acts/reading/settings.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/dossier/exclusion_store.h"

#include <utility>

namespace kentering {

OpenCasebook& PresenterContext::book() const {
    if (!opened || &opened->session() != &casebook->session()) { // another casebook was unlocked
        opened = std::make_shared<OpenCasebook>(casebook);
    }
    return *opened;
}

OpenDossier PresenterContext::dossier(ClientId client, ReadingPurpose purpose) const {
    if (auto dossier = openDossier(book(), client, purpose)) {
        return *dossier;
    }
    throw WrongClientError("the author is excluded from this dossier");
}

void PresenterContext::deliverChangesBy(ChangeFeed::Post post) const {
    book().changes().deliverBy(std::move(post));
}

ChangeFeed::Subscription PresenterContext::whenChanged(ChangeFeed::Listener listener) const {
    return book().changes().subscribe(std::move(listener));
}

std::chrono::minutes PresenterContext::idleTime() const {
    return std::chrono::minutes(organisationOf(book()).idleMinutes);
}

UnstoredPlace PresenterContext::unstoredPlace(std::optional<ClientId> client, std::string form) const {
    return {casebook->folder(), userName(), client, std::move(form)};
}

bool PresenterContext::hasClient(ClientId client) const {
    try {
        return !ExclusionStore(*casebook).isExcluded(client, casebook->author().id);
    } catch (const WrongClientError&) {
        return false;
    }
}

} // namespace kentering
