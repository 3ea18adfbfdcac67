#pragma once

#include "app/presenters/figures/report_presenter.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/gauge.h>
#include <wx/panel.h>

#include <functional>

class wxStaticText;

namespace kentering {

class Theme;

/// Protected figures of a period that is over, as a workbook: what would be hidden, then the file.
class ProtectedFiguresPage : public wxPanel, private ReportView {
public:
    /// @param busy hears when figures are made in the background, and when no longer
    ProtectedFiguresPage(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         std::function<void(bool)> busy);

    /// Makes the workbook of the chosen period, as the dialog does after a place was chosen.
    void exportTo(const std::filesystem::path& file);
    [[nodiscard]] bool isWorking() const { return m_presenter.isWorking(); }

private:
    void build(const Theme& look);
    void buildChoices(wxWindow* card, wxSizer& column);
    void buildPreview(wxWindow* card, wxSizer& column);
    void askWhere();
    void forgetPreview();
    void layOut();
    [[nodiscard]] const Period& period() const;
    [[nodiscard]] Profile profile() const;
    void say(const wxString& message, bool trouble);

    void showWorking(bool working) override;
    void showProgress(int step, int steps) override;
    void showPreview(const ReportPreview& preview) override;
    void showDone(const std::filesystem::path& file) override;
    void showRefusal(const std::string& reason) override;
    void showFailure(std::exception_ptr error) override;

    const PresenterContext& m_context;
    std::function<void(bool)> m_busy;
    ReportPresenter m_presenter;
    std::vector<Period> m_periods;
    wxChoice* m_period = nullptr;
    wxChoice* m_profile = nullptr;
    wxCheckBox* m_revise = nullptr;
    wxButton* m_preview = nullptr;
    wxButton* m_export = nullptr;
    wxButton* m_cancel = nullptr;
    wxGauge* m_progress = nullptr;
    wxStaticText* m_message = nullptr;
    wxDataViewListCtrl* m_hidden = nullptr;
};

} // namespace kentering
