#pragma once

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/erasure.h"

#include <string>

namespace kentering {

using namespace storage;

/// Destroys a client as the act of that name does, without its rules.
inline Erasure eraseClient(const Casebook& casebook, ClientId client, const std::string& reason) {
    Act act(casebook.session(), ActKind::EraseClient);
    Erasure erasure = destroyDossier(act, client, reason);
    act.commit();
    erasure.isLogEmptied = emptyLog(casebook.session());
    return erasure;
}

} // namespace kentering
