#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/client_presenter.h"
#include "app/presenters/clients/timeline_presenter.h"

#include <wx/dataview.h>
#include <wx/tglbtn.h>

#include <array>
#include <optional>

namespace kentering {

class TimelineView;

/// The overview of one client: the picture of the course, six weeks before and after as two bars, and the
/// same as a table.
class TimelineTab : public CardPage {
public:
    TimelineTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                const ClientPresenter& client);

private:
    void build(wxSizer& column) override;
    void addOpenWork(wxSizer& column);
    void addLastNote(wxSizer& column);
    void addSpans(const Card& card);
    void addBars(wxSizer& column);
    void addTable(wxSizer& column);
    /// Another stretch of time is shown: one of the spans, or any other.
    void stretchChanged(std::optional<TimeSpan> span);
    void fillTable();
    void print();

    const ClientPresenter& m_client;
    TimelinePresenter m_presenter;
    std::array<wxToggleButton*, kCount<TimeSpan>> m_spans{};
    TimelineView* m_picture = nullptr;
    wxDataViewListCtrl* m_table = nullptr;
};

} // namespace kentering
