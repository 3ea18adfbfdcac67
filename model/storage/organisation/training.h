#pragma once

#include "model/storage/sqlite/connection.h"

namespace kentering::storage {

/// Whether the casebook is one of made-up people. Asked before anything is written to it, so also of one that
/// is not up to date: there a demonstration tells by where its dossiers come from.
[[nodiscard]] bool isMarkedForTraining(sqlite::Connection& database);

} // namespace kentering::storage
