#include "app/gui/timeline/timeline_drawing.h"

#include "app/gui/words/timeline_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/dc.h>
#include <wx/intl.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

namespace {

constexpr int kRowLabelWidth = 78;
constexpr int kRight = 10;

// Tops of the rows, in DIP.
constexpr int kPhaseTop = 8;
constexpr int kPhaseHeight = 20;
constexpr int kAlsoTop = 31;
constexpr int kAlsoHeight = 18; ///< room for its name
constexpr int kDaysTop = 54;
constexpr int kDaysHeight = 26;
constexpr int kContactTop = 98;
constexpr int kComplaintTop = 124;
constexpr int kStopTop = 152;
constexpr int kAxisTop = 178;
constexpr int kHeadingHeight = 36; ///< on paper, above the picture

std::string colourNameOf(Phase phase) {
    std::string name(code(phase));
    std::ranges::replace(name, '-', '_');
    return name;
}

const char* colourNameOf(DayState state) {
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

/// Tones that are as far apart in grey as in colour.
const char* paperColourOf(DayState state) {
    switch (state) {
    case DayState::Unknown:
        return "paper_unknown";
    case DayState::Sober:
        return "paper_sober";
    case DayState::Use:
        return "paper_use";
    }
    return "paper_unknown";
}

/// Bands of the same phase that follow each other as one: a second phase that came in between changes nothing
/// about the first.
std::vector<PhaseBand> inOnePiece(const std::vector<PhaseBand>& bands) {
    std::vector<PhaseBand> result;
    for (const PhaseBand& band : bands) {
        const auto before = std::ranges::find_if(result, [&](const PhaseBand& earlier) {
            return earlier.phase == band.phase && earlier.secondary == band.secondary &&
                   earlier.last + boost::gregorian::days(1) == band.first;
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

bool tookPlace(const Contact& contact) {
    return contact.status == ContactStatus::Attended || contact.status == ContactStatus::Late;
}

} // namespace

PictureAxis::PictureAxis(const Timeline& picture, int width, double scale)
    : first(picture.first),
      left(static_cast<int>(kRowLabelWidth * scale)),
      perDay(static_cast<double>(width - left - static_cast<int>(kRight * scale)) /
             static_cast<double>(picture.days.size())) {}

int PictureAxis::x(Date day) const {
    return left + static_cast<int>(std::lround(static_cast<double>(daysBetween(first, day)) * perDay));
}

int PictureAxis::middle(Date day) const {
    return left +
           static_cast<int>(std::lround((static_cast<double>(daysBetween(first, day)) + 0.5) * perDay));
}

struct TimelineDrawing::Sheet {
    wxDC& dc;
    int width;
    double scale;
    bool onPaper;
    PictureAxis axis;
    int above = 0; ///< where the picture begins

    [[nodiscard]] int dip(int value) const { return static_cast<int>(std::lround(value * scale)); }
    [[nodiscard]] int y(int value) const { return above + dip(value); }
};

wxColour TimelineDrawing::colour(std::string_view name) const {
    const Rgb rgb = m_palette.at(name);
    return {rgb.red, rgb.green, rgb.blue};
}

void TimelineDrawing::draw(wxDC& dc, const wxSize& size, double scale) const {
    dc.SetBackground(wxBrush(colour("card")));
    dc.Clear();
    drawAll({dc, size.x, scale, false, PictureAxis(m_picture, size.x, scale)});
}

void TimelineDrawing::drawOnPaper(wxDC& dc, const wxString& heading) const {
    dc.SetFont(m_font.Bold());
    dc.SetTextForeground(colour("ink"));
    dc.DrawText(heading, 0, 0);
    const Sheet sheet{dc, kPaperWidth, 1.0, true, PictureAxis(m_picture, kPaperWidth, 1.0), kHeadingHeight};
    drawAll(sheet);
    drawLegend(sheet, kHeadingHeight + kHeight + 12);
}

void TimelineDrawing::drawAll(const Sheet& sheet) const {
    sheet.dc.SetFont(m_font.Scaled(0.9F));
    drawRowLabels(sheet);
    drawPhases(sheet);
    drawDays(sheet);
    drawStops(sheet);
    drawContacts(sheet);
    drawComplaints(sheet);
    drawTime(sheet);
}

void TimelineDrawing::drawRowLabels(const Sheet& sheet) const {
    sheet.dc.SetTextForeground(colour("quiet"));
    const auto label = [&](const wxString& text, int top) { sheet.dc.DrawText(text, 0, sheet.y(top)); };
    label(_("Phase"), kPhaseTop + 2);
    label(_("Days"), kDaysTop + 4);
    label(_("Contact"), kContactTop - 2);
    label(_("Complaints"), kComplaintTop - 2);
}

void TimelineDrawing::drawPhases(const Sheet& sheet) const {
    wxDC& dc = sheet.dc;
    dc.SetTextForeground(colour("on_phase"));
    for (const PhaseBand& band : inOnePiece(m_picture.bands)) {
        const int left = sheet.axis.x(band.first);
        const int width =
            std::max(1, sheet.axis.x(band.last + boost::gregorian::days(1)) - left - sheet.dip(2));
        const int top = sheet.y(band.secondary ? kAlsoTop : kPhaseTop);
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(colour(colourNameOf(band.phase))));
        dc.DrawRoundedRectangle(left, top, width, sheet.dip(band.secondary ? kAlsoHeight : kPhaseHeight),
                                sheet.dip(band.secondary ? 3 : 4));
        const wxString name = toWx(m_context.content.label(band.phase, m_context.language));
        if (dc.GetTextExtent(name).x + sheet.dip(12) < width) {
            dc.DrawText(name, left + sheet.dip(7), top + sheet.dip(band.secondary ? 1 : 2));
        }
    }
}

void TimelineDrawing::drawDayMark(const Sheet& sheet, DayState state, const wxRect& place) const {
    wxDC& dc = sheet.dc;
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colour(sheet.onPaper ? paperColourOf(state) : colourNameOf(state))));
    dc.DrawRectangle(place);
}

void TimelineDrawing::drawDays(const Sheet& sheet) const {
    // Days of one state in a row are one rectangle when they are too narrow to be told apart: ten years of
    // days cost no more than a year.
    const PictureAxis& axis = sheet.axis;
    const bool apart = axis.perDay >= 3.0 * sheet.scale;
    for (std::size_t index = 0; index < m_picture.days.size();) {
        const DayState state = m_picture.days[index];
        std::size_t end = index + 1;
        while (!apart && end < m_picture.days.size() && m_picture.days[end] == state) {
            ++end;
        }
        const Date day = m_picture.first + boost::gregorian::days(static_cast<long>(index));
        const bool ahead = day >= m_today && state == DayState::Unknown;
        if (!ahead) {
            const int left = axis.x(day);
            const int right = axis.x(m_picture.first + boost::gregorian::days(static_cast<long>(end)));
            // Use days a little lower: the strip can be read without colours.
            const int drop = state == DayState::Use ? sheet.dip(4) : 0;
            drawDayMark(sheet, state,
                        wxRect(left, sheet.y(kDaysTop) + drop, std::max(1, right - left - (apart ? 1 : 0)),
                               sheet.dip(kDaysHeight)));
        }
        index = end;
    }
}

void TimelineDrawing::drawStops(const Sheet& sheet) const {
    wxDC& dc = sheet.dc;
    dc.SetTextForeground(colour("quiet"));
    for (const Date stop : m_picture.stops) {
        const int x = sheet.axis.x(stop);
        dc.SetPen(wxPen(colour("ink"), 1, wxPENSTYLE_SHORT_DASH));
        dc.DrawLine(x, sheet.y(4), x, sheet.y(kStopTop + 14));
        const wxString text = wxString::Format(_("stopped %s"), shortDay(stop));
        const int left = std::min(x + sheet.dip(5), sheet.width - dc.GetTextExtent(text).x);
        dc.DrawText(text, left, sheet.y(kStopTop));
    }
}

void TimelineDrawing::drawContacts(const Sheet& sheet) const {
    wxDC& dc = sheet.dc;
    dc.SetPen(wxPen(colour("accent"), sheet.dip(2)));
    for (const Contact& contact : m_picture.contacts) {
        dc.SetBrush(wxBrush(colour(tookPlace(contact) ? "accent" : "card")));
        dc.DrawCircle(sheet.axis.middle(contact.at.date()), sheet.y(kContactTop + 7), sheet.dip(4));
    }
}

void TimelineDrawing::drawComplaints(const Sheet& sheet) const {
    wxDC& dc = sheet.dc;
    dc.SetTextForeground(colour("ink"));
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colour("card")));
    int taken = sheet.axis.left;
    for (const Measurement& measurement : m_picture.measurements) {
        const ComplaintSummary complaints = summarise(measurement.complaints);
        const wxString text = wxString::Format(_("%d of %d"), complaints.now, complaints.total);
        const int width = dc.GetTextExtent(text).x;
        const int left = std::clamp(sheet.axis.middle(measurement.on) - width / 2, sheet.axis.left,
                                    std::max(sheet.axis.left, sheet.width - width));
        if (left >= taken) {
            // On a ground of its own: the line of a stop may pass behind it.
            dc.DrawRectangle(left - sheet.dip(2), sheet.y(kComplaintTop - 2), width + sheet.dip(4),
                             sheet.dip(17));
            dc.DrawText(text, left, sheet.y(kComplaintTop - 2));
            taken = left + width + sheet.dip(8);
        }
    }
}

