#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/contacts_presenter.h"
#include "app/presenters/clients/reach_presenter.h"

#include <functional>

namespace kentering {

/// Contacts of one client: what lies ahead and behind, and how they may be reached, shown where one calls.
class ContactsTab : public CardPage {
public:
    ContactsTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                std::function<void()> changed);

    void reload();

private:
    void build(wxSizer& column) override;
    void addReaching(wxSizer& column);
    void addWays(const Card& card);
    void addLine(const Card& card, const ContactsPresenter::Line& line);
    void book();
    void change(const ContactsPresenter::Line& line);
    void askToRemove(const ContactsPresenter::Line& line);
    void editRules();
    void stored();

    ContactsPresenter m_presenter;
    ReachPresenter m_reach;
    std::function<void()> m_changed;
    bool m_everything = false; ///< also what lies further back
    ContactChannel m_channel = ContactChannel::Phone;
};

} // namespace kentering
