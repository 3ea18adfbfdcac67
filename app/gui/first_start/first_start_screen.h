#pragma once

#include "app/gui/controls/guard.h"
#include "app/gui/controls/themed_panel.h"
#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/lock/start_surroundings.h"

#include <functional>

class wxStaticText;

namespace kentering {

struct BackupToRestore;
class StartPage;
class Theme;

/// Before there is a casebook: three doors (a new one, looking round, a backup), and opening another one.
class FirstStartScreen : public ThemedPanel, public FailurePlace {
public:
    struct Actions {
        std::function<void(Unlocked)> unlocked;
        std::function<void(std::filesystem::path)> openCasebook;
        std::function<void()> back;          ///< to the casebook that was chosen before; empty: there is none
        std::function<void(Language)> speak; ///< texts that are made from now on are in this language
    };

    FirstStartScreen(wxWindow* parent, const Theme& look, Language language, const CasebookOptions& options,
                     const StartSurroundings& surroundings, const Platform& platform, Actions actions);

    void takeFocus();
    /// Goes on with putting this backup back; its way back leads to the casebook.
    void restore(const BackupToRestore& start);
    void tellFailure(const std::exception_ptr& error) override;
    /// Somebody pressed F12, or nobody was there for a while: wipes the secrets on the screen.
    void leaveAlone();

private:
    void showDoors();
    wxWindow* makeDoors();
    void addDoor(wxWindow& page, wxSizer& row, const char* name, const wxString& heading,
                 const wxString& words, const wxString& label, std::function<void()> pressed);
    void showFounding();
    void showDemonstration();
    void showRestore();
    void show(wxWindow* content, StartPage* page);
    void openAnother();

    const Theme& m_look;
    Language m_language;
    const CasebookOptions& m_options;
    const StartSurroundings& m_surroundings;
    const Platform& m_platform;
    Actions m_actions;
    wxWindow* m_content = nullptr;
    StartPage* m_page = nullptr; ///< null at the doors
    wxWindow* m_firstDoor = nullptr;
    wxStaticText* m_message = nullptr;
};

} // namespace kentering
