#pragma once

#include <wx/scrolwin.h>

namespace kentering {

/// From now on `scrolled` scrolls to what the keyboard reaches in it, however deep that stands inside.
void followFocus(wxScrolledWindow& scrolled);

} // namespace kentering
