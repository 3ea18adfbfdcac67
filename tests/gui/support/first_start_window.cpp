#include "tests/gui/support/first_start_window.h"

#include "app/demo/demo_casebook.h"
#include "app/demo/demo_people.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"
#include "model/acts/reading/people.h"
#include "model/acts/safekeeping.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace kentering {

namespace {

void collectControls(const wxWindow& window, std::vector<std::pair<std::string, std::string>>& found) {
    const bool isControl = dynamic_cast<const wxButton*>(&window) != nullptr ||
                           dynamic_cast<const wxTextCtrl*>(&window) != nullptr ||
                           dynamic_cast<const wxChoice*>(&window) != nullptr;
    if (isControl && window.IsShownOnScreen()) {
        wxString spoken = accessibleName(window);
        if (spoken.empty() && dynamic_cast<const wxButton*>(&window) != nullptr) {
            spoken = window.GetLabel();
        }
        found.emplace_back(toUtf8(window.GetName()), toUtf8(spoken));
    }
    for (const wxWindow* child : window.GetChildren()) {
        collectControls(*child, found);
    }
}

} // namespace

FirstStartTest::FirstStartTest() {
    closeWindow();
    std::filesystem::remove_all(root / "book");
    std::filesystem::create_directory(home());
    start();
}

CasebookOptions FirstStartTest::options() const {
    return {.clock = Clock::onDay(today),
            .keyCost = KeyCost::forTests(),
            .isTraining = isDaySet,
            .failAfter = disk};
}

void FirstStartTest::start() {
    window = new MainWindow(
        look, platform, *preferences,
        {.opening = options(),
         .language = Language::Dutch,
         .start = {.home = home(),
                   .data = root / "data",
                   .fileSystem = [this](const std::filesystem::path&) { return system; },
                   .makeDemonstration =
                       [](const std::filesystem::path& folder, const Secret& passphrase, KeyCost cost) {
                           static_cast<void>(
                               createGeneratedDemo(folder, passphrase, {.clients = 3}, demoDay(), cost));
                       },
                   .demonstrationUser = std::string(kNoor),
                   .demonstrationDay = demoDay()}});
    window->Show();
    settle();
}

std::vector<std::string> FirstStartTest::everythingOnDisk() const {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home())) {
        all.push_back(entry.path().string());
    }
    return all;
}

FoundingStep FirstStartTest::shownStep() const {
    // "Stap 3 van 7"
    return static_cast<FoundingStep>(std::stoi(textOf("start.step").substr(5)) - 1);
}

void FirstStartTest::goTo(FoundingStep step) {
    if (isShown("door.founding")) {
        press("door.founding");
    }
    while (shownStep() < step) {
        switch (shownStep()) {
        case FoundingStep::Language:
            press("founding.dutch");
            continue;
        case FoundingStep::Organisation:
            type("founding.organisation", "De Kade");
            break;
        case FoundingStep::You:
            type("founding.name", "Iris");
            type("founding.passphrase", kGood);
            type("founding.again", kGood);
            break;
        case FoundingStep::RecoveryCode:
            copyCode();
            break;
        case FoundingStep::Place:
        case FoundingStep::Backups:
        case FoundingStep::Colleagues:
            break;
        }
        press("start.next");
    }
    if (step == FoundingStep::You) {
        type("founding.name", "Iris");
    }
}

void FirstStartTest::copyCode() {
    const std::string code = textOf("founding.code");
    type("founding.last-group", code.substr(code.rfind('-') + 1));
}

void FirstStartTest::addColleague(const std::string& name, const std::string& passphrase, int role) {
    type("founding.colleague-name", name);
    dynamic_cast<wxChoice&>(find("founding.colleague-role")).SetSelection(role);
    type("founding.colleague-passphrase", passphrase);
    press("founding.colleague-add");
}

void FirstStartTest::enterIn(const std::string& field) {
    wxWindow& control = find(field);
    wxCommandEvent event(wxEVT_TEXT_ENTER, control.GetId());
    event.SetEventObject(&control);
    control.GetEventHandler()->ProcessEvent(event);
    settle();
}

std::vector<std::pair<std::string, std::string>> FirstStartTest::controls() const {
    std::vector<std::pair<std::string, std::string>> found;
    collectControls(*window, found);
    return found;
}

void FirstStartTest::foundSomewhere(const std::filesystem::path& folder) const {
    foundCasebook(folder,
                  {.user = "Els",
                   .passphrase = Secret(kGood),
                   .recoveryCode = Secret(newRecoveryCode()),
                   .organisation = "De Overkant"},
                  options());
}

void FirstStartTest::makeBackup(const std::filesystem::path& folder) const {
    foundSomewhere(root / "elsewhere");
    backUp(kentering::unlock(root / "elsewhere", UserPassphrase{"Els", Secret(kGood)}, options()), folder);
}

} // namespace kentering
