#pragma once

#include <wx/string.h>

class wxWindow;

namespace kentering {

/// Lets assistive technology say `words` now, politely: after what it is saying, wherever the focus is.
/// @param origin the control on which the words can be seen, when they can
void announce(wxWindow& origin, const wxString& words);

} // namespace kentering
