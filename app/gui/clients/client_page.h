#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/gui/window/client_tab.h"
#include "app/presenters/clients/client_presenter.h"

#include <wx/tglbtn.h>

#include <array>
#include <functional>
#include <vector>

namespace kentering {

class CardPage;
class Theme;

/// One client: who, phase, days and the safety strip above; below it one part of their dossier at a time.
class ClientPage : public ThemedPanel {
public:
    struct Actions {
        std::function<void()> startTalk;
        std::function<void()> makeHandout;
        std::function<void()> closed;          ///< the author may not open the dossier any more
        ClientTab first = ClientTab::Overview; ///< the page that stands open at once
    };

    ClientPage(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
               Actions actions);

    void reload();
    void showTab(ClientTab tab);
    [[nodiscard]] ClientTab tab() const { return m_tab; }
    /// The part that is shown; null when it is one without forms.
    [[nodiscard]] CardPage* panel() const;

private:
    void buildHead();
    void makeHead();
    wxWindow* makeHeader(wxWindow* parent);
    wxSizer* makeButtons(wxWindow* parent);
    wxSizer* makeTabs();
    [[nodiscard]] wxWindow* makeTab(ClientTab tab);
    /// Lays itself out, and what it stands in.
    void layOut();
    void noteSlip();
    void openAgain();
    void tabChanged();
    [[nodiscard]] wxString facts() const;
    /// How far, in the picture that fits their own goal: the most important line first.
    struct StandingLine {
        const char* name;
        wxString words;
        const char* style;
    };
    [[nodiscard]] std::vector<StandingLine> standing() const;

    const Theme& m_look;
    const PresenterContext& m_context;
    ClientPresenter m_presenter;
    Actions m_actions;
    ThemedPanel* m_head = nullptr;
    std::array<wxToggleButton*, kCount<ClientTab>> m_tabs{};
    wxWindow* m_body = nullptr;
    ClientTab m_tab = ClientTab::Overview;
};

} // namespace kentering
