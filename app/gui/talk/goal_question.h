#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/talk/agreements.h"

#include <wx/string.h>

#include <functional>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class Look;

/// The goal of last time at the head of a talk, and whether it was met; or what came of thinking it over.
/// Leaving it unanswered is fine: then the next talk asks again.
class GoalQuestion : public Surface {
public:
    struct Actions {
        std::function<void(GoalMet, const wxString&)> met;
        std::function<void(const wxString&)> thought;
    };

    GoalQuestion(wxWindow* parent, const Look& look, const Agreements& agreements, Date today,
                 Actions actions);

    /// Whether there is anything to ask.
    [[nodiscard]] static bool isNeeded(const Agreements& agreements);
    void fitTo(int width);

private:
    void addAnswers(wxSizer& row);

    Actions m_actions;
    wxStaticText* m_text;
    wxTextCtrl* m_words;
};

} // namespace kentering
