#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/slips_presenter.h"

#include <functional>
#include <optional>

namespace kentering {

/// Slips and plan: the days that stand, what happened and what it teaches, phases as dated history, and the
/// plan in the client's own words.
class SlipsTab : public CardPage {
public:
    /// @param changed hears that something of the client changed, so that their header is made again
    SlipsTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
             std::function<void()> changed);

    void reload();

private:
    void build(wxSizer& column) override;
    /// Asks for a slip, a new one or `slip`.
    void editSlip(std::optional<SlipId> slip = std::nullopt);
    void addStanding(wxSizer& column);
    void addUsePerWeek(const Card& card);
    void addSlips(wxSizer& column);
    void addPhases(wxSizer& column);
    void addPlan(wxSizer& column);
    void addAttempts(const Card& card);
    void addAttempt(const Card& card, const SlipsPresenter::Attempt& attempt);
    /// Takes something away that was written by mistake, when that is meant. @param effect what stands then
    /// Asks by name before something is taken away, with what that changes.
    void takeAway(const wxString& what, const std::function<void()>& remove, const wxString& effect = {});
    void editPhase();
    void endPhase();
    void editGrief();
    /// Asks for an attempt, a new one or `known`.
    void editAttempt(const std::optional<SlipsPresenter::Attempt>& known = std::nullopt);
    void endAttempt();
    void editPlan();
    void editGoal();
    void stored();

    ClientId m_client;
    SlipsPresenter m_slips;
    PhasesPresenter m_phases;
    bool m_everySlip = false; ///< also those further back
    std::function<void()> m_changed;
};

} // namespace kentering
