#pragma once

#include "app/presenters/client_presenter.h"

#include <wx/scrolwin.h>

#include <functional>

class wxBoxSizer;

namespace kentering {

class Look;

/// One client: who, phase, days, the safety strip, what is open, the last note.
class ClientPage : public wxScrolledWindow {
public:
    struct Actions {
        std::function<void()> startTalk;
        std::function<void()> makeHandout;
    };

    ClientPage(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
               Actions actions);

    void reload();

private:
    void build();
    wxWindow* makeHeader();
    wxWindow* makeOpenWork();
    wxWindow* makeLastNote();
    [[nodiscard]] wxString facts() const;
    [[nodiscard]] wxString subject(const TaskSubject& about) const;

    const Look& m_look;
    const Workspace& m_workspace;
    ClientPresenter m_presenter;
    Actions m_actions;
};

} // namespace kentering
