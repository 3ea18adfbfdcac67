#include "app/presenters/surroundings.h"

#include "app/presenters/unstored_texts.h"
#include "model/storage/exclusion_store.h"
#include "model/storage/settings_store.h"
#include "model/storage/wrong_client_error.h"

#include <utility>

namespace kentering {

std::chrono::minutes Workspace::idleTime() const {
    return std::chrono::minutes(SettingsStore(*casebook).organisation().idleMinutes);
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
