#include "app/gui/window/main_window.h"

#include "app/gui/controls/notice_bar.h"
#include "app/gui/first_start/first_start_screen.h"
#include "app/gui/settings/people_dialogs.h"
#include "app/gui/talk/talk_screen.h"
#include "app/gui/theme/native_dialogs.h"
#include "app/gui/window/locked_screen.h"
#include "app/gui/window/training_mark.h"
#include "app/gui/window/unlocked_screen.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/translation.h"
#include "app/presenters/lock/demonstration_presenter.h"
#include "app/presenters/settings/backup_keeper.h"
#include "app/presenters/settings/organisation_settings.h"
#include "app/presenters/settings/people_presenter.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/process_protection.h"

#include <wx/display.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kWindowWidth = 1280;
constexpr int kWindowHeight = 800;
constexpr int kLeastWidth = 800;
constexpr int kMainWindowLeastHeight = 560;
constexpr std::chrono::minutes kAloneBeforeACasebook{5}; ///< as long as a new casebook waits

} // namespace

MainWindow::MainWindow(const Theme& look, const Platform& platform, const Preferences& preferences,
                       Options options)
    : wxFrame(nullptr, wxID_ANY, "Kentering", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE,
              "kentering"),
      m_look(look),
      m_platform(platform),
      m_preferences(preferences),
      m_options(std::move(options)),
      m_idle(*this, [this] { lock(); }),
      // Whoever opened the dialog runs on when it has closed: what it stands in goes after that.
      m_dialogs([this] { later(*this, [this] { destroyLeft(); }); }),
      m_focus(*this),
      m_demonstrationPlatform{platform.background, platform.makeAlarm, [this] {
                                  return DateTime(m_options.start.demonstrationDay,
                                                  m_platform.localNow().time_of_day());
                              }} {
    // Never larger than the screen.
    const wxSize screen = wxDisplay(this).GetClientArea().GetSize();
    SetSize(wxSize(std::min(FromDIP(kWindowWidth), screen.x), std::min(FromDIP(kWindowHeight), screen.y)));
    SetMinSize(FromDIP(wxSize(kLeastWidth, kMainWindowLeastHeight)));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        // The client has the keyboard: closing must not hand them the desktop of the counsellor.
        const bool isTheirs = !isLocked() && m_work->talk() != nullptr && m_work->talk()->isTurnedToClient();
        if (isTheirs && event.CanVeto()) {
            event.Veto();
            later(*this, [this] { lock(); });
        } else {
            guarded(*this, [this] { closeCasebook(); });
            event.Skip();
        }
    });
    speak(m_options.language);
    showLocked();
}

MainWindow::~MainWindow() {
    m_idle.stop();
    // Screens store what waits while the casebook is still open.
    DestroyChildren();
}

void MainWindow::replaceContent(wxWindow* content) {
    if (m_content != nullptr) {
        GetSizer()->Detach(m_content);
        m_content->Hide();
        m_content->Destroy();
    }
    m_content = content;
    GetSizer()->Add(content, wxSizerFlags(1).Expand());
    Layout();
}

void MainWindow::showNotice() {
    putNoticeAway();
    if (const auto notice = contentNotice(*m_words, m_options.language)) {
        m_notice = new NoticeBar(this, m_look, "notice", toWx(*notice), [this] { putNoticeAway(); });
        GetSizer()->Insert(0, m_notice, wxSizerFlags().Expand());
        Layout();
    }
}

void MainWindow::tellFailure(const std::exception_ptr& error) {
    const wxString words = toWx(describeError(error, m_options.language));
    if (m_start != nullptr) {
        m_start->tellFailure(error);
    } else if (isLocked()) {
        m_locked->say(words);
    } else if (isDamage(error)) {
        // Afterwards: whoever met the damage stands in what a lock takes away.
        later(*this, [this, words] {
            lock();
            sayLocked(words);
        });
    } else if (m_failure == nullptr || m_failureWords != words) {
        // The same once more is no news; what fails at each drawing would make the bar again for ever.
        putFailureAway();
        m_failureWords = words;
        m_failure = new NoticeBar(this, m_look, "failure-notice", words, [this] { putFailureAway(); });
        GetSizer()->Insert(0, m_failure, wxSizerFlags().Expand());
        Layout();
    }
}

void MainWindow::removeBar(NoticeBar*& bar) {
    if (bar != nullptr) {
        GetSizer()->Detach(bar);
        bar->Hide();
        bar->Destroy();
        bar = nullptr;
        Layout();
    }
}

