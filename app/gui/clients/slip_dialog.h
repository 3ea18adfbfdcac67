#pragma once

#include "app/gui/controls/form_dialog.h"
#include "app/presenters/clients/slips_presenter.h"

namespace kentering {

/// Asks about one slip: when (also long ago), what came first, what led to it, what next time. Shows at once
/// that the rest of the days stands.
class SlipDialog : public FormDialog {
public:
    SlipDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter,
               std::optional<SlipId> slip);

private:
    [[nodiscard]] wxString store();
    /// What is typed; nothing when a day is missing or no day.
    [[nodiscard]] std::optional<SlipDraft> draft() const;
    [[nodiscard]] std::vector<Substance> chosenSubstances() const;
    void showStanding();
    /// Says when what is ticked opens the question of dependence again.
    void showDependence();

    const PresenterContext& m_context;
    SlipsPresenter& m_presenter;
    std::optional<SlipId> m_slip;
    wxTextCtrl* m_first = nullptr;
    wxTextCtrl* m_last = nullptr;
    wxTextCtrl* m_minDays = nullptr;
    std::vector<wxCheckBox*> m_substances;
    wxChoice* m_alcohol = nullptr;
    wxTextCtrl* m_trigger = nullptr;
    wxTextCtrl* m_nextTime = nullptr;
    wxStaticText* m_standing = nullptr;
    wxStaticText* m_dependence = nullptr;
};

} // namespace kentering
