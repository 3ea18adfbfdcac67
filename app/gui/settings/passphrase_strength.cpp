#include "app/gui/settings/passphrase_strength.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/words/to_wx.h"
#include "model/base/casebook/passphrase_rules.h"

#include <wx/intl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kentering {

namespace {

wxString strengthWords(const Secret& passphrase) {
    if (passphrase.text().empty()) {
        return _("How hard this is to guess shows while you type.");
    }
    switch (passphraseStrength(passphrase)) {
    case PassphraseStrength::Weak:
        return _("Easy to guess. Four words that do not belong together are better.");
    case PassphraseStrength::Fair:
        return _("Fair. One more word makes it strong.");
    case PassphraseStrength::Strong:
        return _("Hard to guess.");
    }
    return {};
}

} // namespace

void followStrength(wxTextCtrl& field, wxStaticText& label) {
    const auto say = [&field, &label] { changeText(label, strengthWords(Secret(toUtf8(field.GetValue())))); };
    field.Bind(wxEVT_TEXT, [say](wxCommandEvent& event) {
        event.Skip();
        say();
    });
    say();
}

} // namespace kentering
