#include "app/gui/theme/native_focus.h"

#include <wx/toplevel.h>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

namespace {

bool holds(const wxWindow& window, GtkWidget* focus) {
    GtkWidget* widget = window.GetHandle();
    return widget != nullptr && (widget == focus || gtk_widget_is_ancestor(focus, widget) != FALSE);
}

} // namespace

wxWindow* focusIn(const wxTopLevelWindow& top) {
    GtkWidget* focus = gtk_window_get_focus(GTK_WINDOW(top.GetHandle()));
    if (focus == nullptr) {
        return nullptr;
    }
    wxWindow* found = nullptr;
    for (const wxWindow* at = &top; at != nullptr;) {
        const wxWindow* inner = nullptr;
        for (wxWindow* child : at->GetChildren()) {
            if (!child->IsTopLevel() && !child->IsBeingDeleted() && holds(*child, focus)) {
                inner = found = child;
                break;
            }
        }
        at = inner;
    }
    return found;
}

} // namespace kentering

#pragma GCC diagnostic pop
