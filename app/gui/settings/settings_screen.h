#pragma once

#include "app/gui/controls/card_page.h"
#include "model/domain/dossier/handover.h"

namespace kentering {

/// Settings: what My day looks at, the short words that notes write out, and leave or illness of a colleague.
class SettingsScreen : public CardPage {
public:
    SettingsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context);

    void reload() {
        m_offered.clear();
        m_backedUp.clear();
        rebuild();
    }

private:
    void build(wxSizer& column) override;
    void addWorkRules(wxSizer& column);
    void addOurNumber(wxSizer& column);
    void addFigures(wxSizer& column);
    void addPhrases(wxSizer& column);
    void addHints(wxSizer& column);
    void addLeave(wxSizer& column);
    void addPeople(wxSizer& column);
    void addBackups(wxSizer& column);
    void editWorkRules();
    void editOurNumber();
    void editFigures();
    void editBackups();
    void backUp();
    void confirmNotPublished();
    void editPhrases();
    void handOverAll();
    /// Keeps for this page what became of each client.
    void sayOffered(const std::vector<OfferedClient>& results, const wxString& receiver);

    std::vector<wxString> m_offered; ///< what the last handover of many did
    wxString m_backedUp;             ///< what became of the last backup
};

} // namespace kentering
