#pragma once

#include "model/domain/recovery/recovery_clock.h"

#include <wx/panel.h>
#include <wx/string.h>

#include <vector>

namespace kentering {

class Theme;

/// Six weeks before the stop and the last six weeks as two bars of 42 days: days without use of all days.
class BeforeAfterBars : public wxPanel {
public:
    BeforeAfterBars(wxWindow* parent, const Theme& look, const RecoveryClock& clock);

private:
    struct Bar {
        wxString label;
        UseWindow window;
    };
    void draw();
    /// Height of a line of words.
    [[nodiscard]] int textHeight() const;
    [[nodiscard]] int rowHeight() const;
    /// Large letters leave no room for words beside a bar: they stand above it then.
    [[nodiscard]] bool wordsAbove() const;

    const Theme& m_look;
    std::vector<Bar> m_bars;
};

} // namespace kentering
