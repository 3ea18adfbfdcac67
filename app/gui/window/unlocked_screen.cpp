#include "app/gui/window/unlocked_screen.h"

#include "app/gui/clients/clients_screen.h"
#include "app/gui/controls/card_page.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/figures/figures_screen.h"
#include "app/gui/handout/handout_screen.h"
#include "app/gui/manual/manual_dialog.h"
#include "app/gui/my_day/my_day_screen.h"
#include "app/gui/settings/resources_screen.h"
#include "app/gui/settings/settings_screen.h"
#include "app/gui/talk/talk_screen.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/window/shortcuts.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/my_day/my_day_presenter.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kNavigationWidth = 180;

/// The form that somebody fills in now; null when nobody does.
FormDialog* openForm() {
    for (wxWindow* top : wxTopLevelWindows) {
        auto* form = dynamic_cast<FormDialog*>(top);
        if (form != nullptr && form->IsModal()) {
            return form;
        }
    }
    return nullptr;
}

} // namespace

UnlockedScreen::UnlockedScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                               Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_context(context),
      m_actions(std::move(actions)) {
    SetName("work-area");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    m_navigation = makeNavigation();
    sizer->Add(m_navigation, wxSizerFlags().Expand());
    SetSizer(sizer);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.Skip(!onKey(event)); });
    m_changes = m_context.whenChanged([this](const CasebookChanges& changes) { hear(changes); });
}

bool UnlockedScreen::onKey(const wxKeyEvent& event) {
    const wxWindow* client = FindWindowByName("client-view-screen", this);
    if (client != nullptr && client->IsShown()) {
        return false; // they have the keyboard
    }
    const bool asks = event.GetUnicodeKey() == '?' || (event.GetKeyCode() == '/' && event.ShiftDown());
    if (asks && event.ControlDown()) {
        later(*this, [this] { showKeys(*this, keysOn(*this, m_talk != nullptr)); });
        return true;
    }
    if (event.GetKeyCode() == WXK_F1) {
        later(*this, [this] { ManualDialog(this, m_context.language, manualPage()).ShowModal(); });
        return true;
    }
    return pressShortcut(*this, event);
}

std::string UnlockedScreen::manualPage() const {
    if (m_talk != nullptr) {
        return "talk";
    }
    if (m_handout != nullptr) {
        return "handouts";
    }
    return m_figures != nullptr && m_shown == m_figures ? "figures" : "course";
}

ThemedPanel* UnlockedScreen::makeNavigation() {
    auto* bar = new ThemedPanel(this, {.ground = m_look.colour("nav")});
    bar->SetName("navigation");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(bar, "Kentering", {"brand"}), wxSizerFlags().Border(wxALL, FromDIP(20)));
    const auto entry = [&](const char* name, const wxString& label, std::function<void()> pressed) {
        wxToggleButton* toggle = makeToggle(bar, name, label, {"nav"}, std::move(pressed));
        setButtonParts(*toggle, label, wxString());
        column->Add(toggle, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
        column->AddSpacer(FromDIP(4));
        return toggle;
    };
    m_toMyDay = entry("nav.my-day", _("My day"), [this] { later(*this, [this] { showMyDay(); }); });
    m_toClients = entry("nav.clients", _("Clients"), [this] { showClients(); });
    m_toResources =
        entry("nav.resources", _("Help elsewhere"), [this] { later(*this, [this] { showResources(); }); });
    m_toFigures = entry("nav.figures", _("Figures"), [this] { showFigures(); });
    m_toSettings = entry("nav.settings", _("Settings"), [this] { later(*this, [this] { showSettings(); }); });
    column->AddStretchSpacer();
    const auto foot = [&](const char* name, const wxString& label, std::function<void()> pressed) {
        wxButton* button = makeButton(bar, name, label, {"nav-foot"}, std::move(pressed));
        column->Add(button, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(10)));
        return button;
    };
    m_language = foot("nav.language", m_context.language == Language::Dutch ? "English" : "Nederlands",
                      [this] { later(*this, [this] { m_actions.switchLanguage(); }); });
    foot("nav.lock", wxString::Format(_("%s, lock F12"), toWx(m_context.userName())),
         [this] { later(*this, [this] { m_actions.lock(); }); });
    column->AddSpacer(FromDIP(10));
    bar->SetSizer(column);
    // Wider for a long name or large letters.
    bar->SetMinSize(wxSize(std::max(FromDIP(kNavigationWidth), column->CalcMin().x), -1));
    return bar;
}

