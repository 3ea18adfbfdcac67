#include "model/acts/exchange.h"

#include "model/acts/steps/raise_safety_task.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering {

std::vector<ImportFault> importDossiers(OpenCasebook& book, std::string_view json) {
    Act act(book.session(), ActKind::ImportDossiers);
    auto faults = importDossiers(act, json, book.today(),
                                 [&act](ClientId client) { steps::raiseWorkOfDossier(act, client); });
    if (faults.empty()) {
        act.commit();
    }
    return faults;
}

} // namespace kentering
