#pragma once

#include "model/domain/dossier/timeline.h"

#include <wx/panel.h>

#include <vector>

namespace kentering {

class Look;

/// Use days per calendar week as bars of seven; what is not certain is drawn lighter. Its accessible name
/// says the numbers.
class WeekBars : public wxPanel {
public:
    WeekBars(wxWindow* parent, const Look& look, std::vector<WeekOfUse> weeks, Date today);

private:
    void draw();

    const Look& m_look;
    std::vector<WeekOfUse> m_weeks;
    Date m_today;
};

} // namespace kentering
