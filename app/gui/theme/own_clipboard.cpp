#include "app/gui/theme/own_clipboard.h"

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {

namespace {

/// Null for a clipboard of another program, whoever in this one filled it: a field, or the toolkit.
bool isOurs(GdkAtom which) {
    return gdk_selection_owner_get(which) != nullptr;
}

void empty(GdkAtom which) {
    if (isOurs(which)) {
        // Taken over first: only what was set in this way can be given up in this way.
        GtkClipboard* clipboard = gtk_clipboard_get(which);
        gtk_clipboard_set_text(clipboard, "", 0);
        gtk_clipboard_clear(clipboard);
    }
}

} // namespace

OwnClipboard::OwnClipboard(std::chrono::milliseconds after) : m_after(after) {
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { clear(); });
    const auto changed = +[](GtkClipboard* /*clipboard*/, GdkEvent* /*event*/, gpointer self) {
        static_cast<OwnClipboard*>(self)->copied();
    };
    m_heard = g_signal_connect(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD), "owner-change",
                               reinterpret_cast<GCallback>(changed), this);
}

OwnClipboard::~OwnClipboard() {
    g_signal_handler_disconnect(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD), m_heard);
}

void OwnClipboard::copied() {
    if (isOurs(GDK_SELECTION_CLIPBOARD)) {
        m_timer.StartOnce(static_cast<int>(m_after.count()));
    } else {
        m_timer.Stop();
    }
}

void OwnClipboard::clear() {
    m_timer.Stop();
    empty(GDK_SELECTION_CLIPBOARD);
    empty(GDK_SELECTION_PRIMARY);
}

} // namespace kentering

#pragma GCC diagnostic pop
