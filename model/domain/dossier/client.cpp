#include "model/domain/dossier/client.h"

namespace kentering {

const std::string& shownName(const std::string& alias, const ClientCode& code) {
    return alias.empty() ? code.text() : alias;
}

const std::string& shownName(const Client& client) {
    return client.alias ? shownName(*client.alias, client.code) : client.code.text();
}

} // namespace kentering