bool MainWindow::isAboutTraining() const {
    if (m_context) {
        return isTraining(m_context->book());
    }
    if (m_start != nullptr) {
        return m_options.opening.isTraining; // what is made now is one
    }
    return m_options.casebook &&
           (m_options.casebook == m_trainingBook || isDemonstration(*m_options.casebook));
}

void MainWindow::showTrainingMark() {
    putTrainingMarkAway();
    if (isAboutTraining()) {
        const CasebookOptions opening =
            m_start == nullptr ? openingOf(*m_options.casebook) : m_options.opening;
        m_training = new TrainingMark(
            this, m_look, opening.isTraining ? std::optional(opening.clock.today()) : std::nullopt);
        GetSizer()->Insert(0, m_training, wxSizerFlags().Expand());
        Layout();
    }
}

void MainWindow::putTrainingMarkAway() {
    if (m_training != nullptr) {
        GetSizer()->Detach(m_training);
        m_training->Hide();
        m_training->Destroy();
        m_training = nullptr;
    }
}

void MainWindow::putNoticeAway() {
    removeBar(m_notice);
}

void MainWindow::putFailureAway() {
    removeBar(m_failure);
}

void MainWindow::tellUnstored() {
    if (m_locked != nullptr && m_place && m_options.casebook &&
        m_unstored.has(*m_options.casebook, m_place->user)) {
        m_locked->say(_("What you typed last could not be saved; it comes back when you unlock."));
    }
}

void MainWindow::sayLocked(const wxString& words) {
    if (m_locked != nullptr) {
        m_locked->say(words);
    }
}

bool MainWindow::isDemonstration(const std::filesystem::path& folder) const {
    return DemonstrationPresenter::isOne(folder, m_options.start);
}

CasebookOptions MainWindow::openingOf(const std::filesystem::path& folder) const {
    return isDemonstration(folder) ? DemonstrationPresenter::optionsFor(m_options.opening, m_options.start)
                                   : m_options.opening;
}

const Platform& MainWindow::platformOf(const std::filesystem::path& folder) const {
    return isDemonstration(folder) && !m_options.opening.isTraining ? m_demonstrationPlatform : m_platform;
}

void MainWindow::showFirstStart() {
    m_work = nullptr;
    m_locked = nullptr;
    m_start = new FirstStartScreen(
        this, m_look, m_options.language, m_options.opening, m_options.start, m_platform,
        {.unlocked = [this](Unlocked unlocked) { showWork(std::move(unlocked)); },
         .openCasebook = [this](const std::filesystem::path& folder) { openCasebook(folder); },
         .back = m_options.casebook ? std::function<void()>([this] { showLocked(); }) : nullptr,
         .speak = [this](Language language) { speakFromNowOn(language); }});
    replaceContent(m_start);
    showTrainingMark();
    m_start->takeFocus();
    // A recovery code stands on the screen in between: nobody may find it there.
    m_idle.start(kAloneBeforeACasebook);
}

void MainWindow::openCasebook(const std::filesystem::path& folder) {
    if (folder != m_options.casebook) {
        m_place.reset();
    }
    m_options.casebook = folder;
    showLocked();
}

void MainWindow::showLocked() {
    if (!m_options.casebook) {
        showFirstStart();
        return;
    }
    m_idle.stop();
    m_work = nullptr;
    m_start = nullptr;
    const std::filesystem::path folder = *m_options.casebook;
    m_locked =
        new LockedScreen(this, m_look, folder, openingOf(folder), platformOf(folder), m_options.language,
                         {.unlocked = [this](Unlocked unlocked) { showWork(std::move(unlocked)); },
                          .otherCasebook = [this] { showFirstStart(); },
                          .switchLanguage = [this] { switchLanguage(); }});
    replaceContent(m_locked);
    showTrainingMark();
    if (const auto user = m_place ? std::optional(m_place->user) : m_preferences.user()) {
        m_locked->choose(*user);
    }
    m_locked->takeFocus();
    tellUnstored();
}

