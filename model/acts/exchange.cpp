#include "model/acts/exchange.h"

#include "model/acts/steps/raise_safety_task.h"
#include "model/acts/steps/rights.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/history/history_store.h"

namespace kentering {

std::vector<ImportFault> importDossiers(OpenCasebook& book, std::string_view json) {
    storage::Act act(book.session(), ActKind::ImportDossiers);
    auto faults = importDossiers(act, json, book.today(), [&act](ClientId client, const Dossier& dossier) {
        steps::raiseWorkOfDossier(act, client, dossier);
    });
    if (faults.empty()) {
        act.commit();
    }
    return faults;
}

std::optional<std::string> exportDossiers(OpenCasebook& book) {
    storage::Act act(book.session(), ActKind::ExportDossiers);
    if (!steps::authorMay(act.session(), Right::ExportDossiers)) {
        return std::nullopt;
    }
    std::string document = exportDossiers(act);
    const auto clients = storage::DossierStore(asReading(act)).all();
    storage::HistoryStore log(act);
    for (const ClientId client : clients) {
        log.logReading(client);
    }
    act.record(std::nullopt, "casebook", 1, std::nullopt,
               R"({"dossiersGivenOut":)" + std::to_string(clients.size()) + "}");
    act.commit();
    return document;
}

std::string exportDossier(const OpenDossier& dossier) {
    const storage::Reading reading(dossier.session());
    return exportDossiers(reading, storage::ClientReader(reading).get(dossier.client()).code);
}

} // namespace kentering
