#include "app/gui/clients/clients_screen.h"

#include "app/gui/clients/client_list.h"
#include "app/gui/clients/client_page.h"
#include "app/gui/clients/new_client_form.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kListWidth = 330;
constexpr int kLeastForBoth = 760;
constexpr const char* kSearched = "search";
constexpr const char* kAmong = "among";

} // namespace

ClientsScreen::ClientsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                             Actions actions)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE,
              "clients-screen"),
      m_look(look),
      m_context(context),
      m_actions(std::move(actions)),
      m_presenter(context),
      m_draft(context, std::nullopt, "client-list") {
    auto* list = new ThemedPanel(this, {.ground = look.colour("card")});
    auto* column = new wxBoxSizer(wxVERTICAL);
    buildList(list, *column);
    list->SetSizer(column);
    // With large letters the client keeps the most room; the list scrolls.
    Bind(wxEVT_SIZE, [this, list](wxSizeEvent& event) {
        list->SetMinSize(wxSize(
            std::min(withText(*this, kListWidth), std::max(event.GetSize().x * 2 / 5, FromDIP(kListWidth))),
            -1));
        arrange();
        event.Skip();
    });
    list->SetMinSize(wxSize(FromDIP(kListWidth), -1));
    m_listSide = list;
    m_side = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "client-side");
    m_side->SetBackgroundColour(look.colour("page"));
    m_side->SetScrollRate(0, FromDIP(12));
    m_side->SetSizer(new wxBoxSizer(wxVERTICAL));
    followFocus(*m_side);
    m_showList = makeButton(m_side, "show-list", _("Show the list of clients"), {"link"},
                            [this] { later(*this, [this] { unfold(); }); });
    m_showList->Hide();
    m_side->GetSizer()->Add(m_showList, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(12)));
    m_nextStep = makeNamedText(m_side, "choose-client", _("Choose a client in the list, or add a new one."),
                               {"quiet"});
    m_side->GetSizer()->Add(m_nextStep, wxSizerFlags().Border(wxALL, FromDIP(24)));

    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(list, wxSizerFlags().Expand());
    row->Add(m_side, wxSizerFlags(1).Expand());
    SetSizer(row);
    // Somebody who has no clients of their own wants to see the others.
    if (m_presenter.countOf(CaseloadFilter::Mine) == 0) {
        m_presenter.setFilter(CaseloadFilter::All);
    }
    refreshList();
    m_left = m_draft.open({{kSearched, {}}, {kAmong, {}}});
}

ClientsScreen::~ClientsScreen() {
    m_draft.leave(
        {{kSearched, toUtf8(m_search->GetValue())}, {kAmong, std::to_string(indexOf(m_presenter.filter()))}});
}

void ClientsScreen::searchAsLeft() {
    const std::string among = m_left[kAmong];
    for (const CaseloadFilter filter : all<CaseloadFilter>()) {
        if (among == std::to_string(indexOf(filter))) {
            setFilter(filter);
        }
    }
    m_search->SetValue(toWx(m_left[kSearched]));
    m_search->SetInsertionPointEnd();
    m_left.clear();
}

