#include "model/acts/reading/caseload.h"

#include "model/acts/steps/rights.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/lists/caseload.h"

namespace kentering {

std::vector<CaseloadRow> caseload(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    if (!steps::authorMay(book.session(), Right::OpenDossiers)) {
        return {}; // an administrator sees no dossier, and so no list of them
    }
    return caseload(reading, book.today());
}

} // namespace kentering
