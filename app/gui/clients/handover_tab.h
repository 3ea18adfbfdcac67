#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/handover_presenter.h"

#include <functional>

namespace kentering {

/// Whose client it is: handing over and taking over, who may not open the dossier, and who did.
class HandoverTab : public CardPage {
public:
    HandoverTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                std::function<void()> changed);

    void reload();

private:
    void build(wxSizer& column) override;
    void addOwner(wxSizer& column);
    void addOffered(wxSizer& column);
    void addColleagues(wxSizer& column);
    void addReadings(wxSizer& column);
    void refuse();
    void offer();
    void answer(HandoverStatus status);
    void exclude(const User& colleague);
    void stored();

    HandoverPresenter m_presenter;
    std::function<void()> m_changed;
};

} // namespace kentering
