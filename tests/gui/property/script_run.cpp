#include "tests/gui/property/script_run.h"

#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/property/window_look.h"

#include <algorithm>
#include <exception>
#include <gtest/gtest-spi.h>
#include <stdexcept>
#include <wx/modalhook.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

namespace kentering::property {

namespace {

const std::vector<std::string> kFollowed = {"Elif", "Tom"};
constexpr const char* kPassphraseLetters = "verzonnen mensen";
/// Whatever the machine does meanwhile: beyond it a lock is no lock. People are promised a second.
constexpr long kLockIsBroken = 10'000;
constexpr long kComesToFront = 3'000;
/// The form that a name in a script stands for: the tab, the button that opens it, the field to type in.
struct FormWay {
    const char* tab;
    const char* opener;
    const char* field;
};

const std::map<std::string, FormWay>& formWays() {
    static const std::map<std::string, FormWay> s_ways = {
        {"contact", {"tab.contacts", "contact.add", "contact.note"}},
        {"slip", {"tab.slips", "slip.add", "slip.trigger"}}};
    return s_ways;
}

/// The dialog in front; null when there is none.
wxTopLevelWindow* dialogInFront() {
    for (auto at = wxTopLevelWindows.rbegin(); at != wxTopLevelWindows.rend(); ++at) {
        auto* dialog = dynamic_cast<wxDialog*>(*at);
        if (dialog != nullptr && dialog->IsShown() && dialog->IsModal()) {
            return dialog;
        }
    }
    return nullptr;
}

/// Does something in each dialog that comes while it lives, as soon as the dialog stands there.
class InEachDialog : public wxModalDialogHook {
public:
    explicit InEachDialog(std::function<void(wxDialog&)> doing) : m_doing(std::move(doing)) { Register(); }
    ~InEachDialog() override { Unregister(); }
    InEachDialog(const InEachDialog&) = delete;
    InEachDialog& operator=(const InEachDialog&) = delete;

    int came = 0;

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        ++came;
        dialog->CallAfter([this, dialog] { m_doing(*dialog); });
        return wxID_NONE;
    }

private:
    std::function<void(wxDialog&)> m_doing;
};

} // namespace

ScriptRun::ScriptRun() {
    closeWindow();
    m_book = std::make_unique<BookCheck>(book, today, kFollowed);
    m_day = std::make_unique<DayModel>(m_book->known());
    openWindow();
    unlock();
    comeToFront();
}

ScriptRun::~ScriptRun() = default;

Outcome ScriptRun::run(const NextStep& next) {
    try {
        Seen before = look();
        while (const auto step = next(*m_day, before)) {
            if (!m_day->isPossible(*step, before)) {
                continue;
            }
            m_outcome.done.push_back(*step);
            m_day->apply(*step, before);
            perform(*step);
            before = look();
            for (const std::string& what : m_day->compare(before)) {
                wrong(what);
            }
            if (!m_outcome.wrong.empty()) {
                return m_outcome;
            }
        }
        lockNow(); // wherever that is
    } catch (const std::exception& error) {
        wrong(error.what());
    }
    return m_outcome;
}

Seen ScriptRun::look() {
    comeToFront();
    settle();
    return lookAt(*window);
}

wxTopLevelWindow& ScriptRun::comeToFront() {
    wxTopLevelWindow* front = dialogInFront();
    if (front == nullptr) {
        front = window;
    }
    const wxStopWatch watch;
    while (!RealInput::hasKeys(*front) && watch.Time() < kComesToFront) {
        RealInput::giveKeysTo(*front);
        settle();
        wxMilliSleep(2);
    }
    if (!RealInput::hasKeys(*front)) {
        throw std::runtime_error("no key can come to the window");
    }
    return *front;
}

void ScriptRun::pressKey(const std::string& key) {
    m_input.press(comeToFront(), key);
}

void ScriptRun::writeLetters(const std::string& letters) {
    m_input.write(comeToFront(), letters);
}

void ScriptRun::clickOn(const std::string& control) {
    // As a click does: the focus first.
    find(control).SetFocus();
    settle();
    if (control != "note") {
        press(control);
    }
}

