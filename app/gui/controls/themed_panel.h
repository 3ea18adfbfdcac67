#pragma once

#include <wx/colour.h>
#include <wx/panel.h>

#include <optional>

namespace kentering {

/// A ground on which controls stand: a flat or rounded area, perhaps with an edge. It says nothing by
/// itself, so a screen reader need not know of it.
class ThemedPanel : public wxPanel {
public:
    struct Paint {
        wxColour ground;
        std::optional<wxColour> edge{};
        int radius = 0;                   ///< of the corners, in DIP
        std::optional<wxColour> around{}; ///< what shows in the corners; the parent's ground when not given
    };

    ThemedPanel(wxWindow* parent, const Paint& paint);

    void setPaint(const Paint& paint);

private:
    void draw();

    Paint m_paint;
};

} // namespace kentering
