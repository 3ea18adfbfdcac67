#include "tests/gui/support/real_keys.h"

#include <stdexcept>
#include <wx/toplevel.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>
#pragma GCC diagnostic pop

namespace kentering {

namespace {

unsigned symbolOf(RealKey key) {
    switch (key) {
    case RealKey::Space:
        return GDK_KEY_space;
    case RealKey::Enter:
        return GDK_KEY_Return;
    case RealKey::Escape:
        return GDK_KEY_Escape;
    case RealKey::Down:
        return GDK_KEY_Down;
    case RealKey::Tab:
        return GDK_KEY_Tab;
    case RealKey::F8:
        return GDK_KEY_F8;
    case RealKey::F12:
        return GDK_KEY_F12;
    }
    throw std::logic_error("no key");
}

void send(GdkWindow* window, GdkEventType type, unsigned symbol, unsigned state) {
    GdkDisplay* display = gdk_window_get_display(window);
    GdkEvent* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(window));
    event->key.send_event = TRUE;
    event->key.time = GDK_CURRENT_TIME;
    event->key.state = state;
    event->key.keyval = symbol;
    GdkKeymapKey* keys = nullptr;
    int count = 0;
    if (gdk_keymap_get_entries_for_keyval(gdk_keymap_get_for_display(display), symbol, &keys, &count) !=
        FALSE) {
        event->key.hardware_keycode = static_cast<guint16>(keys[0].keycode);
        g_free(keys);
    }
    gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(display)));
    gtk_main_do_event(event);
    gdk_event_free(event);
}

void pressAndRelease(wxTopLevelWindow& top, unsigned symbol, bool withControl, bool withShift) {
    GtkWidget* widget = top.GetHandle();
    g_object_ref(widget); // the key may close it
    const unsigned state = (withControl ? static_cast<unsigned>(GDK_CONTROL_MASK) : 0U) |
                           (withShift ? static_cast<unsigned>(GDK_SHIFT_MASK) : 0U);
    for (const GdkEventType type : {GDK_KEY_PRESS, GDK_KEY_RELEASE}) {
        if (GdkWindow* window = gtk_widget_get_window(widget)) {
            send(window, type, symbol, state);
        }
    }
    g_object_unref(widget);
}

} // namespace

void pressRealKey(wxTopLevelWindow& top, RealKey key, bool withControl, bool withShift) {
    pressAndRelease(top, symbolOf(key), withControl, withShift);
}

void pressRealKey(wxTopLevelWindow& top, char letter, bool withControl, bool withShift) {
    pressAndRelease(top, gdk_unicode_to_keyval(static_cast<unsigned char>(letter)), withControl, withShift);
}

} // namespace kentering
