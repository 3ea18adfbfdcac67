#pragma once

#include "app/gui/clients/client_page.h"
#include "app/gui/controls/themed_panel.h"
#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/shared/form_draft.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/srchctrl.h>

#include <functional>
#include <optional>

class wxButton;
class wxStaticText;

namespace kentering {

class ClientList;
class Theme;
class NewClientForm;

/// The list of clients at the left, with search and filter, and beside it the page of the one who is chosen.
/// While a client may look along, their page or the form of a new one stands alone: the list is folded away
/// until somebody asks for it.
class ClientsScreen : public wxPanel {
public:
    struct Actions {
        std::function<void(ClientId)> startTalk;
        std::function<void(ClientId)> makeHandout;
    };

    ClientsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, Actions actions);
    /// Keeps what was searched for, encrypted, for when the same user unlocks.
    ~ClientsScreen() override;
    ClientsScreen(const ClientsScreen&) = delete;
    ClientsScreen& operator=(const ClientsScreen&) = delete;

    /// What was searched for, and among whom, as the list was left.
    void searchAsLeft();

    /// Reads list and page again: something may have changed elsewhere.
    void reload();
    /// Reads the list again, and leaves the page.
    void refreshClients();
    void open(ClientId client);
    void open(ClientId client, ClientTab tab);
    /// The page of a client who sits beside the counsellor, without the list of others.
    void openAlone(ClientId client);
    void openAlone(ClientId client, ClientTab tab);
    /// Shows the form for a new client in the place of a page, without the list of others.
    void askForNew();
    /// Folds the list away, or shows it again.
    void standAlone(bool alone);
    [[nodiscard]] bool isAlone() const { return m_isAlone; }
    [[nodiscard]] bool asksForNew() const { return m_new != nullptr; }
    /// The filter at the list, as if chosen there.
    void setFilter(CaseloadFilter filter);
    [[nodiscard]] std::optional<ClientId> opened() const { return m_opened; }
    /// Their page; null when none is open.
    [[nodiscard]] ClientPage* page() const { return m_page; }

private:
    void buildList(wxWindow* parent, wxSizer& column);
    void search();
    /// Says so when nobody is found, and offers what to do next.
    void showEmpty();
    void closePage();
    void unfold();
    /// List and page beside each other, or below each other where there is no room for that.
    void arrange();
    [[nodiscard]] bool hasRoomForBoth() const;
    void refreshList();
    void fillFilters();

    const Theme& m_look;
    const PresenterContext& m_context;
    Actions m_actions;
    CaseloadPresenter m_presenter;
    FormDraft m_draft;
    FormDraft::Fields m_left; ///< what stood above the list when it was left
    wxSearchCtrl* m_search = nullptr;
    wxChoice* m_filter = nullptr;
    ClientList* m_list = nullptr;
    wxStaticText* m_nobody = nullptr;
    wxButton* m_searchAll = nullptr;
    wxStaticText* m_nextStep = nullptr; ///< stands beside the list while nothing else does
    NewClientForm* m_new = nullptr;     ///< beside the list while somebody makes a new client
    wxWindow* m_listSide = nullptr;
    wxButton* m_showList = nullptr; ///< while the list is folded away
    bool m_isAlone = false;
    wxScrolledWindow* m_side = nullptr;      ///< scrolls when a page needs more than there is
    ClientTab m_first = ClientTab::Overview; ///< what the next page that is opened shows
    ClientPage* m_page = nullptr;
    std::optional<ClientId> m_opened;
};

} // namespace kentering
