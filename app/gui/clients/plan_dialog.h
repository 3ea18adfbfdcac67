#pragma once

#include "app/gui/controls/form_dialog.h"
#include "app/presenters/clients/slips_presenter.h"

namespace kentering {

/// The plan of a client in their own words; it goes onto their handout as it stands.
class PlanDialog : public FormDialog {
public:
    PlanDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter);

private:
    wxTextCtrl* m_triggers = nullptr;
    std::vector<wxCheckBox*> m_tools;
    wxTextCtrl* m_pitch = nullptr;
    wxTextCtrl* m_monster = nullptr;
    wxTextCtrl* m_innerTriggers = nullptr;
    wxTextCtrl* m_mayCall = nullptr;
};

} // namespace kentering
