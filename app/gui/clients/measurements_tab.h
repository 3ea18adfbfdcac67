#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/clients/measurements_presenter.h"

#include <wx/string.h>

#include <array>
#include <functional>

class wxChoice;
class wxDataViewListCtrl;
class wxSizer;
class wxStaticText;
class wxWindow;

namespace kentering {

class Theme;

/// Two filled-in lists side by side, as a table that a screen reader reads row by row: what was answered at
/// both moments, what changed, and counts with what they are counted of. Never a verdict.
class MeasurementsTab : public ThemedPanel {
public:
    /// `changed` is called when the moment of a list was corrected, `grown` when the tab needs another
    /// height.
    MeasurementsTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                    std::function<void()> changed, std::function<void()> grown);

private:
    wxSizer* makeChoices();
    wxChoice* makeChoice(const char* name, const wxString& spoken);
    void fillChoices();
    void makeTable();
    void fillTable();
    void addLine(const std::array<wxString, 4>& cells, bool heading);
    /// Gives the questions what the other columns leave.
    void fitColumns();
    /// Breaks the summary at the width of the tab and asks for the height that all of it needs.
    void fit();
    void addTopic(TalkTopic topic);
    [[nodiscard]] wxString versions() const;
    /// What was counted in two lists; of one list what it says, and what a comparison needs.
    [[nodiscard]] wxString summary() const;

    const PresenterContext& m_context;
    MeasurementsPresenter m_presenter;
    std::function<void()> m_changed;
    std::function<void()> m_grown;
    std::array<int, 4> m_widths{}; ///< what the words of each column need
    wxChoice* m_before = nullptr;
    wxChoice* m_after = nullptr;
    wxChoice* m_moment = nullptr;
    wxStaticText* m_summary = nullptr;
    wxDataViewListCtrl* m_table = nullptr;
};

} // namespace kentering
