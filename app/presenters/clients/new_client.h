#pragma once

#include "app/presenters/shared/platform.h"

#include <string>
#include <string_view>

namespace kentering {

/// The code that the next new client gets.
[[nodiscard]] std::string nextClientCode(const PresenterContext& context);

/// Makes a client: a code first, an alias perhaps, no name; everything else is written in the file.
/// @throws StorageIoError.
[[nodiscard]] ClientId makeClient(const PresenterContext& context, std::string_view alias);

} // namespace kentering
