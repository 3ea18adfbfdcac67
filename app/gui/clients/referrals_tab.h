#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/referrals_presenter.h"

#include <functional>

namespace kentering {

/// Referrals of one client: how far each has come, what stands in its way, and the letters.
class ReferralsTab : public CardPage {
public:
    ReferralsTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                 std::function<void()> changed);

    void reload();

private:
    void build(wxSizer& column) override;
    void addProposal(wxSizer& column);
    void addReferral(wxSizer& column, const ReferralsPresenter::Line& line);
    /// Whether the client agrees that somebody hears of them, with the button to change it.
    void addConsent(const Card& card, ReferralId id, LetterKind letter, const wxString& words, bool agrees);
    void addSteps(const Card& card, const ReferralsPresenter::Line& line);
    void addFacts(const Card& card, const ReferralsPresenter::Line& line);
    void consider();
    /// It does not go ahead: asks why.
    void decline(ReferralId id);
    void takeStep(ReferralId id, ReferralStatus next);
    void sayRefused(ReferralId id, const std::vector<ReferralObstacle>& found);
    void askConsent(ReferralId id, LetterKind letter);
    void askOutcome(ReferralId id);
    void makeLetter(ReferralId id, LetterKind kind);
    void stored();

    ReferralsPresenter m_presenter;
    std::function<void()> m_changed;
};

} // namespace kentering
