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
    throw RuleRefusal("you may not open this client's dossier; ask their counsellor or a lead");
}

} // namespace kentering::cli
