#include "app/gui/course/course_picture_view.h"

#include "app/gui/controls/build.h"
#include "app/gui/course/course_words.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"

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

constexpr int kRowLabelWidth = 78;
constexpr int kRight = 10;
constexpr int kHeight = 214;

// Tops of the rows, in DIP.
constexpr int kPhaseTop = 8;
constexpr int kPhaseHeight = 20;
constexpr int kAlsoTop = 31;
constexpr int kAlsoHeight = 8;
constexpr int kDaysTop = 54;
constexpr int kDaysHeight = 26;
constexpr int kContactTop = 98;
constexpr int kComplaintTop = 124;
constexpr int kStopTop = 152;
constexpr int kAxisTop = 178;

std::string colourOf(Phase phase) {
    std::string name(code(phase));
    std::ranges::replace(name, '-', '_');
    return name;
}

const char* colourOf(DayState state) {
    switch (state) {
    case DayState::Unknown:
        return "day_unknown";
    case DayState::Sober:
        return "day_sober";
    case DayState::Use:
        return "day_use";
    }
    return "day_unknown";
}

/// Where days lie on the picture.
struct Axis {
    Date first;
    int left;
    double perDay;

    [[nodiscard]] int x(Date day) const {
        return left + static_cast<int>(std::lround(static_cast<double>(daysBetween(first, day)) * perDay));
    }
    [[nodiscard]] int middle(Date day) const {
        return left +
               static_cast<int>(std::lround((static_cast<double>(daysBetween(first, day)) + 0.5) * perDay));
    }
};

Axis axisOf(const CoursePicture& picture, int width, double scale) {
    const int left = static_cast<int>(kRowLabelWidth * scale);
    const int right = static_cast<int>(kRight * scale);
    return {picture.first, left,
            static_cast<double>(width - left - right) / static_cast<double>(picture.days.size())};
}

/// Bands of the same phase that follow each other as one: a second phase that came in between changes nothing
/// about the first.
std::vector<PhaseBand> inOnePiece(const std::vector<PhaseBand>& bands) {
    std::vector<PhaseBand> result;
    for (const PhaseBand& band : bands) {
        const auto before = std::ranges::find_if(result, [&](const PhaseBand& earlier) {
            return earlier.phase == band.phase && earlier.secondary == band.secondary &&
                   earlier.last + days(1) == band.first;
        });
        if (before != result.end()) {
            before->last = band.last;
        } else {
            result.push_back(band);
        }
    }
    return result;
}

/// "31 okt", with the year in January and for the first mark.
wxString axisWords(Date day, bool withYear) {
    const wxString words = shortDay(day);
    return withYear ? words + wxString::Format(" %d", static_cast<int>(day.year())) : words;
}

} // namespace

CoursePictureView::CoursePictureView(wxWindow* parent, const Look& look, const Workspace& workspace,
                                     OverviewPresenter& presenter, std::function<void()> changed)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      m_look(look),
      m_workspace(workspace),
      m_presenter(presenter),
      m_changed(std::move(changed)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(FromDIP(300), FromDIP(kHeight)));
    refreshWords();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        draw(dc, GetClientSize(), FromDIP(100) / 100.0);
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
    Bind(wxEVT_KEY_DOWN, &CoursePictureView::onKey, this);
    Bind(wxEVT_MOTION, &CoursePictureView::onMotion, this);
    Bind(wxEVT_MOUSEWHEEL, &CoursePictureView::onWheel, this);
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

void CoursePictureView::refreshWords() {
    const auto counts = m_presenter.dayCounts();
    const DateRange range = m_presenter.range();
    nameControl(*this, "course-picture",
                wxString::Format(
                    _("Course from %s to %s: %d days without use, %d use days, %d days not known"),
                    longDay(range.first()), longDay(range.last()), counts.sober, counts.use, counts.unknown));
    Refresh();
}

std::optional<Date> CoursePictureView::dayAt(int x) const {
    const CoursePicture& picture = m_presenter.picture();
    const Axis axis = axisOf(picture, GetClientSize().x, FromDIP(100) / 100.0);
    const auto index = static_cast<long>(std::floor((x - axis.left) / axis.perDay));
    if (x < axis.left || index >= static_cast<long>(picture.days.size())) {
        return std::nullopt;
    }
    return picture.first + days(index);
}

