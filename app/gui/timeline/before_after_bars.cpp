#include "app/gui/timeline/before_after_bars.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/words.h"

#include <wx/dcbuffer.h>
#include <wx/intl.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kBarHeight = 16;
constexpr int kBetweenRows = 8;
constexpr int kBesideBar = 12;
constexpr int kLeastBar = 80;

} // namespace

BeforeAfterBars::BeforeAfterBars(wxWindow* parent, const Theme& look, const RecoveryClock& clock)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE), m_look(look) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    if (clock.before) {
        m_bars.push_back({_("6 weeks before"), *clock.before});
    }
    m_bars.push_back({clock.ended ? _("last 6 weeks of the attempt") : _("last 6 weeks"), clock.after});
    wxString spoken;
    for (const Bar& bar : m_bars) {
        spoken += (spoken.empty() ? wxString() : dot()) + bar.label + ": " + soberDaysWords(bar.window);
    }
    nameControl(*this, "before-after", spoken);
    SetMinSize(wxSize(-1, static_cast<int>(m_bars.size()) * rowHeight()));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { draw(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

int BeforeAfterBars::textHeight() const {
    return GetTextExtent("Hg").y;
}

bool BeforeAfterBars::wordsAbove() const {
    return 2 * withText(*this, 100) > 3 * FromDIP(100);
}

int BeforeAfterBars::rowHeight() const {
    const int bar = FromDIP(kBarHeight);
    return FromDIP(kBetweenRows) + (wordsAbove() ? textHeight() + bar : std::max(textHeight(), bar));
}

void BeforeAfterBars::draw() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(m_look.colour("card")));
    dc.Clear();
    dc.SetFont(GetFont());
    dc.SetPen(*wxTRANSPARENT_PEN);
    const bool above = wordsAbove();
    const int gap = FromDIP(kBesideBar);
    int labels = 0;
    int words = 0;
    for (const Bar& bar : m_bars) {
        labels = std::max(labels, dc.GetTextExtent(bar.label).x + gap);
        words = std::max(words, dc.GetTextExtent(soberDaysWords(bar.window)).x + gap);
    }
    const int left = above ? 0 : labels;
    const int width = std::max(FromDIP(kLeastBar), GetClientSize().x - left - (above ? 0 : words));
    const int height = FromDIP(kBarHeight);
    // What is lower stands in the middle of what is higher.
    const int line = std::max(textHeight(), height);
    int top = FromDIP(kBetweenRows) / 2;
    for (const auto& [label, window] : m_bars) {
        const int wordsTop = above ? top : top + (line - textHeight()) / 2;
        const int barTop = above ? top + textHeight() : top + (line - height) / 2;
        dc.SetTextForeground(m_look.colour("quiet"));
        dc.DrawText(label, 0, wordsTop);
        const int full = width * window.windowDays / 42;
        // Of days between the two bounds it is not known, which has a tone of its own.
        const auto bar = [&, part = full, of = window.windowDays](int days, const char* tone) {
            dc.SetBrush(wxBrush(m_look.colour(tone)));
            dc.DrawRectangle(left, barTop, of == 0 ? 0 : part * days / of, height);
        };
        bar(window.windowDays, "day_use");
        bar(window.soberDaysMax(), "day_unknown");
        bar(window.soberDays, "day_sober");
        dc.SetTextForeground(m_look.colour("ink"));
        dc.DrawText(soberDaysWords(window), above ? labels : left + width + gap, wordsTop);
        top += rowHeight();
    }
}

} // namespace kentering
