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
    const Reading reading(dossier.session());
    HandoverView view{.owner = ClientReader(reading).owner(client),
                      .known = reading.session().users(),
                      .canOpen = reading.session().usersWhoCanOpen(),
                      .excluded = {},
                      .offered = HandoverReader(reading).offered(client),
                      .handovers = HandoverReader(reading).of(client),
                      .readings = HistoryReader(reading).readings(client)};
    const auto excluded = ExclusionReader(reading).of(client);
    for (const User& user : view.known) {
        if (std::ranges::find(excluded, user.id) != excluded.end()) {
            view.excluded.push_back({user, reasonOfExclusion(reading, client, user.id)});
        }
    }
    return view;
}

} // namespace kentering
