#include "model/acts/reading/caseload.h"

#include "model/storage/caseload.h"
#include "model/storage/unit_of_work.h"

namespace kentering {

std::vector<CaseloadRow> caseload(const OpenCasebook& book) {
    const Reading reading(book.session());
    return caseload(reading, book.today());
}

} // namespace kentering
