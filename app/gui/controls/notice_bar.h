#pragma once

#include "app/gui/controls/surface.h"

#include <wx/string.h>

#include <functional>
#include <string>

namespace kentering {

class Look;

/// Something to know, above the work and in nobody's way, until it is put away.
/// Its words are called NAME-words and its button NAME-close.
class NoticeBar : public Surface {
public:
    NoticeBar(wxWindow* parent, const Look& look, const std::string& name, const wxString& words,
              std::function<void()> putAway);
};

} // namespace kentering
