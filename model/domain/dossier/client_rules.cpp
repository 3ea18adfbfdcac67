#include "model/domain/dossier/client_rules.h"

namespace kentering {

std::vector<ClientFault> faultsOf(const Client& client, Date today) {
    std::vector<ClientFault> found;
    if (client.birthYear && (*client.birthYear < kFirstBirthYear || *client.birthYear > today.year())) {
        found.push_back(ClientFault::BirthYearOutOfRange);
    }
    if (client.closed && ((client.opened && *client.closed < *client.opened) ||
                          (client.reopened && *client.closed < *client.reopened))) {
        found.push_back(ClientFault::ClosedBeforeOpened);
    }
    if ((client.outcome || client.closingWords) && !client.closed) {
        found.push_back(ClientFault::OutcomeWhileOpen);
    }
    return found;
}

} // namespace kentering
