#include "app/gui/window/training_mark.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace kentering {

TrainingMark::TrainingMark(wxWindow* parent, const Theme& look, const std::optional<Date>& today)
    : ThemedPanel(parent, {.ground = look.colour("amber_ground")}) {
    SetName("training");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    wxString words = _("Training casebook: made-up people only");
    if (today) {
        words += wxString::FromUTF8(" · ") + wxString::Format(_("today counts as %s"), longDay(*today));
    }
    row->Add(makeNamedText(this, "training-words", words),
             wxSizerFlags(1).Border(wxLEFT | wxRIGHT, FromDIP(20)));
    auto* inside = new wxBoxSizer(wxVERTICAL); // in line with the navigation, and with room to breathe
    inside->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    SetSizer(inside);
}

} // namespace kentering
