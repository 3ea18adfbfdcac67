#pragma once

#include "app/gui/controls/guard.h"
#include "app/gui/dialog_watch.h"
#include "app/gui/idle_watch.h"
#include "app/gui/preferences.h"
#include "app/gui/theme/own_clipboard.h"
#include "app/gui/work_place.h"
#include "app/presenters/lock_presenter.h"
#include "app/presenters/surroundings.h"
#include "app/presenters/unstored_texts.h"

#include <wx/frame.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

class LockedScreen;
class Look;
class NoticeBar;
class WorkArea;

/// The one window: locked, or with the work of whoever unlocked it. Locking destroys everything behind the
/// lock, so that nothing can be left in a control; what was half typed is in the casebook.
class MainWindow : public wxFrame, public FailurePlace {
public:
    struct Options {
        std::optional<std::filesystem::path> casebook{};
        CasebookOptions opening{};
        Language language = Language::Dutch;
    };

    MainWindow(const Look& look, const Surroundings& surroundings, const Preferences& preferences,
               Options options);
    ~MainWindow() override;

    /// Hides everything of the casebook at once and closes it, whatever dialog is open.
    void lock();
    /// Says above the work, or on the locked screen, what went wrong. Locks when the casebook is damaged.
    void tellFailure(const std::exception_ptr& error) override;
    [[nodiscard]] bool isLocked() const { return m_work == nullptr; }

    /// Null while locked.
    [[nodiscard]] WorkArea* work() { return m_work; }
    [[nodiscard]] LockedScreen* locked() { return m_locked; }

private:
    void showLocked();
    void showWork(Unlocked unlocked);
    void goTo(const WorkPlace& place);
    void replaceContent(wxWindow* content);
    /// Says above the work that the organisation's own words have a fault; nothing when they have none.
    void showNotice();
    void putNoticeAway();
    void putFailureAway();
    void removeBar(NoticeBar*& bar);
    /// Says on the locked screen that something typed could not be stored, when that is so.
    void tellUnstored();
    void switchLanguage();
    /// Destroys what was locked away, once no dialog of it is open any more.
    void destroyLeft();

    const Look& m_look;
    const Surroundings& m_surroundings;
    const Preferences& m_preferences;
    Options m_options;
    IdleWatch m_idle;
    DialogWatch m_dialogs;
    OwnClipboard m_clipboard;
    UnstoredTexts m_unstored;               ///< outlives every screen
    std::unique_ptr<Workspace> m_workspace; ///< null while locked
    std::optional<WorkPlace> m_place;       ///< where the last user was when he locked
    std::optional<LoadedContent> m_words;   ///< of the casebook that was open last
    NoticeBar* m_notice = nullptr;
    NoticeBar* m_failure = nullptr;
    wxString m_failureWords;
    wxWindow* m_content = nullptr;
    LockedScreen* m_locked = nullptr;
    WorkArea* m_work = nullptr;
    /// The work behind the lock while a dialog that it opened still has to return to it.
    wxWindow* m_left = nullptr;
    std::unique_ptr<Workspace> m_leftWorkspace;
};

} // namespace kentering
