#pragma once

#include "app/gui/controls/form_dialog.h"
#include "app/presenters/clients/slips_presenter.h"

namespace kentering {

/// Asks about one attempt: from which day on, and how the six weeks before it were; of one that is written
/// down also on which day it ended. No day stands there already: one that nobody chose would start the clock
/// anew. Shows at once what would stand then.
class AttemptDialog : public FormDialog {
public:
    /// @param known the attempt that is corrected; nothing for a new one
    AttemptDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter,
                  const std::optional<SlipsPresenter::Attempt>& known);

private:
    /// What is typed; nothing when the first day is missing, or something is no day and no number.
    [[nodiscard]] std::optional<AttemptDraft> draft() const;
    void showStanding();
    [[nodiscard]] wxString store();

    SlipsPresenter& m_presenter;
    std::optional<SlipsPresenter::Attempt> m_known;
    wxTextCtrl* m_from = nullptr;
    wxTextCtrl* m_to = nullptr; ///< of a known one only
    wxTextCtrl* m_before = nullptr;
    wxStaticText* m_standing = nullptr;
};

/// What stands of the days without use, in words.
[[nodiscard]] wxString standsWords(const std::optional<RecoveryClock>& clock);

} // namespace kentering