void ScriptRun::perform(const Step& step) {
    switch (step.kind) {
    case Step::Kind::Key:
        pressKey(step.text);
        break;
    case Step::Kind::Write:
        writeLetters(step.text);
        break;
    case Step::Kind::Click:
        clickOn(step.text);
        break;
    case Step::Kind::Lock:
        lockNow();
        unlockByKeys();
        break;
    case Step::Kind::Restart:
        restartNow();
        break;
    case Step::Kind::Talk:
        openTalk(step.text);
        break;
    case Step::Kind::Form:
        fillForm(step);
        break;
    case Step::Kind::GiveBack:
        giveBackNow();
        break;
    }
}

void ScriptRun::lockNow() {
    wxTopLevelWindow& front = comeToFront();
    const wxStopWatch watch;
    m_input.press(front, "F12");
    waitForLock(watch);
}

void ScriptRun::waitForLock(const wxStopWatch& sincePressed) {
    while (!window->isLocked() && sincePressed.Time() < kLockIsBroken) {
        settle();
        wxMilliSleep(1);
    }
    m_outcome.slowestLock = std::max(m_outcome.slowestLock, sincePressed.Time());
    ++m_outcome.locks;
    if (!window->isLocked()) {
        throw std::runtime_error("F12 does not lock");
    }
    settle(); // what was left is stored, and the casebook closed
    compareBook();
}

void ScriptRun::unlockByKeys() {
    if (look().focusName != "passphrase") {
        throw std::runtime_error("the lock screen does not wait for the passphrase");
    }
    writeLetters(kPassphraseLetters);
    pressKey("Enter");
    waitUntil([this] { return !window->isLocked(); }, "unlocking");
}

void ScriptRun::restartNow() {
    closeWindow();
    compareBook();
    openWindow();
    unlockByKeys();
}

void ScriptRun::compareBook() {
    for (const std::string& what : m_book->compare(*m_day)) {
        wrong(what);
    }
}

void ScriptRun::openTalk(const std::string& alias) {
    if (isShown("leave-talk")) {
        clickOn("leave-talk");
    }
    startTalk(alias);
}

void ScriptRun::fillForm(const Step& step) {
    const FormWay& way = formWays().at(step.text);
    const std::string expected = m_drafts[m_day->client() + "/" + step.text];
    clickOn(way.tab);
    bool isFirst = true; // after a lock the form comes again by itself, and is left as it is
    wxStopWatch pressed;
    const auto fill = [&](wxDialog& dialog) {
        auto* field = dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(way.field, &dialog));
        if (field == nullptr) {
            throw std::runtime_error("another form came");
        }
        const std::string kept = toUtf8(field->GetValue());
        if (kept != (isFirst ? expected : expected + step.more)) {
            wrong("the form has lost what was typed in it, or holds something else");
        }
        if (std::exchange(isFirst, false)) {
            field->SetFocus();
            field->SetInsertionPointEnd();
            settle();
            writeLetters(step.more);
            if (step.by == "F12") {
                pressed.Start();
                m_input.press(dialog, "F12");
                return;
            }
        }
        pressKey("Esc");
    };
    InEachDialog dialogs(fill);
    clickOn(way.opener);
    settle();
    if (step.by == "F12") {
        waitForLock(pressed);
        unlockByKeys();
        settle();
    }
    if (dialogs.came == 0) {
        throw std::runtime_error("the form does not open");
    }
    m_drafts[m_day->client() + "/" + step.text] = expected + step.more;
}

void ScriptRun::giveBackNow() {
    find("client-view-passphrase").SetFocus();
    settle();
    writeLetters(kPassphraseLetters);
    pressKey("Enter");
    waitUntil([this] { return !isShown("client-view-screen"); }, "the screen to be given back");
}

Outcome runScript(const NextStep& next) {
    ::testing::TestPartResultArray failures;
    Outcome outcome;
    {
        const ::testing::ScopedFakeTestPartResultReporter reporter(
            ::testing::ScopedFakeTestPartResultReporter::INTERCEPT_ALL_THREADS, &failures);
        ScriptRun user;
        outcome = user.run(next);
    }
    for (int at = 0; at < failures.size(); ++at) {
        const ::testing::TestPartResult& failure = failures.GetTestPartResult(at);
        if (failure.failed()) {
            outcome.wrong.emplace_back(failure.message());
        }
    }
    return outcome;
}

Outcome runScript(const Script& script) {
    std::size_t at = 0;
    return runScript([&](const DayModel&, const Seen&) {
        return at < script.size() ? std::optional(script[at++]) : std::nullopt;
    });
}

} // namespace kentering::property
