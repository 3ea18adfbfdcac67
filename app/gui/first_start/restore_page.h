#pragma once

#include "app/gui/first_start/start_page.h"
#include "app/presenters/lock/restore_presenter.h"

#include <functional>
#include <optional>

namespace kentering {

/// Putting a backup back: which one, by whose key, what is in it, where to; see `RestorePresenter`.
class RestorePage : public StartPage, private RestoreView {
public:
    struct Actions {
        std::function<void(Unlocked)> unlocked;
        std::function<void()> back; ///< to the doors, or to the casebook that the backup is of
    };

    RestorePage(wxWindow* parent, const Theme& look, Language language, const CasebookOptions& options,
                const StartSurroundings& surroundings, const Platform& platform, Actions actions,
                std::optional<BackupToRestore> start = std::nullopt);

    void leaveAlone() override;

private:
    void build();
    void buildBackup();
    void buildKey();
    void buildFound();
    void addFacts();
    /// Where it comes: a new folder, or the place of the casebook that it is of.
    void addPlace();
    void toggleRecovery();
    void goOn() override;
    void goBack() override;

    void showWorking(bool working) override;
    void showFailure(std::exception_ptr error) override;
    void showFound() override;
    void showUnlocked(Unlocked unlocked) override;

    enum class Step : unsigned char { Backup, Key, Found };

    RestorePresenter m_presenter;
    Actions m_actions;
    Step m_step = Step::Backup;
    bool m_byRecoveryCode = false;
    wxTextCtrl* m_text = nullptr;
    wxChoice* m_user = nullptr;
    wxChoice* m_where = nullptr; ///< only where there is a casebook that it is of
};

} // namespace kentering
