#pragma once

#include "app/gui/timeline/timeline_drawing.h"
#include "app/presenters/clients/timeline_presenter.h"

#include <wx/panel.h>

#include <functional>
#include <optional>

class wxDC;

namespace kentering {

class Theme;

/// The course of one client drawn on one time axis: phases, a strip with one mark a day, contacts and
/// measurements. It takes focus and keys (left and right from day to day, with Ctrl through time, plus and
/// minus) and shows the words of the day that is pointed at; a table beside it says the same, and its
/// accessible name sums it up.
class TimelineView : public wxPanel {
public:
    /// @param changed hears that another stretch of time is shown
    TimelineView(wxWindow* parent, const Theme& look, const PresenterContext& context,
                 TimelinePresenter& presenter, std::function<void()> changed);

    /// Draws into `dc`, `size` pixels large.
    void draw(wxDC& dc, const wxSize& size, double scale) const;
    /// Draws what is shown as it goes on paper, `CoursePictureDrawing::kPaperWidth` by `kPaperHeight` large.
    void drawOnPaper(wxDC& dc) const;
    /// The day at a horizontal position in the window; nothing outside the strip.
    [[nodiscard]] std::optional<Date> dayAt(int x) const;
    /// Says again what the picture shows.
    void refreshWords();

private:
    void onKey(wxKeyEvent& event);
    void onMotion(wxMouseEvent& event);
    void onWheel(wxMouseEvent& event);
    void stretchChanged();
    void point(std::optional<Date> day);
    /// The picture in one sentence.
    [[nodiscard]] wxString summary() const;
    /// Rows and columns grow with the letters.
    [[nodiscard]] double scale() const;
    [[nodiscard]] TimelineDrawing drawing(const Palette& palette) const;

    const Theme& m_look;
    const PresenterContext& m_context;
    TimelinePresenter& m_presenter;
    std::function<void()> m_changed;
    std::optional<Date> m_pointed;
    std::optional<int> m_dragged;
};

} // namespace kentering
