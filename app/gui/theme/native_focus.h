#pragma once

class wxTopLevelWindow;
class wxWindow;

namespace kentering {

/// The innermost window of `top` to which GTK gives its keys while it is the active one; null when they go
/// nowhere. Unlike the toolkit's own answer this one holds while a menu is open and while another window is
/// active.
[[nodiscard]] wxWindow* focusIn(const wxTopLevelWindow& top);

} // namespace kentering
