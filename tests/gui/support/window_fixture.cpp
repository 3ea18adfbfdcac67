#include "tests/gui/support/window_fixture.h"
#include "tests/support/temporary_folder.h"

#include "app/demo/demo_casebook.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"
#include "model/storage/casebook/session.h"

#include <boost/date_time/posix_time/posix_time.hpp>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <vector>
#include <wx/app.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/evtloop.h>
#include <wx/srchctrl.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

namespace kentering {

using namespace storage;

namespace {

constexpr const char* kPassphrase = "verzonnen mensen";

CasebookOptions optionsOn(Date today, std::shared_ptr<FailAfter> disk) {
    return {.clock = Clock::onDay(today), .keyCost = KeyCost::forTests(), .failAfter = std::move(disk)};
}

// The demonstration is made once and copied for each test.
const std::filesystem::path& demonstration() {
    static const auto folder = [] {
        auto made = std::make_unique<TemporaryFolder>();
        static_cast<void>(
            createDemoOrganisation(made->path() / "book", Secret(kPassphrase), KeyCost::forTests()));
        // The same noise in the figures each time: with some keys two people look like five.
        const Casebook casebook =
            Casebook::open(made->path() / "book", UserPassphrase{"Noor", Secret(kPassphrase)},
                           {.keyCost = KeyCost::forTests()});
        const std::vector<std::uint8_t> key(32, 7);
        casebook.session().database.query("UPDATE casebook SET report_key = :key").bind(":key", key).run();
        return made;
    }();
    return folder->path();
}

void collect(const wxWindow& window, std::string& text) {
    text += toUtf8(window.GetLabel()) + "\n" + toUtf8(accessibleName(window)) + "\n";
    if (const auto* entry = dynamic_cast<const wxTextEntry*>(&window)) {
        text += toUtf8(entry->GetValue()) + "\n";
    }
    if (const auto* choice = dynamic_cast<const wxItemContainerImmutable*>(&window)) {
        for (unsigned index = 0; index < choice->GetCount(); ++index) {
            text += toUtf8(choice->GetString(index)) + "\n";
        }
    }
    if (const auto* box = dynamic_cast<const wxCheckBox*>(&window)) {
        text += box->GetValue() ? "ticked\n" : "not ticked\n";
    }
    if (const auto* toggle = dynamic_cast<const wxToggleButton*>(&window)) {
        text += toggle->GetValue() ? "pressed\n" : "not pressed\n";
    }
    if (const auto* choice = dynamic_cast<const wxChoice*>(&window)) {
        text += toUtf8(choice->GetStringSelection()) + "\n";
    }
    for (const wxWindow* child : window.GetChildren()) {
        collect(*child, text);
    }
}

wxWindow* search(wxWindow& from, const wxString& name) {
    if (from.GetName() == name && from.IsShownOnScreen()) {
        return &from;
    }
    for (wxWindow* child : from.GetChildren()) {
        if (wxWindow* found = search(*child, name)) {
            return found;
        }
    }
    return nullptr;
}

wxWindow* searchBeginning(wxWindow& from, const wxString& start) {
    if (from.GetName().StartsWith(start) && from.IsShownOnScreen()) {
        return &from;
    }
    for (wxWindow* child : from.GetChildren()) {
        if (wxWindow* found = searchBeginning(*child, start)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

WindowTest::WindowTest(const Palette& palette, const std::filesystem::path& base) : look(palette) {
    temporary = std::make_unique<TemporaryFolder>(base);
    root = temporary->path();
    book = root / "book";
    std::filesystem::copy(demonstration() / "book", root / "book", std::filesystem::copy_options::recursive);
    preferences = std::make_unique<Preferences>(root / "kentering.conf");
    platform.localNow = [this] { return DateTime(today, boost::posix_time::hours(10)); };
    openWindow();
}

WindowTest::WindowTest(const std::filesystem::path& existing)
    : root(existing.parent_path()), book(existing), look(Palette::light()) {
    preferences = std::make_unique<Preferences>(existing.string() + ".conf");
    platform.localNow = [this] { return DateTime(today, boost::posix_time::hours(10)); };
    openWindow();
}

WindowTest::~WindowTest() {
    closeWindow();
}

void WindowTest::openWindow(Language language) {
    window = new MainWindow(look, platform, *preferences,
                            {.casebook = book, .opening = optionsOn(today, disk), .language = language});
    window->Show();
    settle();
}

void WindowTest::goTo(Date day) {
    closeWindow();
    today = day;
    openWindow();
}

void WindowTest::closeWindow() {
    if (window != nullptr) {
        delete window;
        window = nullptr;
        settle();
    }
}

void WindowTest::settle() {
    wxEventLoopBase* active = wxEventLoopBase::GetActive();
    std::unique_ptr<wxEventLoop> own;
    std::unique_ptr<wxEventLoopActivator> activator;
    if (active == nullptr) {
        own = std::make_unique<wxEventLoop>();
        activator = std::make_unique<wxEventLoopActivator>(own.get());
        active = own.get();
    }
    for (int round = 0; round < 5; ++round) {
        while (active->Pending()) {
            active->Dispatch();
        }
        wxTheApp->ProcessPendingEvents();
        wxTheApp->ProcessIdle();
    }
}

void WindowTest::waitUntil(const std::function<bool()>& done, const char* what) {
    const wxStopWatch watch;
    while (!done()) {
        if (watch.Time() > 10'000) {
            FAIL() << "waited in vain for " << what;
        }
        settle();
        wxMilliSleep(5);
    }
    settle();
}

wxWindow& WindowTest::find(const std::string& name) const {
    if (wxWindow* found = search(*window, toWx(name))) {
        return *found;
    }
    throw std::runtime_error("no window is shown with the name " + name);
}

bool WindowTest::isShown(const std::string& name) const {
    return search(*window, toWx(name)) != nullptr;
}

std::string WindowTest::named(const std::string& start) const {
    if (const wxWindow* found = searchBeginning(*window, toWx(start))) {
        return toUtf8(found->GetName());
    }
    throw std::runtime_error("nothing is shown with a name that begins with " + start);
}

std::string WindowTest::textOf(const std::string& name) const {
    wxWindow& control = find(name);
    if (const auto* entry = dynamic_cast<const wxTextEntry*>(&control)) {
        return toUtf8(entry->GetValue());
    }
    return toUtf8(control.GetLabel());
}

std::string WindowTest::everyText() const {
    std::string text = toUtf8(window->GetTitle()) + "\n";
    collect(*window, text);
    return text;
}

std::string WindowTest::everyTextIn(const std::string& name) const {
    std::string text;
    collect(find(name), text);
    return text;
}

void WindowTest::press(const std::string& button) {
    wxWindow& control = find(button);
    const bool toggles = dynamic_cast<wxToggleButton*>(&control) != nullptr;
    wxCommandEvent event(toggles ? wxEVT_TOGGLEBUTTON : wxEVT_BUTTON, control.GetId());
    event.SetEventObject(&control);
    control.GetEventHandler()->ProcessEvent(event);
    settle();
}

void WindowTest::type(const std::string& field, const std::string& text) {
    auto* entry = dynamic_cast<wxTextEntry*>(&find(field));
    ASSERT_NE(entry, nullptr) << field << " is no field to type in";
    entry->SetValue(toWx(text));
    settle();
}

void WindowTest::key(int code, int modifiers) {
    wxWindow* focus = wxWindow::FindFocus();
    if (focus == nullptr || !window->IsDescendant(focus)) {
        focus = window;
    }
    // As the toolkit does: first the hook, from the focus up.
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = code;
    event.SetControlDown((modifiers & wxMOD_CONTROL) != 0);
    event.SetShiftDown((modifiers & wxMOD_SHIFT) != 0);
    event.SetAltDown((modifiers & wxMOD_ALT) != 0);
    event.SetEventObject(focus);
    event.SetId(focus->GetId());
    focus->GetEventHandler()->ProcessEvent(event);
    settle();
}

void WindowTest::unlockTry(const std::string& user) {
    if (!window->isLocked() || !find("passphrase").IsEnabled()) {
        return;
    }
    dynamic_cast<wxChoice&>(find("user")).SetStringSelection(toWx(user));
    type("passphrase", kPassphrase);
    press("unlock");
}

void WindowTest::unlock(const std::string& user) {
    unlockTry(user);
    waitUntil([this] { return !window->isLocked(); }, "unlocking");
}

void WindowTest::openClient(const std::string& typed) {
    // The day begins with My day; the list of clients is a place of its own.
    if (!isShown("client-search")) {
        press("nav.clients");
    }
    type("client-search", typed);
    // To the field itself: a window beside others may not have the focus.
    wxWindow& search = find("client-search");
    wxKeyEvent enter(wxEVT_CHAR_HOOK);
    enter.m_keyCode = WXK_RETURN;
    enter.SetEventObject(&search);
    search.GetEventHandler()->ProcessEvent(enter);
    settle();
}

void WindowTest::startTalk(const std::string& typed) {
    openClient(typed);
    press("start-talk");
}

} // namespace kentering