void CoursePictureView::stretchChanged() {
    point(std::nullopt);
    refreshWords();
    m_changed();
}

void CoursePictureView::onKey(wxKeyEvent& event) {
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

void CoursePictureView::onMotion(wxMouseEvent& event) {
    if (m_dragged && event.LeftIsDown()) {
        const Axis axis = axisOf(m_presenter.picture(), GetClientSize().x, FromDIP(100) / 100.0);
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

void CoursePictureView::onWheel(wxMouseEvent& event) {
    // Without Ctrl the wheel scrolls the page, as everywhere.
    const auto day = dayAt(event.GetX());
    if (!event.ControlDown() || !day) {
        event.Skip();
        return;
    }
    m_presenter.zoom(event.GetWheelRotation() > 0 ? 0.8 : 1.25, *day);
    stretchChanged();
}

void CoursePictureView::point(std::optional<Date> day) {
    if (day == m_pointed) {
        return;
    }
    m_pointed = day;
    Refresh();
    // A screen reader is told what the pointer shows.
    setAccessibleDescription(*this, day ? dayFactWords(m_presenter.facts(*day), m_workspace) : wxString());
}

void CoursePictureView::drawPointed(wxDC& dc, const wxSize& size, double scale, int x) const {
    const auto dip = [scale](int value) { return static_cast<int>(std::lround(value * scale)); };
    dc.SetPen(wxPen(m_look.colour("accent"), 1));
    dc.DrawLine(x, dip(2), x, dip(kAxisTop));
    const wxString words = dayFactWords(m_presenter.facts(*m_pointed), m_workspace);
    const wxSize text = dc.GetMultiLineTextExtent(words);
    const int width = text.x + dip(16);
    // At the right of the line where there is room, else at its left; never outside.
    const int left = x + dip(8) + width <= size.x ? x + dip(8) : std::max(0, x - dip(8) - width);
    const int height = text.y + dip(10);
    const int top = std::clamp(dip(kContactTop), 0, std::max(0, size.y - height));
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(m_look.colour("ink")));
    dc.DrawRoundedRectangle(left, top, width, height, dip(6));
    dc.SetTextForeground(m_look.colour("page"));
    dc.DrawLabel(words, wxRect(left + dip(8), top + dip(5), text.x, text.y));
}

void CoursePictureView::draw(wxDC& dc, const wxSize& size, double scale) const {
    const CoursePicture& picture = m_presenter.picture();
    const Axis axis = axisOf(picture, size.x, scale);
    const auto dip = [scale](int value) { return static_cast<int>(std::lround(value * scale)); };
    const auto brush = [&](std::string_view colour) { dc.SetBrush(wxBrush(m_look.colour(colour))); };

    dc.SetBackground(wxBrush(m_look.colour("card")));
    dc.Clear();
    dc.SetFont(GetFont());
    const wxFont plain = GetFont();
    const wxFont small = plain.Scaled(0.9F);

    dc.SetFont(small);
    dc.SetTextForeground(m_look.colour("quiet"));
    const auto rowLabel = [&](const wxString& text, int top) { dc.DrawText(text, 0, dip(top)); };
    rowLabel(_("Phase"), kPhaseTop + 2);
    rowLabel(_("Days"), kDaysTop + 4);
    rowLabel(_("Contact"), kContactTop - 2);
    rowLabel(_("Complaints"), kComplaintTop - 2);

    dc.SetPen(*wxTRANSPARENT_PEN);
    for (const PhaseBand& band : inOnePiece(picture.bands)) {
        const int left = axis.x(band.first);
        const int width = std::max(1, axis.x(band.last + days(1)) - left - dip(2));
        const std::string colour = colourOf(band.phase);
        brush(colour);
        if (band.secondary) {
            dc.DrawRoundedRectangle(left, dip(kAlsoTop), width, dip(kAlsoHeight), dip(3));
            continue;
        }
        dc.DrawRoundedRectangle(left, dip(kPhaseTop), width, dip(kPhaseHeight), dip(4));
        const wxString name = toWx(m_workspace.content.label(band.phase, m_workspace.language));
        dc.SetTextForeground(m_look.colour("on_phase"));
        if (dc.GetTextExtent(name).x + dip(12) < width) {
            dc.DrawText(name, left + dip(7), dip(kPhaseTop + 2));
        }
    }

    // Days of one state in a row are one rectangle when they are too narrow to be told apart: ten years of
    // days cost no more than a year.
    const bool apart = axis.perDay >= 3.0 * scale;
    for (std::size_t index = 0; index < picture.days.size();) {
        std::size_t end = index + 1;
        while (!apart && end < picture.days.size() && picture.days[end] == picture.days[index]) {
            ++end;
        }
        const int left = axis.left + static_cast<int>(std::lround(static_cast<double>(index) * axis.perDay));
        const int right = axis.left + static_cast<int>(std::lround(static_cast<double>(end) * axis.perDay));
        const Date day = picture.first + days(static_cast<long>(index));
        const bool ahead = day >= m_presenter.today() && picture.days[index] == DayState::Unknown;
        if (!ahead) {
            brush(colourOf(picture.days[index]));
            // Use days a little lower: the strip can be read without colours.
            const int drop = picture.days[index] == DayState::Use ? dip(4) : 0;
            dc.DrawRectangle(left, dip(kDaysTop) + drop, std::max(1, right - left - (apart ? 1 : 0)),
                             dip(kDaysHeight));
        }
        index = end;
    }

    for (const Date stop : picture.stops) {
        const int x = axis.x(stop);
        dc.SetPen(wxPen(m_look.colour("ink"), 1, wxPENSTYLE_SHORT_DASH));
        dc.DrawLine(x, dip(4), x, dip(kStopTop + 14));
        dc.SetTextForeground(m_look.colour("quiet"));
        const wxString text = wxString::Format(_("stopped %s"), shortDay(stop));
        const int left = std::min(x + dip(5), size.x - dc.GetTextExtent(text).x);
        dc.DrawText(text, left, dip(kStopTop));
    }

    for (const Contact& contact : picture.contacts) {
        const bool happened =
            contact.status == ContactStatus::Attended || contact.status == ContactStatus::Late;
        dc.SetPen(wxPen(m_look.colour("accent"), dip(2)));
        brush(happened ? "accent" : "card");
        dc.DrawCircle(axis.middle(contact.at.date()), dip(kContactTop + 7), dip(4));
    }

    dc.SetTextForeground(m_look.colour("ink"));
    int taken = axis.left;
    for (const Measurement& measurement : picture.measurements) {
        const ComplaintSummary complaints = summarise(measurement.complaints);
        const wxString text = wxString::Format(_("%d of %d"), complaints.now, complaints.total);
        const int width = dc.GetTextExtent(text).x;
        const int left = std::clamp(axis.middle(measurement.on) - width / 2, axis.left,
                                    std::max(axis.left, size.x - width));
        if (left >= taken) {
            // On a ground of its own: the line of a stop may pass behind it.
            dc.SetPen(*wxTRANSPARENT_PEN);
            brush("card");
            dc.DrawRectangle(left - dip(2), dip(kComplaintTop - 2), width + dip(4), dip(17));
            dc.DrawText(text, left, dip(kComplaintTop - 2));
            taken = left + width + dip(8);
        }
    }

    dc.SetTextForeground(m_look.colour("quiet"));
    dc.SetPen(wxPen(m_look.colour("line"), 1));
    const double room = dc.GetTextExtent(axisWords(picture.first, true) + "   ").x;
    const long step = std::max(7L, static_cast<long>(std::ceil(room / axis.perDay / 7.0)) * 7);
    std::optional<int> year;
    for (Date day = picture.first; day <= picture.last; day += days(step)) {
        const int now = day.year();
        const wxString text = axisWords(day, year != now);
        year = now;
        const int left = axis.x(day);
        dc.DrawLine(left, dip(kAxisTop - 3), left, dip(kAxisTop + 1));
        if (left + dc.GetTextExtent(text).x <= size.x) {
            dc.DrawText(text, left, dip(kAxisTop + 4));
        }
    }
    if (m_pointed && *m_pointed >= picture.first && *m_pointed <= picture.last) {
        drawPointed(dc, size, scale, axis.middle(*m_pointed));
    }
    if (HasFocus()) {
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(m_look.colour("accent"), dip(2)));
        dc.DrawRoundedRectangle(dip(1), dip(1), size.x - dip(2), size.y - dip(2), dip(5));
    }
}

} // namespace kentering
