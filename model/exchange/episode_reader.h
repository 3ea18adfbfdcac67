#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/exchange/object_reader.h"

namespace kentering {

/// Reads `episodes` into `dossier`, whose client is read already: all of them, oldest first. The last is the
/// present one; what it says of its days and outcome has to be what the dossier itself says.
void readEpisodes(ObjectReader& owner, Dossier& dossier);

} // namespace kentering
