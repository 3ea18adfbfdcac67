#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/agreements.h"

#include <wx/string.h>

#include <functional>
#include <memory>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class AutosavedFields;
class Theme;

/// The goal of last time at the head of a talk, and whether it was met; or what came of thinking it over.
/// Leaving it unanswered is fine: then the next talk asks again.
class GoalQuestion : public ThemedPanel {
public:
    struct Actions {
        std::function<void(GoalMet, const wxString&)> met;
        std::function<void(const wxString&)> thought;
    };

    GoalQuestion(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                 const Agreements& agreements, Actions actions);
    ~GoalQuestion() override;

    /// Whether there is anything to ask.
    [[nodiscard]] static bool isNeeded(const Agreements& agreements);
    void fitTo(int width);
    /// It was answered: what was typed is kept here no more.
    void close();

private:
    void addAnswers(wxSizer& row);

    Actions m_actions;
    wxStaticText* m_text;
    wxTextCtrl* m_words;
    std::unique_ptr<AutosavedFields> m_kept;
};

} // namespace kentering
