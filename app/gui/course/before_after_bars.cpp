#include "app/gui/course/before_after_bars.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/look.h"

#include <wx/dcbuffer.h>
#include <wx/intl.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kLabelWidth = 110;
constexpr int kCountWidth = 200;
constexpr int kBarHeight = 16;
constexpr int kRowHeight = 26;

wxString counts(const UseWindow& window) {
    return wxString::Format(_("%d of %d days without use"), window.soberDays, window.windowDays);
}

} // namespace

BeforeAfterBars::BeforeAfterBars(wxWindow* parent, const Look& look, const RecoveryClock& clock)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      m_look(look),
      m_clock(clock) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(-1, FromDIP(clock.before ? 2 * kRowHeight : kRowHeight)));
    wxString spoken = _("last 6 weeks") + ": " + counts(clock.after);
    if (clock.before) {
        spoken = _("6 weeks before") + ": " + counts(*clock.before) + dot() + spoken;
    }
    nameControl(*this, "before-after", spoken);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { draw(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void BeforeAfterBars::draw() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(m_look.colour("card")));
    dc.Clear();
    dc.SetFont(GetFont());
    dc.SetPen(*wxTRANSPARENT_PEN);
    const int left = FromDIP(kLabelWidth);
    const int width = std::max(FromDIP(80), GetClientSize().x - left - FromDIP(kCountWidth));
    int top = 0;
    const auto bar = [&](const wxString& label, const UseWindow& window) {
        dc.SetTextForeground(m_look.colour("quiet"));
        dc.DrawText(label, 0, top + FromDIP(2));
        const int full = width * window.windowDays / 42;
        const int sober = window.windowDays == 0 ? 0 : full * window.soberDays / window.windowDays;
        dc.SetBrush(wxBrush(m_look.colour("day_use")));
        dc.DrawRectangle(left, top + FromDIP(3), full, FromDIP(kBarHeight));
        dc.SetBrush(wxBrush(m_look.colour("day_sober")));
        dc.DrawRectangle(left, top + FromDIP(3), sober, FromDIP(kBarHeight));
        dc.SetTextForeground(m_look.colour("ink"));
        dc.DrawText(counts(window), left + width + FromDIP(12), top + FromDIP(2));
        top += FromDIP(kRowHeight);
    };
    if (m_clock.before) {
        bar(_("6 weeks before"), *m_clock.before);
    }
    bar(_("last 6 weeks"), m_clock.after);
}

} // namespace kentering
