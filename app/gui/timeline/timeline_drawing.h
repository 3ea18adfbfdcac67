#pragma once

#include "app/gui/theme/palette.h"
#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/timeline.h"

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/gdicmn.h>
#include <wx/string.h>

#include <string_view>

class wxDC;

namespace kentering {

/// Where days lie on a picture that is `width` pixels wide.
class PictureAxis {
public:
    PictureAxis(const Timeline& picture, int width, double scale);

    /// Left edge of a day.
    [[nodiscard]] int x(Date day) const;
    [[nodiscard]] int middle(Date day) const;

    Date first;
    int left;      ///< where the first day begins
    double perDay; ///< pixels
};

/// Draws a course: phases, a strip with one mark a day, contacts and complaints on one time axis.
class TimelineDrawing {
public:
    static constexpr int kHeight = 214; ///< of the picture, in device-independent pixels
    static constexpr int kPaperWidth = 1000;
    static constexpr int kPaperHeight = 290; ///< with a heading and what the marks mean

    TimelineDrawing(const Timeline& picture, Date today, const PresenterContext& context,
                    const Palette& palette, const wxFont& font)
        : m_picture(picture), m_today(today), m_context(context), m_palette(palette), m_font(font) {}

    void draw(wxDC& dc, const wxSize& size, double scale) const;
    /// The words about `day` in a small box beside its line.
    void drawWords(wxDC& dc, const wxSize& size, double scale, Date day, const wxString& words) const;
    /// As it goes on paper: under `heading`, in tones that a printer without colours keeps apart, and with
    /// what the marks mean, since nobody can point at paper.
    void drawOnPaper(wxDC& dc, const wxString& heading) const;

private:
    /// What a drawing needs at every step.
    struct Sheet;

    void drawAll(const Sheet& sheet) const;
    void drawRowLabels(const Sheet& sheet) const;
    void drawPhases(const Sheet& sheet) const;
    void drawDays(const Sheet& sheet) const;
    void drawStops(const Sheet& sheet) const;
    void drawContacts(const Sheet& sheet) const;
    void drawComplaints(const Sheet& sheet) const;
    void drawTime(const Sheet& sheet) const;
    void drawLegend(const Sheet& sheet, int top) const;
    void drawDayMark(const Sheet& sheet, DayState state, const wxRect& place) const;
    [[nodiscard]] wxColour colour(std::string_view name) const;

    const Timeline& m_picture;
    Date m_today;
    const PresenterContext& m_context;
    const Palette& m_palette;
    wxFont m_font;
};

} // namespace kentering
