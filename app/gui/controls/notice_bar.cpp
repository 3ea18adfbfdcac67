#include "app/gui/controls/notice_bar.h"

#include "app/gui/controls/build.h"
#include "app/gui/theme/look.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

NoticeBar::NoticeBar(wxWindow* parent, const Look& look, const wxString& words, std::function<void()> putAway)
    : Surface(parent, {.ground = look.colour("amber_ground")}) {
    SetName("notice");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeNamedText(this, "notice-words", words), wxSizerFlags(1).Border(wxALL, FromDIP(10)));
    row->Add(makeButton(this, "notice-close", _("Close"), {"link"},
                        [this, putAway = std::move(putAway)] { CallAfter(putAway); }),
             wxSizerFlags().Border(wxALL, FromDIP(6)));
    SetSizer(row);
}

} // namespace kentering
