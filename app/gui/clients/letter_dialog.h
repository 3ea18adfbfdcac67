#pragma once

#include "app/gui/controls/form_dialog.h"
#include "app/presenters/clients/referrals_presenter.h"

namespace kentering {

class Theme;

/// A letter beside the boxes that say what it may tell: each box is ticked with the client, and the letter
/// holds nothing else.
class LetterDialog : public FormDialog {
public:
    LetterDialog(wxWindow* parent, const Theme& look, const PresenterContext& context,
                 ReferralsPresenter& presenter, ReferralId referral, LetterKind kind);

private:
    void agree();
    /// Returns what stands in the way; empty when the letter was printed or nobody chose a printer.
    [[nodiscard]] wxString print();

    ReferralsPresenter& m_presenter;
    ReferralId m_referral;
    LetterKind m_kind;
    std::vector<wxCheckBox*> m_fields;
    wxTextCtrl* m_letter = nullptr;
};

} // namespace kentering
