#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/talk/safety_work.h"

#include <wx/string.h>

#include <functional>
#include <vector>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class Look;

/// Open safety work as a quiet banner: what was mentioned, whose work it is and by when. It goes only when
/// somebody writes what came of it; nothing pops up and nothing hinders typing.
class SafetyBanner : public Surface {
public:
    struct Actions {
        std::function<void(TaskId, const wxString&)> close;
        std::function<void(TaskId, const wxString&, Date)> closeAndAgain;
        std::function<void(TaskId, const wxString&)> guidance;
        std::function<void(TaskId, const wxString&)> dailyContact;
    };

    /// `actions` outlives the banner.
    SafetyBanner(wxWindow* parent, const Look& look, const SafetyWork::Open& work, Date today,
                 const Actions& actions);

    /// Breaks the texts at `width` pixels of the banner.
    void fitTo(int width);

private:
    void store();
    /// Does something with what was typed, once this event is over: it takes this banner away.
    void act(const std::function<void(TaskId, const wxString&)>& action);

    TaskId m_task;
    Date m_today;
    const Actions& m_actions;
    std::vector<wxStaticText*> m_texts;
    wxTextCtrl* m_outcome;
    wxTextCtrl* m_again;
    wxStaticText* m_message;
};

} // namespace kentering
