#include "app/presenters/surroundings.h"

#include "model/storage/exclusion_store.h"
#include "model/storage/settings_store.h"
#include "model/storage/wrong_client_error.h"

namespace kentering {

std::chrono::minutes Workspace::idleTime() const {
    return std::chrono::minutes(SettingsStore(*casebook).organisation().idleMinutes);
}

bool Workspace::hasClient(ClientId client) const {
    try {
        return !ExclusionStore(*casebook).isExcluded(client, casebook->author().id);
    } catch (const WrongClientError&) {
        return false;
    }
}

} // namespace kentering
