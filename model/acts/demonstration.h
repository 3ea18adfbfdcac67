#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/dossier/dossier.h"

#include <functional>

namespace kentering {

/// Takes one invented dossier.
using StoreDossier = std::function<void(const Dossier&)>;

/// Writes the invented dossiers that `fill` hands over into the casebook: all of them, in one transaction,
/// or none. They are the author's. @throws InvalidValue for a code that is taken, StorageIoError, what `fill`
/// throws.
void storeDemonstration(OpenCasebook& book, const std::function<void(const StoreDossier& store)>& fill);

} // namespace kentering
