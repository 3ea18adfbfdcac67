#include "model/acts/demonstration.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"

namespace kentering {

void storeDemonstration(OpenCasebook& book, const std::function<void(const StoreDossier& store)>& fill) {
    storage::Act act(book.session(), ActKind::MakeDemonstration);
    storage::DossierBatch batch(act, "demo");
    fill([&batch](const Dossier& dossier) { batch.add(dossier); });
    act.commit();
}

} // namespace kentering
