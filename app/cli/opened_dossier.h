#pragma once

#include "model/acts/reading/open_dossier.h"

#include <string>

namespace kentering::cli {

/// The dossier of the client with the code that was typed; the reading is logged. @throws WrongCall when
/// there is none, RuleRefusal when whoever opened the casebook is excluded from it.
[[nodiscard]] OpenDossier dossierOf(OpenCasebook& book, const std::string& code, ReadingPurpose purpose);

} // namespace kentering::cli
