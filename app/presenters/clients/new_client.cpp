#include "app/presenters/clients/new_client.h"

#include "model/acts/dossier.h"
#include "model/acts/reading/client_codes.h"

namespace kentering {

std::string nextClientCode(const PresenterContext& context) {
    return nextClientCode(context.book()).text();
}

ClientId makeClient(const PresenterContext& context, std::string_view alias) {
    return newClient(context.book(), alias, context.language);
}

} // namespace kentering
