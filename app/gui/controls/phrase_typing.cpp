#include "app/gui/controls/phrase_typing.h"

#include "app/gui/controls/guard.h"
#include "app/gui/words/to_wx.h"

#include <wx/textctrl.h>

#include <memory>
#include <optional>
#include <utility>

namespace kentering {

namespace {

/// `field` with the short word before `cursor` written out; nothing when no short word stands there.
std::optional<KeyboardPhrases::Expansion> expansionAt(const wxTextCtrl& field, const KeyboardPhrases& phrases,
                                                      long cursor) {
    const wxString all = field.GetValue();
    return phrases.expand(toUtf8(all), toUtf8(all.Left(static_cast<std::size_t>(cursor))).size());
}

/// Writes it out, and leaves the cursor behind what was typed meanwhile.
void expandAt(wxTextCtrl& field, const KeyboardPhrases& phrases, long cursor) {
    if (const auto expansion = expansionAt(field, phrases, cursor)) {
        const long typedSince = field.GetInsertionPoint() - cursor;
        const wxString start = toWx(expansion->text.substr(0, expansion->cursor));
        field.SetValue(toWx(expansion->text));
        field.SetInsertionPoint(static_cast<long>(start.length()) + typedSince);
    }
}

} // namespace

void expandPhrases(wxTextCtrl& field, KeyboardPhrases phrases) {
    const auto shared = std::make_shared<const KeyboardPhrases>(std::move(phrases));
    field.Bind(wxEVT_TEXT, [&field, shared](wxCommandEvent& event) {
        event.Skip();
        const long cursor = field.GetInsertionPoint();
        if (expansionAt(field, *shared, cursor)) {
            // Afterwards: the toolkit is still at work on the letter that was typed.
            later(field, [&field, shared, cursor] { expandAt(field, *shared, cursor); });
        }
    });
}

} // namespace kentering
