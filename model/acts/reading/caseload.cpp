#include "model/acts/reading/caseload.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/lists/caseload.h"

namespace kentering {

std::vector<CaseloadRow> caseload(const OpenCasebook& book) {
    const Reading reading(book.session());
    return caseload(reading, book.today());
}

} // namespace kentering
