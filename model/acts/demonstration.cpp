#include "model/acts/demonstration.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"

#include <vector>

namespace kentering {

void storeDemonstration(OpenCasebook& book, const std::function<void(const StoreDossier& store)>& fill) {
    storage::Act act(book.session(), ActKind::MakeDemonstration);
    storage::DossierBatch batch(act, "demo");
    std::vector<storage::NewDossier> waiting; // many at once cost a fraction of one by one
    fill([&](const Dossier& dossier) {
        waiting.push_back({.dossier = dossier});
        if (waiting.size() == storage::DossierBatch::kAtOnce) {
            batch.add(waiting);
            waiting.clear();
        }
    });
    batch.add(waiting);
    act.commit();
}

} // namespace kentering