void UnlockedScreen::show(wxWindow* screen, bool withNavigation) {
    m_navigation->Show(withNavigation);
    m_toMyDay->SetValue(screen != nullptr && screen == m_myDay);
    m_toClients->SetValue(screen != nullptr && screen == m_clients);
    m_toResources->SetValue(screen != nullptr && screen == m_resources);
    m_toFigures->SetValue(screen != nullptr && screen == m_figures);
    m_toSettings->SetValue(screen != nullptr && screen == m_settings);
    if (m_shown != screen) {
        if (m_shown != nullptr) {
            m_shown->Hide();
            GetSizer()->Detach(m_shown);
        }
        m_shown = screen;
        GetSizer()->Add(screen, wxSizerFlags(1).Expand());
        screen->Show();
    }
    Layout();
    screen->SetFocus();
    catchUp();
}

void UnlockedScreen::closeClientScreens() {
    for (wxWindow* screen : {static_cast<wxWindow*>(m_talk), static_cast<wxWindow*>(m_handout)}) {
        if (screen == nullptr) {
            continue;
        }
        if (m_shown == screen) {
            GetSizer()->Detach(screen);
            m_shown = nullptr;
        }
        screen->Hide();
        // Not at once: a button of this very screen may have asked for it.
        screen->Destroy();
    }
    m_talk = nullptr;
    m_handout = nullptr;
}

void UnlockedScreen::showClients(std::optional<ClientId> client) {
    if (m_clients == nullptr) {
        m_clients = new ClientsScreen(this, m_look, m_context,
                                      {.startTalk = [this](ClientId id) { startTalk(id); },
                                       .makeHandout = [this](ClientId id) { makeHandout(id); }});
    } else {
        m_clients->reload();
        m_isListOld = false;
    }
    // A dossier that cannot be opened is told; the list is shown all the same.
    guarded(*this, [&] {
        if (client && m_context.hasClient(*client)) {
            m_clients->openAlone(*client); // they may sit beside the counsellor
        } else {
            m_clients->standAlone(false);
        }
    });
    closeClientScreens();
    show(m_clients, true);
}

void UnlockedScreen::showMyDay() {
    if (m_myDay == nullptr) {
        const auto tab = [this](ClientTab which) {
            return [this, which](ClientId client) {
                later(*this, [this, client, which] { showClientTab(client, which); });
            };
        };
        m_myDay = new MyDayScreen(this, m_look, m_context,
                                  {.openClient = tab(ClientTab::Overview),
                                   .openContacts = tab(ClientTab::Contacts),
                                   .openReferrals = tab(ClientTab::Referrals),
                                   .openHandover = tab(ClientTab::Handover),
                                   .goOnWithList = [this](ClientId client) { startTalk(client); },
                                   .openResources = [this] { later(*this, [this] { showResources(); }); },
                                   .openSettings = [this] { later(*this, [this] { showSettings(); }); }});
    } else {
        m_myDay->reload();
    }
    closeClientScreens();
    m_isCountOld = true;
    show(m_myDay, true);
}

void UnlockedScreen::hear(const CasebookChanges& changes) {
    m_isCountOld = m_isCountOld || changesMyDay(changes);
    m_isListOld = m_isListOld || changesCaseload(changes);
    catchUp();
}

void UnlockedScreen::catchUp() {
    if (!m_navigation->IsShown()) { // a talk, where each key counts
        return;
    }
    if (std::exchange(m_isCountOld, false)) {
        showCounts();
    }
    if (m_clients != nullptr && std::exchange(m_isListOld, false)) {
        m_clients->refreshClients();
    }
}

void UnlockedScreen::showCounts() {
    const std::size_t mine = countMyWork(m_context);
    setButtonParts(*m_toMyDay, _("My day"), mine > 0 ? wxString::Format("%zu", mine) : wxString());
}

void UnlockedScreen::showSettings() {
    if (m_settings == nullptr) {
        m_settings =
            new SettingsScreen(this, m_look, m_context, {.restore = [this](const BackupToRestore& start) {
                                   // This screen goes with the lock.
                                   later(*this, [this, start] { m_actions.restore(start); });
                               }});
    } else {
        m_settings->reload();
    }
    closeClientScreens();
    show(m_settings, true);
}

void UnlockedScreen::showClientTab(ClientId client, ClientTab tab) {
    showClients();
    if (m_context.hasClient(client)) {
        m_clients->open(client, tab);
    }
}

void UnlockedScreen::showResources() {
    if (m_resources == nullptr) {
        m_resources = new ResourcesScreen(this, m_look, m_context);
    } else {
        m_resources->reload();
    }
    closeClientScreens();
    show(m_resources, true);
}

