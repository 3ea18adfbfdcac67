#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/talk/measurements_presenter.h"

#include <functional>

class wxChoice;
class wxDataViewListCtrl;
class wxSizer;
class wxStaticText;
class wxWindow;

namespace kentering {

class Look;

/// Two filled-in lists side by side, as a table that a screen reader reads row by row: what was answered at
/// both moments, what changed, and counts with what they are counted of. Never a verdict.
class MeasurementsTab : public Surface {
public:
    /// `changed` is called when the moment of a list was corrected.
    MeasurementsTab(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
                    std::function<void()> changed);

private:
    wxSizer* makeChoices();
    wxChoice* makeChoice(const char* name, const wxString& spoken);
    void fillChoices();
    void fillTable();
    void addTopic(TalkTopic topic);
    [[nodiscard]] wxString versions() const;

    const Workspace& m_workspace;
    MeasurementsPresenter m_presenter;
    std::function<void()> m_changed;
    wxChoice* m_before = nullptr;
    wxChoice* m_after = nullptr;
    wxChoice* m_moment = nullptr;
    wxStaticText* m_summary = nullptr;
    wxDataViewListCtrl* m_table = nullptr;
};

} // namespace kentering
