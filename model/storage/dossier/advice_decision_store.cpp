#include "model/storage/dossier/advice_decision_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

void AdviceDecisionStore::record(ClientId client, const AdviceDecision& decision) {
    const bool needsReason =
        decision.what != "restore" && decision.what != "star" && decision.what != "unstar";
    if (needsReason && isBlank(decision.reason)) {
        throw InvalidValue("a decision about advice needs a reason");
    }
    m_session.requireClient(client);
    OrderedJson what{{"advice", decision.advice}, {"decision", decision.what}};
    if (decision.words) {
        what["words"] = *decision.words;
    }
    if (!isBlank(decision.reason)) {
        what["reason"] = decision.reason;
    }
    m_act.record(client, kTable, client.value(), std::nullopt, what.dump());
}

} // namespace kentering::storage
