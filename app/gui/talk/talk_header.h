#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <functional>

class wxChoice;
class wxStaticText;

namespace kentering {

class Look;
class SafetyStrip;

/// The head of a talk: who, at which moment, how long already, the safety strip, and the ways out.
class TalkHeader : public Surface {
public:
    struct Actions {
        std::function<void(SafetyQuestion)> safety; ///< a question of the strip was pressed
        std::function<void(MeasurementMoment)> moment;
        std::function<void()> clientView;
        std::function<void()> left;
    };

    TalkHeader(wxWindow* parent, const Look& look, const Workspace& workspace,
               const ConversationPresenter& presenter, Actions actions);

    void showMinutes();
    void showSafety();

private:
    wxSizer* makeTitle();

    const Workspace& m_workspace;
    const ConversationPresenter& m_presenter;
    Actions m_actions;
    wxChoice* m_moment = nullptr;
    wxStaticText* m_minutes = nullptr;
    SafetyStrip* m_strip = nullptr;
};

} // namespace kentering
