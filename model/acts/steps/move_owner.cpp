#include "model/acts/steps/move_owner.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/task_store.h"

namespace kentering::steps {

void moveOwner(storage::Act& act, ClientId client, UserId from, UserId to) {
    if (from == to) {
        return;
    }
    storage::ClientStore clients(act);
    const std::string giver = clients.owner(client).name;
    clients.setOwner(client, to);
    const std::string receiver = clients.owner(client).name;
    storage::TaskStore tasks(act);
    for (const auto& [id, task] : tasks.of(client)) {
        if (task.isOpen() && task.owner == giver) {
            tasks.setOwner(client, id, receiver);
        }
    }
}

} // namespace kentering::steps
