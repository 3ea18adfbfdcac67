#include "app/gui/controls/scroll_to_focus.h"

#include "app/gui/controls/guard.h"

#include <wx/event.h>

#include <algorithm>

namespace kentering {

namespace {

void bringFocusIntoView(wxScrolledWindow& scrolled) {
    wxWindow* focus = wxWindow::FindFocus();
    if (focus != nullptr && scrolled.IsDescendant(focus)) {
        bringIntoView(scrolled, *focus);
    }
}

} // namespace

void followFocus(wxScrolledWindow& scrolled) {
    scrolled.Bind(wxEVT_CHILD_FOCUS, [&scrolled](wxChildFocusEvent& event) {
        event.Skip();
        later(scrolled, [&scrolled] { bringFocusIntoView(scrolled); });
    });
}

void bringIntoView(wxScrolledWindow& scrolled, const wxWindow& window) {
    int step = 0;
    scrolled.GetScrollPixelsPerUnit(nullptr, &step);
    const int top = scrolled.ScreenToClient(window.GetScreenPosition()).y;
    const int below = top + window.GetSize().y - scrolled.GetClientSize().y;
    if (step > 0 && (top < 0 || below > 0)) {
        const int steps = top < 0 ? top / step - 1 : std::min(below, top) / step + 1;
        scrolled.Scroll(-1, std::max(0, scrolled.GetViewStart().y + steps));
    }
}

} // namespace kentering
