#include "model/acts/reading/handover_view.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/history/history_store.h"

#include <algorithm>

namespace kentering {

HandoverView handoverView(const OpenDossier& dossier) {
    const ClientId client = dossier.client();
    const storage::Reading reading(dossier.session());
    HandoverView view{.owner = storage::ClientReader(reading).owner(client),
                      .known = reading.session().users(),
                      .canOpen = reading.session().usersWhoCanOpen(),
                      .excluded = {},
                      .offered = storage::HandoverReader(reading).offered(client),
                      .handovers = storage::HandoverReader(reading).of(client),
                      .readings = storage::HistoryReader(reading).readings(client)};
    const auto excluded = storage::ExclusionReader(reading).of(client);
    for (const User& user : view.known) {
        if (std::ranges::find(excluded, user.id) != excluded.end()) {
            view.excluded.push_back({user, reasonOfExclusion(reading, client, user.id)});
        }
    }
    return view;
}

} // namespace kentering
