#include "tests/gui/property/real_input.h"

#include <map>
#include <stdexcept>
#include <utility>
#include <wx/toplevel.h>

// GTK's own headers are not clean under our warnings; keys and who has them are the toolkit's alone.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gdk/gdkkeysyms.h>
#include <gtk/gtk.h>

namespace kentering::property {

namespace {

constexpr guint32 kBetweenLetters = 100; ///< milliseconds
constexpr guint32 kBetweenKeys = 1'000;

/// Milliseconds, of a clock that all windows share: it stands still but for keys.
guint32 s_now = 1'000'000;

guint symbolOf(const std::string& name) {
    static const std::map<std::string, guint> s_symbols = {{"Tab", GDK_KEY_Tab},
                                                           {"Space", GDK_KEY_space},
                                                           {"Enter", GDK_KEY_Return},
                                                           {"Esc", GDK_KEY_Escape},
                                                           {"Backspace", GDK_KEY_BackSpace},
                                                           {"Up", GDK_KEY_Up},
                                                           {"Down", GDK_KEY_Down},
                                                           {"Left", GDK_KEY_Left},
                                                           {"Right", GDK_KEY_Right},
                                                           {"F7", GDK_KEY_F7},
                                                           {"F8", GDK_KEY_F8},
                                                           {"F9", GDK_KEY_F9},
                                                           {"F12", GDK_KEY_F12}};
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z') {
        return static_cast<guint>(GDK_KEY_a + (name[0] - 'A'));
    }
    const auto found = s_symbols.find(name);
    if (found == s_symbols.end()) {
        throw std::logic_error("no key is called " + name);
    }
    return found->second;
}

guint16 keycodeOf(GdkDisplay* display, guint symbol) {
    GdkKeymapKey* keys = nullptr;
    gint count = 0;
    gdk_keymap_get_entries_for_keyval(gdk_keymap_get_for_display(display), symbol, &keys, &count);
    const guint16 code = count > 0 ? static_cast<guint16>(keys[0].keycode) : guint16(0);
    g_free(keys);
    return code;
}

void putEvent(GdkWindow* window, GdkEventType type, guint symbol, guint modifiers) {
    GdkDisplay* display = gdk_window_get_display(window);
    GdkEvent* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(window));
    event->key.send_event = FALSE;
    event->key.time = s_now;
    event->key.state = modifiers;
    // Shift makes another key of Tab, as on a keyboard.
    event->key.keyval = symbol == GDK_KEY_Tab && (modifiers & GDK_SHIFT_MASK) != 0
                            ? static_cast<guint>(GDK_KEY_ISO_Left_Tab)
                            : symbol;
    event->key.hardware_keycode = keycodeOf(display, symbol);
    gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(display)));
    gdk_event_put(event);
    gdk_event_free(event);
}

/// One key down and up; of none when the window has gone meanwhile.
void putKey(const wxTopLevelWindow& window, guint symbol, guint modifiers = 0) {
    if (GdkWindow* native = gtk_widget_get_window(window.GetHandle())) {
        putEvent(native, GDK_KEY_PRESS, symbol, modifiers);
        putEvent(native, GDK_KEY_RELEASE, symbol, modifiers);
    }
}

} // namespace

void RealInput::giveKeysTo(wxTopLevelWindow& window) {
    if (GdkWindow* native = gtk_widget_get_window(window.GetHandle())) {
        gdk_window_focus(native, GDK_CURRENT_TIME);
    }
}

bool RealInput::hasKeys(wxTopLevelWindow& window) {
    return gtk_window_has_toplevel_focus(GTK_WINDOW(window.GetHandle())) == TRUE;
}

void RealInput::press(wxTopLevelWindow& window, const std::string& key) {
    guint modifiers = 0;
    std::string name = key;
    for (const auto& [start, modifier] :
         {std::pair<std::string, guint>("Ctrl+", GDK_CONTROL_MASK), {"Shift+", GDK_SHIFT_MASK}}) {
        if (name.starts_with(start)) {
            modifiers |= modifier;
            name.erase(0, start.size());
        }
    }
    s_now += kBetweenKeys;
    putKey(window, symbolOf(name), modifiers);
    m_work();
}

void RealInput::write(wxTopLevelWindow& window, const std::string& letters) {
    s_now += kBetweenKeys;
    for (const char letter : letters) {
        putKey(window, letter == ' ' ? static_cast<guint>(GDK_KEY_space)
                                     : static_cast<guint>(GDK_KEY_a + (letter - 'a')));
        s_now += kBetweenLetters;
    }
    m_work();
}

bool hasStyle(const wxWindow& control, const std::string& name) {
    return gtk_style_context_has_class(gtk_widget_get_style_context(control.GetHandle()), name.c_str()) ==
           TRUE;
}

bool somethingHasFocus(const wxTopLevelWindow& window) {
    GtkWidget* focus = gtk_window_get_focus(GTK_WINDOW(window.GetHandle()));
    return focus != nullptr && gtk_widget_get_mapped(focus) == TRUE && gtk_widget_is_sensitive(focus) == TRUE;
}

} // namespace kentering::property

#pragma GCC diagnostic pop
