#pragma once

#include "tests/gui/property/seen.h"

class wxTopLevelWindow;

namespace kentering::property {

/// What can be seen at the window now.
[[nodiscard]] Seen lookAt(const wxTopLevelWindow& window);

} // namespace kentering::property
