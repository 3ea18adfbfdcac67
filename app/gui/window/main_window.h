#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/theme/own_clipboard.h"
#include "app/gui/window/dialog_watch.h"
#include "app/gui/window/idle_watch.h"
#include "app/gui/window/location.h"
#include "app/gui/window/preferences.h"
#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/shared/platform.h"
#include "app/presenters/shared/unstored_texts.h"

#include <wx/frame.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

class LockedScreen;
class Theme;
class NoticeBar;
class TrainingMark;
class UnlockedScreen;

/// The one window: locked, or with the work of whoever unlocked it. Locking destroys everything behind the
/// lock, so that nothing can be left in a control; what was half typed is in the casebook.
class MainWindow : public wxFrame, public FailurePlace {
public:
    struct Options {
        std::optional<std::filesystem::path> casebook{};
        CasebookOptions opening{};
        Language language = Language::Dutch;
    };

    MainWindow(const Theme& look, const Platform& platform, const Preferences& preferences, Options options);
    ~MainWindow() override;

    /// Hides everything of the casebook at once and closes it, whatever dialog is open.
    void lock();
    /// Says above the work, or on the locked screen, what went wrong. Locks when the casebook is damaged.
    void tellFailure(const std::exception_ptr& error) override;
    [[nodiscard]] bool isLocked() const { return m_work == nullptr; }

    /// Null while locked.
    [[nodiscard]] UnlockedScreen* work() { return m_work; }
    [[nodiscard]] LockedScreen* locked() { return m_locked; }

private:
    void showLocked();
    void showWork(Unlocked unlocked);
    void goTo(const Location& place);
    void replaceContent(wxWindow* content);
    /// Says above the work that the organisation's own words have a fault; nothing when they have none.
    void showNotice();
    /// Above the work in a training casebook, and nowhere else.
    void showTrainingMark();
    void putTrainingMarkAway();
    void putNoticeAway();
    void putFailureAway();
    void removeBar(NoticeBar*& bar);
    /// Says on the locked screen that something typed could not be stored, when that is so.
    void tellUnstored();
    void switchLanguage();
    /// Destroys what was locked away, once no dialog of it is open any more.
    void destroyLeft();

    const Theme& m_look;
    const Platform& m_platform;
    const Preferences& m_preferences;
    Options m_options;
    IdleWatch m_idle;
    DialogWatch m_dialogs;
    OwnClipboard m_clipboard;
    FocusWatch m_focus;
    UnstoredTexts m_unstored;                    ///< outlives every screen
    std::unique_ptr<PresenterContext> m_context; ///< null while locked
    std::optional<Location> m_place;             ///< where the last user was when they locked
    std::optional<LoadedContent> m_words;        ///< of the casebook that was open last
    NoticeBar* m_notice = nullptr;
    TrainingMark* m_training = nullptr;
    NoticeBar* m_failure = nullptr;
    wxString m_failureWords;
    wxWindow* m_content = nullptr;
    LockedScreen* m_locked = nullptr;
    UnlockedScreen* m_work = nullptr;
    /// The work behind the lock while a dialog that it opened still has to return to it.
    wxWindow* m_left = nullptr;
    std::unique_ptr<PresenterContext> m_leftContext;
};

} // namespace kentering
