#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/lock/lock_presenter.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <functional>

class wxButton;
class wxStaticText;

namespace kentering {

class Theme;

/// The locked screen: product name, who you are, your passphrase. Nothing of any client, no count, no file
/// name.
class LockedScreen : public ThemedPanel, private LockView {
public:
    struct Actions {
        std::function<void(Unlocked)> unlocked;
        std::function<void()> otherCasebook; ///< another one, a new one, a backup
        std::function<void()> switchLanguage;
    };

    LockedScreen(wxWindow* parent, const Theme& look, const std::filesystem::path& folder,
                 const CasebookOptions& options, const Platform& platform, Language language,
                 Actions actions);

    /// Puts the focus where one goes on: at the names while nobody is chosen, else in the passphrase.
    void takeFocus();
    /// Chooses `user`, who worked here last.
    void choose(const std::string& user);
    /// Says something below the passphrase.
    void say(const wxString& message);

private:
    void build();
    void fillUsers();
    void tryUnlock();
    /// Whether nobody is chosen yet of several colleagues.
    [[nodiscard]] bool asksWho() const;
    void toggleRecovery();

    void showWorking(bool working) override;
    void showFailure(std::exception_ptr error) override;
    void showUnlocked(Unlocked unlocked) override;

    const Theme& m_look;
    Language m_language;
    Actions m_actions;
    bool m_byRecoveryCode = false;
    LockPresenter m_presenter;
    wxStaticText* m_userLabel = nullptr;
    wxChoice* m_user = nullptr;
    wxStaticText* m_secretLabel = nullptr;
    wxTextCtrl* m_secret = nullptr;
    wxButton* m_unlock = nullptr;
    wxButton* m_recovery = nullptr;
    wxStaticText* m_message = nullptr;
};

} // namespace kentering
