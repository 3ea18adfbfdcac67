#include "model/storage/dossier/handout_given_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

void HandoutGivenStore::record(ClientId client, HandoutWay way) {
    m_session.requireClient(client);
    m_act.record(client, kTable, client.value(), std::nullopt,
                 OrderedJson{{"given", std::string(code(way))}}.dump());
}

} // namespace kentering::storage