void UnlockedScreen::showFigures() {
    if (m_figures == nullptr) {
        m_figures = new FiguresScreen(this, m_look, m_context, [this](bool busy) {
            // Other screens go on meanwhile; another language makes them anew, which would stop the work.
            m_language->Enable(!busy);
        });
    }
    closeClientScreens();
    show(m_figures, true);
    m_figures->reload();
}

void UnlockedScreen::startTalk(ClientId client, const std::optional<TalkReturn>& place) {
    // First: a talk that cannot be opened leaves what is shown.
    auto* talk =
        new TalkScreen(this, m_look, m_context, client, {.left = [this, client] { showClients(client); }});
    closeClientScreens();
    m_talk = talk;
    show(m_talk, false);
    if (place) {
        m_talk->goTo(*place);
    } else {
        m_talk->takeFocus();
    }
}

void UnlockedScreen::makeHandout(ClientId client) {
    auto* handout = new HandoutScreen(this, m_look, m_context, client,
                                      {.left = [this, client] { showClients(client); },
                                       .startTalk = [this, client] { startTalk(client); }});
    closeClientScreens();
    m_handout = handout;
    show(m_handout, false);
}

CardPage* UnlockedScreen::panel() const {
    if (m_clients != nullptr && m_shown == m_clients) {
        return m_clients->page() != nullptr ? m_clients->page()->panel() : nullptr;
    }
    return dynamic_cast<CardPage*>(m_shown);
}

void UnlockedScreen::open(const Location& place) {
    goTo(place);
    if (place.opener.empty()) {
        // At once: the next letter may be typed already.
        if (place.focus) {
            place.focus->restoreSame(*m_shown);
        }
        return;
    }
    // Afterwards: the form waits for whoever fills it in.
    later(*this, [this, place] {
        CardPage* shown = panel();
        if (shown == nullptr) {
            return;
        }
        shown->press(toWx(place.opener));
        if (place.focus) {
            // Behind the press, which opens the form as an event of the page too.
            later(*shown, [focus = *place.focus] {
                if (FormDialog* form = openForm()) {
                    focus.restoreSame(*form);
                }
            });
        }
    });
}

void UnlockedScreen::goTo(const Location& place) {
    const auto client =
        place.client && m_context.hasClient(*place.client) ? place.client : std::optional<ClientId>();
    switch (place.screen) {
    case Location::Screen::MyDay:
        showMyDay();
        if (place.myDay) {
            m_myDay->goTo(*place.myDay);
        }
        return;
    case Location::Screen::Resources:
        showResources();
        return;
    case Location::Screen::Clients:
        break;
    case Location::Screen::Talk:
        if (client) {
            startTalk(*client, place.talk);
            return;
        }
        break;
    case Location::Screen::Handout:
        if (client) {
            makeHandout(*client);
            return;
        }
        break;
    case Location::Screen::Figures:
        showFigures();
        return;
    case Location::Screen::Settings:
        showSettings();
        return;
    }
    if (client) {
        showClientTab(*client, place.tab);
        m_clients->searchAsLeft();
        m_clients->standAlone(place.alone);
    } else {
        showClients();
        m_clients->searchAsLeft();
        if (place.asksForNew) {
            m_clients->askForNew();
        }
    }
}

Location UnlockedScreen::place() const {
    Location place{.user = m_context.userName()};
    if (m_talk != nullptr) {
        place.screen = Location::Screen::Talk;
        place.client = m_talk->client();
        place.talk = m_talk->place();
    } else if (m_handout != nullptr) {
        place.screen = Location::Screen::Handout;
        place.client = m_handout->client();
    } else if (m_figures != nullptr && m_shown == m_figures) {
        place.screen = Location::Screen::Figures;
    } else if (m_resources != nullptr && m_shown == m_resources) {
        place.screen = Location::Screen::Resources;
    } else if (m_settings != nullptr && m_shown == m_settings) {
        place.screen = Location::Screen::Settings;
    } else if (m_clients != nullptr && m_shown == m_clients) {
        place.screen = Location::Screen::Clients;
        place.client = m_clients->opened();
        if (const ClientPage* page = m_clients->page()) {
            place.tab = page->tab();
        }
        place.asksForNew = m_clients->asksForNew();
        place.alone = m_clients->isAlone();
    } else if (m_myDay != nullptr && m_shown == m_myDay) {
        place.myDay = m_myDay->place();
    }
    if (const CardPage* shown = panel(); shown != nullptr && FormDialog::isOneOpen()) {
        place.opener = toUtf8(shown->pressed());
    }
    FormDialog* form = openForm();
    place.focus = form != nullptr ? FocusPlace::in(*form) : FocusPlace::in(*m_shown);
    return place;
}

} // namespace kentering
