#pragma once

#include "app/gui/controls/themed_panel.h"

#include <wx/string.h>

#include <functional>
#include <string>

namespace kentering {

class Theme;

/// Something to know, above the work and in nobody's way, until it is put away.
/// Its words are called NAME-words and its button NAME-close.
class NoticeBar : public ThemedPanel {
public:
    NoticeBar(wxWindow* parent, const Theme& look, const std::string& name, const wxString& words,
              std::function<void()> putAway);
};

} // namespace kentering
