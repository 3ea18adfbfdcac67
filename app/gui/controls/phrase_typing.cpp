#include "app/gui/controls/phrase_typing.h"

#include "app/gui/text/to_wx.h"

#include <wx/textctrl.h>

#include <utility>

namespace kentering {

void expandPhrases(wxTextCtrl& field, KeyboardPhrases phrases) {
    field.Bind(wxEVT_TEXT, [&field, phrases = std::move(phrases)](wxCommandEvent& event) {
        event.Skip();
        const wxString all = field.GetValue();
        const auto cursor = static_cast<std::size_t>(field.GetInsertionPoint());
        const std::string before = toUtf8(all.Left(cursor));
        if (const auto expansion = phrases.expand(toUtf8(all), before.size())) {
            field.ChangeValue(toWx(expansion->text));
            const wxString start = toWx(expansion->text.substr(0, expansion->cursor));
            field.SetInsertionPoint(static_cast<long>(start.length()));
        }
    });
}

} // namespace kentering
