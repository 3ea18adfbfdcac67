#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/theme/own_clipboard.h"
#include "app/gui/window/dialog_watch.h"
#include "app/gui/window/idle_watch.h"
#include "app/gui/window/location.h"
#include "app/gui/window/preferences.h"
#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/lock/start_surroundings.h"
#include "app/presenters/shared/platform.h"
#include "app/presenters/shared/unstored_texts.h"

#include <wx/frame.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

struct BackupToRestore;
class FirstStartScreen;
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
        StartSurroundings start{};
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
    /// Null where nobody has chosen a casebook yet.
    [[nodiscard]] LockedScreen* locked() { return m_locked; }

private:
    /// The lock of the casebook that was chosen; without one, how to begin.
    void showLocked();
    void showFirstStart();
    void showWork(Unlocked unlocked);
    /// Asks whoever came in what has to be asked first. @returns whether they answered
    bool askWhoItIs();
    void openCasebook(const std::filesystem::path& folder);
    /// Locks, and shows how a backup of the casebook is put back.
    void restore(const BackupToRestore& start);
    /// Says above the work where the casebook stands that a backup took the place of.
    void tellAside(const std::filesystem::path& aside);
    /// The window goes: locks what is open, out of sight, and makes the backup that is due then.
    void closeCasebook();
    /// Says on the screen that stands before a casebook what went wrong or what to know.
    void sayLocked(const wxString& words);
    void speakFromNowOn(Language language);
    /// How a casebook is opened, and by which clock its people live: a demonstration has a day of its own.
    [[nodiscard]] CasebookOptions openingOf(const std::filesystem::path& folder) const;
    [[nodiscard]] const Platform& platformOf(const std::filesystem::path& folder) const;
    [[nodiscard]] bool isDemonstration(const std::filesystem::path& folder) const;
    void goTo(const Location& place);
    void replaceContent(wxWindow* content);
    /// Says above the work that the organisation's own words have a fault; nothing when they have none.
    void showNotice();
    /// Above the work in a training casebook, above its lock, and where one is about to be made.
    void showTrainingMark();
    [[nodiscard]] bool isAboutTraining() const;
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
    FirstStartScreen* m_start = nullptr;
    Platform m_demonstrationPlatform;                    ///< as `m_platform`, on the day of the story
    std::optional<std::filesystem::path> m_trainingBook; ///< that was open last, when it was one
    UnlockedScreen* m_work = nullptr;
    /// The work behind the lock while a dialog that it opened still has to return to it.
    wxWindow* m_left = nullptr;
    std::unique_ptr<PresenterContext> m_leftContext;
};

} // namespace kentering
