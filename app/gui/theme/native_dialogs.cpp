#include "app/gui/theme/native_dialogs.h"

#include <wx/dialog.h>
#include <wx/toplevel.h>

#include <utility>

// GTK's own headers are not clean under our warnings; nothing has replaced its way to hear every key.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {

struct NativeKeys::Snooper {
    explicit Snooper(std::function<bool(bool)> callback) : pressed(std::move(callback)) {
        id = gtk_key_snooper_install(&Snooper::hear, this);
    }
    ~Snooper() { gtk_key_snooper_remove(id); }
    Snooper(const Snooper&) = delete;
    Snooper& operator=(const Snooper&) = delete;

    static gint hear(GtkWidget* /*widget*/, GdkEventKey* event, gpointer self) {
        if (event->type != GDK_KEY_PRESS) {
            return FALSE;
        }
        return static_cast<Snooper*>(self)->pressed(event->keyval == GDK_KEY_F12) ? TRUE : FALSE;
    }

    std::function<bool(bool)> pressed;
    guint id = 0;
};

NativeKeys::NativeKeys(std::function<bool(bool)> pressed)
    : m_snooper(std::make_unique<Snooper>(std::move(pressed))) {}

NativeKeys::~NativeKeys() = default;

void cancelOpenDialogs() {
    GList* windows = gtk_window_list_toplevels();
    for (GList* at = windows; at != nullptr; at = at->next) {
        auto* window = static_cast<GtkWidget*>(at->data);
        if (GTK_IS_DIALOG(window) && gtk_widget_get_visible(window)) {
            gtk_widget_hide(window);
            gtk_dialog_response(GTK_DIALOG(window), GTK_RESPONSE_CANCEL);
        }
    }
    g_list_free(windows);
    const wxWindowList own = wxTopLevelWindows;
    for (wxWindow* window : own) {
        if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog != nullptr && dialog->IsModal()) {
            dialog->Hide(); // which ends it, as Cancel would
        }
    }
}

} // namespace kentering

#pragma GCC diagnostic pop
