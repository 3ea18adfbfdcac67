#pragma once

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/exchange/dossier_exchange.h"

#include <string_view>
#include <vector>

namespace kentering {

using namespace storage;

/// Imports a document as the act of that name does, without its rules: all of it, or nothing and what is
/// wrong.
inline std::vector<ImportFault> importDossiers(const Casebook& casebook, std::string_view json, Date today) {
    Act act(casebook.session(), ActKind::ImportDossiers);
    auto faults = importDossiers(act, json, today, [](ClientId, const Dossier&) {});
    if (faults.empty()) {
        act.commit();
    }
    return faults;
}

} // namespace kentering