void MainWindow::showWork(Unlocked unlocked) {
    const std::filesystem::path folder = unlocked.casebook->folder();
    const std::filesystem::path aside = unlocked.aside;
    m_words = std::move(unlocked.words);
    m_context = std::make_unique<PresenterContext>(PresenterContext{.casebook = std::move(unlocked.casebook),
                                                                    .content = m_words->content,
                                                                    .language = m_options.language,
                                                                    .platform = platformOf(folder),
                                                                    .unstored = &m_unstored});
    if (m_options.casebook && m_options.casebook != folder) {
        m_place.reset(); // it is a place in another one
    }
    m_options.casebook = folder;
    if (!askWhoItIs()) {
        m_context.reset();
        if (m_start != nullptr) {
            showLocked(); // of what was made or put back: it is there
        }
        return;
    }
    m_trainingBook = isTraining(m_context->book()) ? std::optional(folder) : std::nullopt;
    if (!isDemonstration(folder)) { // which is nobody's work, and is never opened by itself
        m_preferences.setCasebook(folder);
        m_preferences.setUser(m_context->userName());
    }
    m_context->deliverChangesBy([this](std::function<void()> tell) { later(*this, std::move(tell)); });
    m_context->backups = std::make_shared<BackupKeeper>(*m_context);
    m_context->backups->watch();
    const bool sameUser = m_place && m_place->user == m_context->userName();
    m_locked = nullptr;
    m_start = nullptr;
    m_work = new UnlockedScreen(this, m_look, *m_context,
                                {.lock = [this] { lock(); },
                                 .switchLanguage = [this] { switchLanguage(); },
                                 .restore = [this](const BackupToRestore& start) { restore(start); }});
    replaceContent(m_work);
    showTrainingMark();
    // Whatever fails below: what was unlocked is locked again after a while.
    m_idle.start(m_context->idleTime());
    showNotice();
    const Location place = sameUser ? *m_place : Location{};
    m_place.reset();
    goTo(place);
    if (!aside.empty()) {
        tellAside(aside);
    }
}

bool MainWindow::askWhoItIs() {
    // Nothing of the casebook is shown before whoever came in by the code is somebody, and before a
    // passphrase that somebody else knows is replaced.
    const PeoplePresenter people(*m_context);
    if (people.isByRecoveryCode()) {
        return askWhoGoesOn(this, *m_context);
    }
    return !people.hasFirstPassphrase() || askForFirstPassphrase(this, *m_context);
}

void MainWindow::goTo(const Location& place) {
    // A place that cannot be opened is told; nobody stands before an empty window.
    if (!guarded(*m_work, [this, &place] { m_work->open(place); })) {
        guarded(*m_work, [this] { m_work->showMyDay(); });
    }
}

void MainWindow::lock() {
    if (m_start != nullptr) {
        cancelOpenDialogs();
        m_start->leaveAlone();
        m_idle.start(kAloneBeforeACasebook);
        return;
    }
    if (isLocked()) {
        return;
    }
    m_idle.stop();
    m_place = m_work->place();
    // Hidden first: what is stored on the way out may take a moment.
    m_work->Hide();
    Update();
    putNoticeAway();
    putFailureAway();
    putTrainingMarkAway();
    m_clipboard.clear();
    m_context->backups.reset(); // what is being copied is given up
    m_left = m_content;
    m_leftContext = std::move(m_context);
    GetSizer()->Detach(m_left);
    m_content = nullptr;
    cancelOpenDialogs();
    showLocked();
    if (!m_dialogs.areOpen()) {
        destroyLeft();
    }
}

void MainWindow::destroyLeft() {
    if (m_left != nullptr && !m_dialogs.areOpen()) {
        delete std::exchange(m_left, nullptr);
        m_leftContext.reset();
        // What the screen held is freed now; events that still speak of it are dealt with first.
        later(*this, [] { forgetFreedMemory(); });
        tellUnstored();
    }
}

void MainWindow::speakFromNowOn(Language language) {
    m_options.language = language;
    m_preferences.setLanguage(language);
    speak(language);
    showTrainingMark();
}

void MainWindow::switchLanguage() {
    speakFromNowOn(m_options.language == Language::Dutch ? Language::English : Language::Dutch);
    if (isLocked()) {
        showLocked();
        return;
    }
    const Location place = m_work->place();
    wxWindow* old = m_content;
    GetSizer()->Detach(old);
    m_content = nullptr;
    m_work = nullptr;
    delete old;
    m_context->language = m_options.language;
    m_work = new UnlockedScreen(this, m_look, *m_context,
                                {.lock = [this] { lock(); },
                                 .switchLanguage = [this] { switchLanguage(); },
                                 .restore = [this](const BackupToRestore& start) { restore(start); }});
    replaceContent(m_work);
    if (m_notice != nullptr) {
        showNotice(); // in the other language; once put away it stays away
    }
    goTo(place);
}

} // namespace kentering
