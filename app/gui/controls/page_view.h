#pragma once

#include "reports/handout/layout/pages.h"

#include <wx/scrolwin.h>

#include <functional>

namespace kentering {

class Theme;

/// The pages of a handout as they will be printed, below each other, as wide as there is room. A picture: a
/// screen reader gets the sheet's text as this control's description.
class PageView : public wxScrolledCanvas {
public:
    /// @param pages gives what is to be seen at the moment of drawing
    PageView(wxWindow* parent, const Theme& look, std::function<const Pages&()> pages);

    /// The pages are others now; `text` is what they say.
    void refresh(const wxString& text);

private:
    void measure();
    void draw();

    const Theme& m_look;
    std::function<const Pages&()> m_pages;
    double m_scale = 1.0;
};

} // namespace kentering
