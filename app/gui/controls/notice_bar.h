#pragma once

#include "app/gui/controls/surface.h"

#include <wx/string.h>

#include <functional>

namespace kentering {

class Look;

/// Something to know, above the work and in nobody's way, until it is put away.
class NoticeBar : public Surface {
public:
    NoticeBar(wxWindow* parent, const Look& look, const wxString& words, std::function<void()> putAway);
};

} // namespace kentering
