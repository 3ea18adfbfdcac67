#pragma once

#include <wx/scrolwin.h>

namespace kentering {

/// From now on `scrolled` scrolls to what the keyboard reaches in it, however deep that stands inside.
void followFocus(wxScrolledWindow& scrolled);

/// Scrolls as little as shows `window`, which stands in `scrolled`; its top when it is higher than the view.
void bringIntoView(wxScrolledWindow& scrolled, const wxWindow& window);

} // namespace kentering
