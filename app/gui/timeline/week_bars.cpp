#include "app/gui/timeline/week_bars.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/words.h"

#include <wx/dcbuffer.h>
#include <wx/intl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kWeekBarsBarHeight = 70; ///< seven days of 10
constexpr int kWeekBarsHeight = 112;
constexpr int kDayHeight = 10;

wxString countOf(const WeekOfUse& week) {
    return week.atLeast == week.atMost ? wxString::Format("%d", week.atMost)
                                       : wxString::Format("%d-%d", week.atLeast, week.atMost);
}

} // namespace

WeekBars::WeekBars(wxWindow* parent, const Theme& look, std::vector<WeekOfUse> weeks, Date today)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE),
      m_look(look),
      m_weeks(std::move(weeks)),
      m_today(today) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(-1, FromDIP(kWeekBarsHeight)));
    wxString spoken = _("Use days noted, per week");
    for (const WeekOfUse& week : m_weeks) {
        spoken +=
            dot() + wxString::Format(_("week of %s: %s"), dayWords(week.monday, m_today), countOf(week));
    }
    nameControl(*this, "week-bars", spoken);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { draw(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void WeekBars::draw() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(m_look.colour("card")));
    dc.Clear();
    dc.SetFont(GetFont().Scaled(0.85F));
    const int each = GetClientSize().x / static_cast<int>(m_weeks.size());
    const int width = std::min(each - FromDIP(8), FromDIP(34));
    int left = 0;
    for (const WeekOfUse& week : m_weeks) {
        const int base = FromDIP(18 + kWeekBarsBarHeight);
        const auto bar = [&](int from, int to, const char* colour) {
            dc.SetPen(*wxTRANSPARENT_PEN);
            dc.SetBrush(wxBrush(m_look.colour(colour)));
            dc.DrawRectangle(left, base - FromDIP(kDayHeight * to), width, FromDIP(kDayHeight * (to - from)));
        };
        dc.SetPen(*wxTRANSPARENT_PEN);
        bar(0, 7, "grey_ground");
        bar(0, week.atLeast, "day_use");
        if (week.atMost > week.atLeast) {
            bar(week.atLeast, week.atMost, "day_unknown");
        }
        dc.SetTextForeground(m_look.colour("ink"));
        dc.DrawText(countOf(week), left + FromDIP(2), 0);
        dc.SetTextForeground(m_look.colour("quiet"));
        dc.DrawText(wxString::Format("%d/%d", static_cast<int>(week.monday.day()),
                                     static_cast<int>(week.monday.month())),
                    left, base + FromDIP(3));
        left += each;
    }
}

} // namespace kentering
