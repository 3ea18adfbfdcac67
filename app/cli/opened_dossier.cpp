#include "app/cli/opened_dossier.h"

#include "app/cli/outcome.h"
#include "model/acts/reading/client_codes.h"

namespace kentering::cli {

OpenDossier dossierOf(OpenCasebook& book, const std::string& code, ReadingPurpose purpose) {
    const auto client = findClient(book, ClientCode(code));
    if (!client) {
        throw WrongCall("no client of this casebook has that code");
    }
    if (const auto dossier = openDossier(book, *client, purpose)) {
        return *dossier;
    }
    throw RuleRefusal("you are excluded from this client's dossier; ask the client's counsellor or the lead");
}

} // namespace kentering::cli
