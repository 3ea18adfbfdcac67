#include "app/presenters/clients/new_client.h"

#include "model/storage/dossier/client_store.h"

namespace kentering {

std::string nextClientCode(const PresenterContext& context) {
    return ClientStore(*context.casebook).nextCode().text();
}

ClientId makeClient(const PresenterContext& context, std::string_view alias) {
    ClientStore clients(*context.casebook);
    Client client{.code = clients.nextCode()};
    if (!alias.empty()) {
        client.alias = std::string(alias);
    }
    client.language = context.language;
    client.opened = context.today();
    return clients.create(client);
}

} // namespace kentering
