#include "app/presenters/file/new_client.h"

#include "model/acts/dossier.h"
#include "model/acts/reading/client_codes.h"

namespace kentering {

std::string nextClientCode(const Workspace& workspace) {
    return nextClientCode(workspace.book()).text();
}

ClientId makeClient(const Workspace& workspace, std::string_view alias) {
    return newClient(workspace.book(), alias, workspace.language);
}

} // namespace kentering
