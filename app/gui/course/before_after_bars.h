#pragma once

#include "model/domain/recovery_clock.h"

#include <wx/panel.h>

namespace kentering {

class Look;

/// Six weeks before the stop and the last six weeks as two bars of 42 days: days without use of all days.
class BeforeAfterBars : public wxPanel {
public:
    BeforeAfterBars(wxWindow* parent, const Look& look, const RecoveryClock& clock);

private:
    void draw();

    const Look& m_look;
    RecoveryClock m_clock;
};

} // namespace kentering
