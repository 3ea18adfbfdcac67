#include "app/gui/words/sentences.h"

namespace kentering {

wxString lines(const std::vector<wxString>& sentences) {
    wxString text;
    for (const wxString& sentence : sentences) {
        text += (text.empty() ? "" : "\n") + sentence;
    }
    return text;
}

} // namespace kentering
