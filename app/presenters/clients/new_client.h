#pragma once

#include "app/presenters/shared/platform.h"

#include <string>
#include <string_view>

namespace kentering {

/// The code that the next new client gets.
[[nodiscard]] std::string nextClientCode(const Workspace& workspace);

/// Makes a client: a code first, an alias perhaps, no name; everything else is written in the file.
/// @throws StorageIoError.
[[nodiscard]] ClientId makeClient(const Workspace& workspace, std::string_view alias);

} // namespace kentering
