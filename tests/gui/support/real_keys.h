#pragma once

class wxTopLevelWindow;

namespace kentering {

enum class RealKey : unsigned char { Space, Enter, Escape, Down, Tab, F8, F12 };

/// Presses and releases a key in `top` as GTK does it: the key goes to whatever has the focus, and nowhere
/// when nothing has. Needs no active window.
void pressRealKey(wxTopLevelWindow& top, RealKey key, bool withControl = false, bool withShift = false);
/// The same with a letter.
void pressRealKey(wxTopLevelWindow& top, char letter, bool withControl = false, bool withShift = false);

} // namespace kentering
