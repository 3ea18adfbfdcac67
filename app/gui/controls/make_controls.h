#pragma once

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/string.h>
#include <wx/tglbtn.h>

#include <climits>
#include <functional>
#include <initializer_list>
#include <string_view>

class wxSizer;

namespace kentering {

/// Small helpers that make a styled native control. `name` is the window name: stable, never translated, by
/// which tests and the program find the control; the label or `spoken` is what a screen reader says.

using StyleClasses = std::initializer_list<std::string_view>;

[[nodiscard]] wxStaticText* makeText(wxWindow* parent, const wxString& text, StyleClasses classes = {});
[[nodiscard]] wxStaticText* makeNamedText(wxWindow* parent, const char* name, const wxString& text,
                                          StyleClasses classes = {});
/// The dot before a line of work: red for safety, which whoever does not see it hears.
[[nodiscard]] wxStaticText* makeDot(wxWindow* parent, bool isSafety);
[[nodiscard]] wxButton* makeButton(wxWindow* parent, const char* name, const wxString& label,
                                   StyleClasses classes, std::function<void()> pressed);
/// A toggle that tells of each press; it is up to the caller to set its value afterwards.
[[nodiscard]] wxToggleButton* makeToggle(wxWindow* parent, const wxString& name, const wxString& label,
                                         StyleClasses classes, std::function<void()> pressed);
/// Names `window` for tests and for a screen reader at once. A field for text gets what every field has:
/// Ctrl+Z, one line where it has one, and no slowness with words that never end.
void nameControl(wxWindow& window, const wxString& name, const wxString& spoken);

/// Puts `text` into `label` when it differs, and lets the parents lay themselves out again.
void changeText(wxStaticText& label, const wxString& text);
/// `dip` pixels at the normal text size; more when the user set larger letters.
[[nodiscard]] int withText(const wxWindow& window, int dip);

/// Breaks `label` into lines that fit into `frame` beside `taken` pixels, now and whenever the frame or the
/// text changes; no wider than `most`.
void wrapIn(wxStaticText& label, wxWindow& frame, int taken, int most = INT_MAX);

/// Breaks `label` into lines of at most `width` pixels and makes it as high as they need.
void fitText(wxStaticText& label, int width);

} // namespace kentering