void TimelineDrawing::drawTime(const Sheet& sheet) const {
    wxDC& dc = sheet.dc;
    dc.SetTextForeground(colour("quiet"));
    dc.SetPen(wxPen(colour(sheet.onPaper ? "quiet" : "line"), 1));
    const double room = dc.GetTextExtent(axisWords(m_picture.first, true) + "   ").x;
    const long step = std::max(7L, static_cast<long>(std::ceil(room / sheet.axis.perDay / 7.0)) * 7);
    std::optional<int> year;
    for (Date day = m_picture.first; day <= m_picture.last; day += boost::gregorian::days(step)) {
        const int now = day.year();
        const wxString text = axisWords(day, year != now);
        year = now;
        const int left = sheet.axis.x(day);
        dc.DrawLine(left, sheet.y(kAxisTop - 3), left, sheet.y(kAxisTop + 1));
        if (left + dc.GetTextExtent(text).x <= sheet.width) {
            dc.DrawText(text, left, sheet.y(kAxisTop + 4));
        }
    }
}

void TimelineDrawing::drawLegend(const Sheet& sheet, int top) const {
    wxDC& dc = sheet.dc;
    constexpr int kMark = 12;
    constexpr int kBetween = 26;
    int left = sheet.axis.left;
    const auto words = [&](const wxString& text) {
        dc.SetTextForeground(colour("ink"));
        dc.DrawText(text, left + kMark + 6, top - 2);
        left += kMark + 6 + dc.GetTextExtent(text).x + kBetween;
    };
    for (const DayState state : {DayState::Sober, DayState::Use, DayState::Unknown}) {
        drawDayMark(sheet, state, wxRect(left, top, kMark, kMark));
        words(stateWord(state));
    }
    for (const bool happened : {true, false}) {
        dc.SetPen(wxPen(colour("accent"), 2));
        dc.SetBrush(wxBrush(colour(happened ? "accent" : "card")));
        dc.DrawCircle(left + kMark / 2, top + kMark / 2, 4);
        words(happened ? _("contact took place") : _("contact booked, or did not take place"));
    }
}

void TimelineDrawing::drawWords(wxDC& dc, const wxSize& size, double scale, Date day,
                                const wxString& words) const {
    const auto dip = [scale](int value) { return static_cast<int>(std::lround(value * scale)); };
    const int x = PictureAxis(m_picture, size.x, scale).middle(day);
    dc.SetPen(wxPen(colour("accent"), 1));
    dc.DrawLine(x, dip(2), x, dip(kAxisTop));
    const wxSize text = dc.GetMultiLineTextExtent(words);
    const int width = text.x + dip(16);
    // At the right of the line where there is room, else at its left; never outside.
    const int left = x + dip(8) + width <= size.x ? x + dip(8) : std::max(0, x - dip(8) - width);
    const int height = text.y + dip(10);
    const int top = std::clamp(dip(kContactTop), 0, std::max(0, size.y - height));
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(colour("ink")));
    dc.DrawRoundedRectangle(left, top, width, height, dip(6));
    dc.SetTextForeground(colour("page"));
    dc.DrawLabel(words, wxRect(left + dip(8), top + dip(5), text.x, text.y));
}

} // namespace kentering
