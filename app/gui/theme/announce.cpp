#include "app/gui/theme/announce.h"

#include <wx/window.h>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

void announce(wxWindow& origin, const wxString& words) {
    constexpr const char* kSignal = "announcement"; // ATK 2.46; an older one says nothing
    AtkObject* accessible = gtk_widget_get_accessible(origin.GetHandle());
    if (!words.empty() && accessible != nullptr && g_signal_lookup(kSignal, ATK_TYPE_OBJECT) != 0) {
        g_signal_emit_by_name(accessible, kSignal, static_cast<const char*>(words.utf8_str()));
    }
}

} // namespace kentering

#pragma GCC diagnostic pop
