#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/figures/exact_figures_presenter.h"

#include <wx/choice.h>
#include <wx/tglbtn.h>

#include <functional>
#include <vector>

class wxStaticText;

namespace kentering {

class FigureTable;
class Theme;

/// Exact figures for the team: subjects at the left, filters above, one table with bars.
class ExactFiguresPage : public wxPanel, private ExactFiguresView {
public:
    /// @param busy hears when figures are made in the background, and when no longer
    ExactFiguresPage(wxWindow* parent, const Theme& look, const PresenterContext& context,
                     std::function<void(bool)> busy);

    /// Reads the facts anew.
    void read() { m_presenter.read(); }
    [[nodiscard]] bool isRead() const { return m_presenter.isRead(); }

private:
    void build(const Theme& look);
    wxSizer* makeFilters(wxWindow* parent);
    wxSizer* makeSubjects(wxWindow* parent);
    wxChoice* addChoice(wxWindow* parent, wxSizer& row, const char* name, const wxString& label);
    void fillMonths();
    void chooseMonths();
    /// Breaks title and definition at the width of the table.
    void fitWords();

    void showReading(bool reading) override;
    void showFigures() override;
    void showReadingFailure(std::exception_ptr error) override;

    const PresenterContext& m_context;
    std::function<void(bool)> m_busy;
    ExactFiguresPresenter m_presenter;
    std::vector<MonthNumber> m_months;
    std::vector<wxToggleButton*> m_subjects;
    wxChoice* m_from = nullptr;
    wxChoice* m_to = nullptr;
    wxChoice* m_counsellor = nullptr;
    wxChoice* m_goal = nullptr;
    int m_fitted = 0; ///< width that the words were broken at
    wxStaticText* m_title = nullptr;
    wxStaticText* m_definition = nullptr;
    FigureTable* m_table = nullptr;
};

} // namespace kentering
