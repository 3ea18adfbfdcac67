#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/safety_tasks.h"

#include <wx/string.h>

#include <functional>
#include <memory>
#include <vector>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class AutosavedFields;
class Theme;

/// Open safety work as a quiet banner: what was mentioned, whose work it is and by when. It goes only when
/// somebody writes what came of it; nothing pops up and nothing hinders typing. What is
/// half typed in it is kept.
class SafetyBanner : public ThemedPanel {
public:
    struct Actions {
        std::function<void(TaskId, const wxString&)> close;
        std::function<void(TaskId, const wxString&, Date)> closeAndAgain;
        std::function<void(TaskId, const wxString&)> guidance;
        std::function<void(TaskId, const wxString&)> dailyContact;
        std::function<void(TaskId)> mistake; ///< the answer that asked for it was none
    };

    /// `actions` outlives the banner.
    SafetyBanner(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                 const SafetyTasks::Open& work, const Actions& actions);
    ~SafetyBanner() override;

    [[nodiscard]] TaskId task() const { return m_task; }
    /// Its outcome was stored: what was typed is kept here no more.
    void close();

    /// How wide it has to be for its buttons, in pixels.
    [[nodiscard]] int leastWidth() const;
    /// Breaks the texts at `width` pixels of the banner.
    void fitTo(int width);

private:
    void store();
    void say(const wxString& message);
    /// Does something with what was typed, once this event is over: it takes this banner away.
    void act(const std::function<void(TaskId, const wxString&)>& action);

    TaskId m_task;
    Date m_today;
    std::optional<Date> m_askedAbout; ///< the odd day of the last try
    const Actions& m_actions;
    std::vector<wxStaticText*> m_texts;
    wxTextCtrl* m_outcome;
    wxTextCtrl* m_again;
    wxStaticText* m_message;
    std::unique_ptr<AutosavedFields> m_kept;
};

} // namespace kentering
