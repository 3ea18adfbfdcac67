#pragma once

#include <wx/event.h>
#include <wx/string.h>

#include <vector>

namespace kentering {

/// A key outside the fields of a talk, and the control that it presses. One table binds the keys, is shown by
/// Ctrl+? and stands in the manual.
struct Shortcut {
    const char* keys; ///< as it is written: "Ctrl+1"
    int code;         ///< of the key
    int modifiers;    ///< of wxMOD_
    const char*
        control; ///< name of what is pressed, when it is shown and can be pressed; of a field: gets the keys
    const char* first; ///< name of what is pressed before, when `control` is not shown; null: nothing
    const char* words; ///< what for; to be translated
};

[[nodiscard]] const std::vector<Shortcut>& shortcuts();

/// Presses what `event` stands for in `screen`. @returns false when it stands for nothing that is shown
/// there.
bool pressShortcut(wxWindow& screen, const wxKeyEvent& event);

/// Keys that do something on `screen` as it is shown now: those of the table, and in a talk those of the
/// talk.
struct KeyWords {
    wxString keys;
    wxString words;
};
[[nodiscard]] std::vector<KeyWords> keysOn(const wxWindow& screen, bool isTalk);

/// Shows the keys of this screen until it is closed.
void showKeys(wxWindow& parent, const std::vector<KeyWords>& keys);

} // namespace kentering
