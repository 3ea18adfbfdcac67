#pragma once

#include "app/gui/course/form_dialog.h"
#include "app/presenters/course/resources_presenter.h"

namespace kentering {

/// Changes one entry of the directory; the rule of a group with its next three dates below it.
class ResourceDialog : public FormDialog {
public:
    ResourceDialog(wxWindow* parent, const Workspace& workspace, ResourcesPresenter& presenter,
                   const ResourceId& id);

private:
    /// What is typed; nothing when weeks or exceptions are no numbers and no days.
    [[nodiscard]] std::optional<ResourceDraft> draft() const;
    void showDates();

    Date m_today;
    ResourceDraft m_known;
    wxTextCtrl* m_name = nullptr;
    wxTextCtrl* m_audience = nullptr;
    wxTextCtrl* m_signUp = nullptr;
    wxTextCtrl* m_expectation = nullptr;
    wxTextCtrl* m_web = nullptr;
    wxTextCtrl* m_mail = nullptr;
    wxTextCtrl* m_phones = nullptr;
    wxCheckBox* m_meets = nullptr;
    wxChoice* m_weekday = nullptr;
    wxTextCtrl* m_weeks = nullptr;
    wxTextCtrl* m_start = nullptr;
    wxTextCtrl* m_end = nullptr;
    wxTextCtrl* m_exceptions = nullptr;
    wxStaticText* m_dates = nullptr;
};

} // namespace kentering
