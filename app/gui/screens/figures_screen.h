#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/report_presenter.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>

#include <functional>

class wxStaticText;

namespace kentering {

class Look;

/// Protected figures of a period that is over, as a workbook.
class FiguresScreen : public Surface, private ReportView {
public:
    /// @param busy hears when the casebook belongs to the work in the background, and when no longer
    FiguresScreen(wxWindow* parent, const Look& look, const Workspace& workspace,
                  std::function<void(bool)> busy);

    /// Makes the workbook of the chosen period, as the dialog does after a place was chosen.
    void exportTo(const std::filesystem::path& file);
    [[nodiscard]] bool isWorking() const { return m_presenter.isWorking(); }

private:
    void build();
    void askWhere();
    void say(const wxString& message, bool trouble);

    void showWorking(bool working) override;
    void showProgress(int step, int steps) override;
    void showDone(const std::filesystem::path& file) override;
    void showRefusal(const std::string& reason) override;
    void showFailure(std::exception_ptr error) override;

    const Look& m_look;
    const Workspace& m_workspace;
    std::function<void(bool)> m_busy;
    ReportPresenter m_presenter;
    std::vector<Period> m_periods;
    wxChoice* m_period = nullptr;
    wxChoice* m_profile = nullptr;
    wxButton* m_export = nullptr;
    wxButton* m_cancel = nullptr;
    wxGauge* m_progress = nullptr;
    wxStaticText* m_message = nullptr;
};

} // namespace kentering
