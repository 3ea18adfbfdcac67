#pragma once

#include "app/gui/course/course_panel.h"
#include "app/presenters/course/handover_presenter.h"

#include <functional>

namespace kentering {

/// Whose client it is: handing over and taking over, who may not open the dossier, and who did.
class HandoverTab : public CoursePanel {
public:
    HandoverTab(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
                std::function<void()> changed);

    void reload();

private:
    void build(wxSizer& column) override;
    void addOwner(wxSizer& column);
    void addOffered(wxSizer& column);
    void addColleagues(wxSizer& column);
    void addReadings(wxSizer& column);
    void offer();
    void answer(HandoverStatus status);
    void exclude(const User& colleague);
    void stored();

    HandoverPresenter m_presenter;
    std::function<void()> m_changed;
};

} // namespace kentering
