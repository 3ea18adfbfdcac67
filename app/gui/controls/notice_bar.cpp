#include "app/gui/controls/notice_bar.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

NoticeBar::NoticeBar(wxWindow* parent, const Theme& look, const std::string& name, const wxString& words,
                     std::function<void()> putAway)
    : ThemedPanel(parent, {.ground = look.colour("amber_ground")}) {
    SetName(toWx(name));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    wxStaticText* text = makeNamedText(this, (name + "-words").c_str(), words);
    wxButton* close = makeButton(this, (name + "-close").c_str(), _("Close"), {"link"},
                                 [this, putAway = std::move(putAway)] { later(*this, putAway); });
    row->Add(text, wxSizerFlags(1).Border(wxALL, FromDIP(10)));
    row->Add(close, wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(row);
    wrapIn(*text, *this, close->GetBestSize().x + FromDIP(2 * (10 + 6)));
}

} // namespace kentering
