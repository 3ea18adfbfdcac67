#include "app/gui/timeline/timeline_view.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/timeline_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/dcbuffer.h>
#include <wx/intl.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace kentering {

namespace {

using boost::gregorian::days;

} // namespace

TimelineView::TimelineView(wxWindow* parent, const Theme& look, const PresenterContext& context,
                           TimelinePresenter& presenter, std::function<void()> changed)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      m_look(look),
      m_context(context),
      m_presenter(presenter),
      m_changed(std::move(changed)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(FromDIP(300), withText(*this, TimelineDrawing::kHeight)));
    refreshWords();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        draw(dc, GetClientSize(), scale());
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KEY_DOWN, &TimelineView::onKey, this);
    Bind(wxEVT_MOTION, &TimelineView::onMotion, this);
    Bind(wxEVT_MOUSEWHEEL, &TimelineView::onWheel, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        m_dragged = event.GetX();
        SetFocus();
    });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { m_dragged.reset(); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
        m_dragged.reset();
        point(std::nullopt);
    });
}

void TimelineView::refreshWords() {
    nameControl(*this, "course-picture", summary());
    Refresh();
}

std::optional<Date> TimelineView::dayAt(int x) const {
    const Timeline& picture = m_presenter.picture();
    const PictureAxis axis(picture, GetClientSize().x, scale());
    const auto index = static_cast<long>(std::floor((x - axis.left) / axis.perDay));
    if (x < axis.left || index >= static_cast<long>(picture.days.size())) {
        return std::nullopt;
    }
    return picture.first + days(index);
}

void TimelineView::stretchChanged() {
    point(std::nullopt);
    refreshWords();
    m_changed();
}

void TimelineView::onKey(wxKeyEvent& event) {
    const DateRange range = m_presenter.range();
    const int step = std::max(1, range.days() / 6);
    const Date centre = range.first() + days(range.days() / 2);
    switch (event.GetKeyCode()) {
    case WXK_LEFT:
    case WXK_RIGHT: {
        const int sign = event.GetKeyCode() == WXK_LEFT ? -1 : 1;
        if (event.ControlDown()) {
            m_presenter.pan(sign * step);
            break;
        }
        // From day to day, as the pointer does; beyond the edge the picture moves along.
        const Date day = m_pointed ? *m_pointed + days(sign) : std::min(m_presenter.today(), range.last());
        if (day < range.first() || day > range.last()) {
            m_presenter.pan(sign * step);
            stretchChanged();
        }
        if (day >= m_presenter.range().first() && day <= m_presenter.range().last()) {
            point(day);
        }
        return;
    }
    case WXK_ESCAPE:
        point(std::nullopt);
        return;
    case '+':
    case '=':
    case WXK_NUMPAD_ADD:
        m_presenter.zoom(0.5, centre);
        break;
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        m_presenter.zoom(2.0, centre);
        break;
    case WXK_TAB:
        Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
        return;
    default:
        event.Skip();
        return;
    }
    stretchChanged();
}

void TimelineView::onMotion(wxMouseEvent& event) {
    if (m_dragged && event.LeftIsDown()) {
        const PictureAxis axis(m_presenter.picture(), GetClientSize().x, scale());
        const int moved = static_cast<int>(std::lround((*m_dragged - event.GetX()) / axis.perDay));
        if (moved != 0) {
            m_dragged = event.GetX();
            m_presenter.pan(moved);
            stretchChanged();
        }
        return;
    }
    point(dayAt(event.GetX()));
}

void TimelineView::onWheel(wxMouseEvent& event) {
    // Without Ctrl the wheel scrolls the page, as everywhere.
    const auto day = dayAt(event.GetX());
    if (!event.ControlDown() || !day) {
        event.Skip();
        return;
    }
    m_presenter.zoom(event.GetWheelRotation() > 0 ? 0.8 : 1.25, *day);
    stretchChanged();
}

void TimelineView::point(std::optional<Date> day) {
    if (day == m_pointed) {
        return;
    }
    m_pointed = day;
    Refresh();
    // A screen reader is told what the pointer shows.
    setAccessibleDescription(*this, day ? dayFactWords(m_presenter.facts(*day), m_context) : wxString());
}

wxString TimelineView::summary() const {
    const auto counts = m_presenter.dayCounts();
    const DateRange range = m_presenter.range();
    return wxString::Format(
        _("Course from %s to %s. Days without use: %d. Use days: %d. Days not known: %d."),
        longDay(range.first()), longDay(range.last()), counts.sober, counts.use, counts.unknown);
}

double TimelineView::scale() const {
    return withText(*this, 100) / 100.0;
}

TimelineDrawing TimelineView::drawing(const Palette& palette) const {
    return {m_presenter.picture(), m_presenter.today(), m_context, palette, GetFont()};
}

void TimelineView::draw(wxDC& dc, const wxSize& size, double scale) const {
    const TimelineDrawing picture = drawing(m_look.palette());
    picture.draw(dc, size, scale);
    if (m_pointed && *m_pointed >= m_presenter.range().first() && *m_pointed <= m_presenter.range().last()) {
        picture.drawWords(dc, size, scale, *m_pointed,
                          dayFactWords(m_presenter.facts(*m_pointed), m_context));
    }
    if (HasFocus()) {
        const auto dip = [scale](int value) { return static_cast<int>(std::lround(value * scale)); };
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(m_look.colour("accent"), dip(2)));
        dc.DrawRoundedRectangle(dip(1), dip(1), size.x - dip(2), size.y - dip(2), dip(5));
    }
}

void TimelineView::drawOnPaper(wxDC& dc) const {
    drawing(Palette::light()).drawOnPaper(dc, summary());
}

} // namespace kentering
