#include "model/acts/reading/client_codes.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"

namespace kentering {

std::optional<ClientId> findClient(const OpenCasebook& book, const ClientCode& code) {
    const storage::Reading reading(book.session());
    return storage::ClientReader(reading).find(code);
}

ClientCode nextClientCode(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return storage::ClientReader(reading).nextCode();
}

} // namespace kentering
