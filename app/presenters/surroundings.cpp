#include "app/presenters/surroundings.h"

#include "model/storage/client_store.h"
#include "model/storage/settings_store.h"
#include "model/storage/wrong_client_error.h"

namespace kentering {

std::chrono::minutes Workspace::idleTime() const {
    return std::chrono::minutes(SettingsStore(*casebook).organisation().idleMinutes);
}

bool Workspace::hasClient(ClientId client) const {
    try {
        static_cast<void>(ClientStore(*casebook).get(client));
        return true;
    } catch (const WrongClientError&) {
        return false;
    }
}

} // namespace kentering
