#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <functional>

class wxChoice;
class wxStaticText;

namespace kentering {

class Theme;
class SafetyStrip;

/// The head of a talk: who, at which moment, how long already, the safety strip, and the ways out.
class TalkHeader : public ThemedPanel {
public:
    struct Actions {
        std::function<void(SafetyQuestion)> safety; ///< a question of the strip was pressed
        std::function<void(MeasurementMoment)> moment;
        std::function<void()> clientView;
        std::function<void()> left;
    };

    TalkHeader(wxWindow* parent, const Theme& look, const PresenterContext& context,
               const TalkPresenter& presenter, Actions actions);

    void showMinutes();
    void showSafety();

private:
    wxSizer* makeTitle();

    const PresenterContext& m_context;
    const TalkPresenter& m_presenter;
    Actions m_actions;
    wxChoice* m_moment = nullptr;
    wxStaticText* m_minutes = nullptr;
    SafetyStrip* m_strip = nullptr;
};

} // namespace kentering
