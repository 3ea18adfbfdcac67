#pragma once

#include "model/domain/dossier/timeline.h"

#include <wx/panel.h>

#include <vector>

namespace kentering {

class Theme;

/// Use days per calendar week as bars of seven; what is not certain is drawn lighter. Its accessible name
/// says the numbers.
class WeekBars : public wxPanel {
public:
    WeekBars(wxWindow* parent, const Theme& look, std::vector<WeekOfUse> weeks, Date today);

private:
    void draw();

    const Theme& m_look;
    std::vector<WeekOfUse> m_weeks;
    Date m_today;
};

} // namespace kentering
