#pragma once

#include "app/gui/clients/client_page.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/window/location.h"
#include "app/presenters/shared/platform.h"

#include <wx/button.h>
#include <wx/tglbtn.h>

#include <functional>
#include <memory>

namespace kentering {

struct BackupToRestore;
class ClientsScreen;
class TalkScreen;
class CardPage;
class FiguresScreen;
class HandoutScreen;
class Theme;
class MyDayScreen;
class ResourcesScreen;
class SettingsScreen;

/// Everything behind the lock: navigation at the left with the clients and the figures, or one screen that
/// takes the whole window (a talk, a handout). Screens are made when they are first asked for.
class UnlockedScreen : public ThemedPanel {
public:
    struct Actions {
        std::function<void()> lock;
        std::function<void()> switchLanguage;
        std::function<void(const BackupToRestore&)> restore; ///< locks, and puts a backup back
    };

    UnlockedScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, Actions actions);

    /// Goes to a place; to the list of clients when that client is no longer there. The form that was open
    /// there opens again.
    void open(const Location& place);
    [[nodiscard]] Location place() const;

    void showMyDay();
    void showClients(std::optional<ClientId> client = std::nullopt);
    void showClientTab(ClientId client, ClientTab tab);
    void showResources();
    void showFigures();
    void showSettings();
    /// @param place where to go on in it
    void startTalk(ClientId client, const std::optional<TalkReturn>& place = {});
    void makeHandout(ClientId client);

    [[nodiscard]] MyDayScreen* myDay() { return m_myDay; }
    [[nodiscard]] ResourcesScreen* resources() { return m_resources; }
    [[nodiscard]] ClientsScreen* clients() { return m_clients; }
    [[nodiscard]] TalkScreen* talk() { return m_talk; }
    [[nodiscard]] HandoutScreen* handout() { return m_handout; }
    [[nodiscard]] FiguresScreen* figures() { return m_figures; }

private:
    /// Whether the key was meant for the program and was used.
    [[nodiscard]] bool onKey(const wxKeyEvent& event);
    /// The page of the manual that is about what is shown.
    [[nodiscard]] std::string manualPage() const;
    ThemedPanel* makeNavigation();
    /// How much there is to do, beside the name of the place.
    void showCounts();
    /// Something changed elsewhere: what is shown beside the work is read again, now or when it comes back.
    void hear(const CasebookChanges& changes);
    void catchUp();
    void show(wxWindow* screen, bool withNavigation);
    void goTo(const Location& place);
    /// The page that is shown, when it is one with forms.
    [[nodiscard]] CardPage* panel() const;
    /// Takes away a screen that belongs to one client, with everything that stands in it.
    void closeClientScreens();

    const Theme& m_look;
    const PresenterContext& m_context;
    Actions m_actions;
    ThemedPanel* m_navigation = nullptr;
    wxToggleButton* m_toMyDay = nullptr;
    wxToggleButton* m_toClients = nullptr;
    wxToggleButton* m_toResources = nullptr;
    wxToggleButton* m_toFigures = nullptr;
    wxToggleButton* m_toSettings = nullptr;
    wxButton* m_language = nullptr;
    wxWindow* m_shown = nullptr;
    MyDayScreen* m_myDay = nullptr;
    ClientsScreen* m_clients = nullptr;
    ResourcesScreen* m_resources = nullptr;
    FiguresScreen* m_figures = nullptr;
    SettingsScreen* m_settings = nullptr;
    TalkScreen* m_talk = nullptr;
    HandoutScreen* m_handout = nullptr;
    bool m_isCountOld = true;
    bool m_isListOld = false;
    ChangeFeed::Subscription m_changes; ///< last: it ends before what it tells
};

} // namespace kentering
