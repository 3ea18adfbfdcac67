#pragma once

#include "app/gui/controls/form_dialog.h"
#include "app/presenters/settings/resources_presenter.h"

#include <array>

namespace kentering {

/// Makes or changes one entry of the directory; the rule of a group with its next three dates below it.
class ResourceDialog : public FormDialog {
public:
    ResourceDialog(wxWindow* parent, const PresenterContext& context, ResourcesPresenter& presenter,
                   const std::optional<ResourceId>& id);

private:
    void addReaching();
    void addMeetings();
    /// What is typed; nothing when exceptions are no days.
    [[nodiscard]] std::optional<ResourceDraft> draft() const;
    void showDates();
    wxString store();

    ResourcesPresenter& m_presenter;
    std::optional<ResourceId> m_id; ///< none for a new entry
    bool m_wasWithdrawn = false;

    Date m_today;
    ResourceDraft m_known;
    wxChoice* m_kind = nullptr; ///< of a new entry only
    wxTextCtrl* m_name = nullptr;
    wxTextCtrl* m_region = nullptr;
    wxTextCtrl* m_audience = nullptr;
    wxTextCtrl* m_signUp = nullptr;
    wxTextCtrl* m_expectation = nullptr;
    wxTextCtrl* m_web = nullptr;
    wxTextCtrl* m_mail = nullptr;
    wxTextCtrl* m_phones = nullptr;
    wxCheckBox* m_gpLetter = nullptr;
    wxCheckBox* m_insurance = nullptr;
    wxCheckBox* m_meets = nullptr;
    wxChoice* m_weekday = nullptr;
    std::array<wxCheckBox*, 5> m_weeks{};
    wxTextCtrl* m_start = nullptr;
    wxTextCtrl* m_end = nullptr;
    wxTextCtrl* m_exceptions = nullptr;
    wxStaticText* m_dates = nullptr;
    wxCheckBox* m_checked = nullptr;   ///< of a new entry only
    wxCheckBox* m_withdrawn = nullptr; ///< of an entry that may go
};

} // namespace kentering