void ClientsScreen::buildList(wxWindow* parent, wxSizer& column) {
    m_search = new wxSearchCtrl(parent, wxID_ANY);
    m_search->SetDescriptiveText(_("Search code, alias or place"));
    nameControl(*m_search, "client-search", _("Search clients by code, alias or place"));
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    m_search->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN && m_presenter.size() > 0) {
            m_list->SetFocus();
        } else if (event.GetKeyCode() == WXK_RETURN && m_presenter.size() > 0) {
            open(m_presenter.client(0));
        } else {
            event.Skip();
        }
    });
    m_filter = new wxChoice(parent, wxID_ANY);
    nameControl(*m_filter, "client-filter", _("Which clients"));
    m_filter->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.setFilter(static_cast<CaseloadFilter>(event.GetSelection()));
        refreshList();
    });
    m_list = new ClientList(
        parent, m_look, m_presenter,
        [this](Phase phase) { return toWx(m_context.content.label(phase, m_context.language)); },
        [this](std::size_t position) { open(m_presenter.client(position)); });
    const int gap = FromDIP(12);
    column.Add(m_search, wxSizerFlags().Expand().Border(wxALL, gap));
    column.Add(m_filter, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    m_nobody = makeNamedText(parent, "nobody-found", wxString(), {"quiet"});
    m_searchAll = makeButton(parent, "search-all", wxString(), {"link"}, [this] {
        m_presenter.setFilter(m_presenter.foundWith(CaseloadFilter::All) > 0 ? CaseloadFilter::All
                                                                             : CaseloadFilter::Closed);
        refreshList();
    });
    column.Add(m_nobody, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    column.Add(m_searchAll, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    column.Add(m_list, wxSizerFlags(1).Expand());
    column.Add(makeButton(parent, "new-client", _("New client"), {"link"},
                          [this] { later(*this, [this] { askForNew(); }); }),
               wxSizerFlags().Border(wxALL, gap));
}

void ClientsScreen::fillFilters() {
    wxArrayString names;
    for (const CaseloadFilter filter : all<CaseloadFilter>()) {
        names.Add(filterWord(filter) + wxString::Format(" (%zu)", m_presenter.countOf(filter)));
    }
    m_filter->Set(names);
    m_filter->SetSelection(static_cast<int>(indexOf(m_presenter.filter())));
}

void ClientsScreen::refreshList() {
    fillFilters();
    m_list->refreshRows(m_context.today());
    m_list->mark(m_opened ? m_presenter.find(*m_opened) : std::nullopt);
    showEmpty();
}

void ClientsScreen::search() {
    m_presenter.setSearch(toUtf8(m_search->GetValue()));
    m_list->refreshRows(m_context.today());
    m_list->mark(m_opened ? m_presenter.find(*m_opened) : std::nullopt);
    showEmpty();
}

void ClientsScreen::showEmpty() {
    const bool nobody = m_presenter.size() == 0;
    const std::size_t open = m_presenter.foundWith(CaseloadFilter::All);
    const std::size_t closed = m_presenter.foundWith(CaseloadFilter::Closed);
    m_nobody->Show(nobody);
    m_searchAll->Show(nobody && open + closed > 0);
    const wxString typed = m_search->GetValue();
    m_nobody->SetLabelText(wxString::Format(_("Nobody is found under \"%s\"."),
                                            typed.empty() ? filterWord(m_presenter.filter()) : typed));
    m_searchAll->SetLabel(open > 0 ? wxString::Format(_("Show %zu found among all clients"), open)
                                   : wxString::Format(_("Show %zu found among closed dossiers"), closed));
    m_list->Show(!nobody);
    m_nobody->GetParent()->Layout();
}

void ClientsScreen::closePage() {
    for (wxWindow* window : {static_cast<wxWindow*>(m_page), static_cast<wxWindow*>(m_new)}) {
        if (window != nullptr) {
            m_side->GetSizer()->Detach(window);
            window->Hide();
            window->Destroy();
        }
    }
    m_page = nullptr;
    m_new = nullptr;
    m_opened.reset();
    m_nextStep->Show();
}

bool ClientsScreen::hasRoomForBoth() const {
    return GetClientSize().x >= withText(*this, kLeastForBoth);
}

void ClientsScreen::arrange() {
    const bool both = hasRoomForBoth();
    static_cast<wxBoxSizer*>(GetSizer())->SetOrientation(both ? wxHORIZONTAL : wxVERTICAL);
    GetSizer()->GetItem(m_listSide)->SetProportion(both ? 0 : 1);
    GetSizer()->GetItem(m_side)->SetProportion(1);
}

void ClientsScreen::standAlone(bool alone) {
    m_isAlone = alone;
    m_listSide->Show(!alone);
    m_showList->Show(alone);
    Layout();
    m_side->FitInside();
    m_side->Layout();
}

void ClientsScreen::unfold() {
    standAlone(false);
    m_search->SetFocus();
}

void ClientsScreen::openAlone(ClientId client) {
    open(client);
    standAlone(true);
}

void ClientsScreen::openAlone(ClientId client, ClientTab tab) {
    open(client, tab);
    standAlone(true);
}

void ClientsScreen::askForNew() {
    closePage();
    standAlone(true);
    m_nextStep->Hide();
    m_list->mark(std::nullopt);
    m_new = new NewClientForm(m_side, m_look, m_context, [this](ClientId client) {
        m_presenter.reload();
        refreshList();
        open(client, ClientTab::File);
        later(*this, [this] { // the form with the focus is still closing
            if (m_page != nullptr) {
                m_page->SetFocus();
            }
        });
    });
    m_side->GetSizer()->Add(m_new, wxSizerFlags(1).Expand());
    m_side->FitInside();
    m_side->Layout();
    m_new->takeFocus();
}

void ClientsScreen::refreshClients() {
    m_presenter.reload();
    refreshList();
}

void ClientsScreen::reload() {
    refreshClients();
    if (m_page != nullptr) {
        m_page->reload();
    }
}

void ClientsScreen::open(ClientId client) {
    if (m_opened == client && m_page != nullptr) {
        return;
    }
    // A new page each time: nothing of the one before can stay in a control.
    closePage();
    m_page = new ClientPage(m_side, m_look, m_context, client,
                            {.startTalk = [this, client] { m_actions.startTalk(client); },
                             .makeHandout = [this, client] { m_actions.makeHandout(client); },
                             .closed =
                                 [this] {
                                     later(*this, [this] { // the page itself asks for it
                                         closePage();
                                         standAlone(false);
                                         m_presenter.reload();
                                         refreshList();
                                     });
                                 },
                             .first = m_first});
    m_nextStep->Hide(); // only now: a dossier that cannot be opened leaves no empty side
    m_opened = client;
    m_side->GetSizer()->Add(m_page, wxSizerFlags(1).Expand());
    m_side->FitInside();
    m_side->Layout();
    m_list->mark(m_presenter.find(client));
}

void ClientsScreen::open(ClientId client, ClientTab tab) {
    if (m_opened == client && m_page != nullptr) {
        m_page->showTab(tab);
        return;
    }
    // At once: a page that is opened for its contacts need not draw its picture first.
    m_first = tab;
    open(client);
    m_first = ClientTab::Overview;
}

void ClientsScreen::setFilter(CaseloadFilter filter) {
    m_presenter.setFilter(filter);
    refreshList();
}

} // namespace kentering
