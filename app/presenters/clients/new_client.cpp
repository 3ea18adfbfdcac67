#include "app/presenters/clients/new_client.h"

#include "model/storage/dossier/client_store.h"

namespace kentering {

std::string nextClientCode(const Workspace& workspace) {
    return ClientStore(*workspace.casebook).nextCode().text();
}

ClientId makeClient(const Workspace& workspace, std::string_view alias) {
    ClientStore clients(*workspace.casebook);
    Client client{.code = clients.nextCode()};
    if (!alias.empty()) {
        client.alias = std::string(alias);
    }
    client.language = workspace.language;
    client.opened = workspace.today();
    return clients.create(client);
}

} // namespace kentering
