#pragma once

#include <wx/gdicmn.h>
#include <wx/string.h>

#include <memory>
#include <string_view>

class wxAnyButton;
class wxGraphicsContext;
class wxStaticText;
class wxWindow;

namespace kentering {

// Beside look.cpp the only place that talks to GTK itself. Native controls keep what makes them native
// (focus, keyboard, a name for a screen reader) and take their look from style.css by style classes.

/// Gives the native control inside `window` the style class `name` (see style.css).
void addStyle(wxWindow& window, std::string_view name);
/// Adds or takes away the style class `name`.
void setStyle(wxWindow& window, std::string_view name, bool present);

/// What a screen reader calls `window`.
void setAccessibleName(wxWindow& window, const wxString& name);
/// What a screen reader tells of `window` beyond its name.
void setAccessibleDescription(wxWindow& window, const wxString& description);
/// What a screen reader calls `window` now; empty when it has to make do with the visible text.
[[nodiscard]] wxString accessibleName(const wxWindow& window);
[[nodiscard]] wxString accessibleDescription(const wxWindow& window);

/// Shows `left` at the start and `right`, smaller, at the end of a button. A screen reader hears both.
void setButtonParts(wxAnyButton& button, const wxString& left, const wxString& right);

/// Height that `label` needs when its text is broken into lines of `width` pixels; it breaks them from now
/// on.
[[nodiscard]] int wrappedHeight(wxStaticText& label, int width);

// The toolkit's own answers to the next two begin with a list of all fonts of the machine.
/// Height of a line of text in the font that `window` has by its style, in pixels.
[[nodiscard]] int lineHeight(const wxWindow& window);
/// The least size in which the native control inside `window` shows all of itself.
[[nodiscard]] wxSize nativeSize(const wxWindow& window);

/// What a handler of wxEVT_PAINT draws in `window` with.
[[nodiscard]] std::unique_ptr<wxGraphicsContext> paintContext(const wxWindow& window);

} // namespace kentering
