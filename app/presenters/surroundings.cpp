#include "app/presenters/surroundings.h"

#include "app/presenters/unstored_texts.h"
#include "model/acts/reading/settings.h"
#include "model/storage/exclusion_store.h"
#include "model/storage/wrong_client_error.h"

#include <utility>

namespace kentering {

OpenCasebook& Workspace::book() const {
    if (!opened || &opened->session() != &casebook->session()) { // another casebook was unlocked
        opened = std::make_shared<OpenCasebook>(casebook);
    }
    return *opened;
}

OpenDossier Workspace::dossier(ClientId client, ReadingPurpose purpose) const {
    if (auto dossier = openDossier(book(), client, purpose)) {
        return *dossier;
    }
    throw WrongClientError("the author is excluded from this dossier");
}

std::chrono::minutes Workspace::idleTime() const {
    return std::chrono::minutes(organisationOf(book()).idleMinutes);
}

UnstoredPlace Workspace::unstoredPlace(std::optional<ClientId> client, std::string form) const {
    return {casebook->folder(), userName(), client, std::move(form)};
}

bool Workspace::hasClient(ClientId client) const {
    try {
        return !ExclusionStore(*casebook).isExcluded(client, casebook->author().id);
    } catch (const WrongClientError&) {
        return false;
    }
}

} // namespace kentering
