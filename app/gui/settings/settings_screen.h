#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/settings/backup_keeper.h"
#include "model/domain/dossier/handover.h"

#include <functional>

namespace kentering {

/// Settings: what My day looks at, the short words that notes write out, leave or illness of a colleague,
/// people and keys, and backups.
class SettingsScreen : public CardPage {
public:
    struct Actions {
        std::function<void(const BackupToRestore&)> restore;
    };

    SettingsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, Actions actions);
    ~SettingsScreen() override;

    void reload() {
        m_offered.clear();
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
    void addCopies(const Card& card, const BackupPlace& place, std::size_t number);
    /// What becomes of the last one that was asked for.
    void addBackupWord(const Card& card);
    void addBackupButtons(const Card& card, bool hasMore);
    void watchBackups();
    void forgetBackups();
    /// One was begun, or has ended.
    void hearBackups();
    void editWorkRules();
    void editOurNumber();
    void editFigures();
    void editBackups();
    void confirmNotPublished();
    void editPhrases();
    void handOverAll();
    /// Keeps for this page what became of each client.
    void sayOffered(const std::vector<OfferedClient>& results, const wxString& receiver);

    std::vector<wxString> m_offered; ///< what the last handover of many did
    bool m_allCopies = false;        ///< of the backups
    Actions m_actions;
};

} // namespace kentering
