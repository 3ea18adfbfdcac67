#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/exchange/dossier_json.h"
#include "model/exchange/fault_list.h"
#include "model/exchange/object_reader.h"

#include <optional>
#include <string>

namespace kentering {

/// Reads one element of `clients`. Nothing when something is wrong with it; what, is in `faults` then.
[[nodiscard]] std::optional<Dossier> readDossier(const OrderedJson& value, const std::string& pointer,
                                                 const ImportRules& rules, FaultList& faults);

} // namespace kentering
