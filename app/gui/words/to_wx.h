#pragma once

#include <wx/string.h>

#include <string>
#include <string_view>

namespace kentering {

/// The one place where the house's UTF-8 and the toolkit's strings meet.

/// `text` for a control. Bytes that are no valid UTF-8 are shown as Latin-1 rather than lost.
[[nodiscard]] inline wxString toWx(std::string_view text) {
    // The toolkit reads a letter of an empty text too, which need not have one.
    return text.empty() ? wxString() : wxString::FromUTF8Unchecked(text.data(), text.size());
}

/// What stands in a control, as UTF-8.
[[nodiscard]] inline std::string toUtf8(const wxString& text) {
    const wxScopedCharBuffer bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

/// `text` as it stands between the tags of a control's markup.
[[nodiscard]] inline wxString escapedMarkup(wxString text) {
    text.Replace("&", "&amp;");
    text.Replace("<", "&lt;");
    return text;
}

} // namespace kentering
