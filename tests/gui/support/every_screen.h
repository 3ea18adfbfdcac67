#pragma once

#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/form_filling.h"
#include "tests/gui/support/test_disk.h"
#include "tests/gui/support/window_fixture.h"

#include <set>
#include <string>
#include <vector>

namespace kentering {

class EveryScreenTest;

/// One screen of the program, and the way to it from anywhere.
struct Screen {
    const char* name;
    bool stores; ///< something on it stores at a press, or by its form
    void (*go)(EveryScreenTest& test);
};

/// All of them.
[[nodiscard]] const std::vector<Screen>& everyScreen();

/// Goes to each screen and tries each control of it while nothing can be stored. Forms are filled in and
/// their store button is pressed.
class EveryScreenTest : public WindowTest {
public:
    using WindowTest::openClient;
    using WindowTest::press;
    using WindowTest::type;

    /// Mo's page, and a tab of it.
    void client(const char* tab = nullptr);
    void talk();

protected:
    explicit EveryScreenTest(const std::filesystem::path& base = std::filesystem::temp_directory_path(),
                             const Palette& palette = Palette::light())
        : WindowTest(palette, base) {}

    /// Makes room, unlocks, and goes there.
    void goThere(const Screen& screen, TestDisk& full);
    /// Presses, ticks or chooses each control of the screen on a full disk: what tried to store says so in a
    /// sentence, and nothing claims to be stored. Room is made afterwards.
    /// @returns how many of them tried to store
    int tryEachControl(const Screen& screen, TestDisk& full);
    void pressIt(const std::string& name);
    /// Names of the controls that are shown, one of each kind. @param around what stands beside several
    /// screens and was tried on one of them
    [[nodiscard]] std::vector<std::string> controls(bool withFields, std::set<std::string>& around) const;

    /// What else is looked at after a control could not store: nothing, unless a test has more to ask.
    virtual void lookFurther(const Screen& /*screen*/, const std::string& /*control*/,
                             FormsAreStored& /*forms*/) {}

private:
    void leaveWholeScreens();
    /// @returns whether it tried to store
    bool tryControl(const std::string& name, TestDisk& full, FormsAreStored& forms);
    void tell(wxWindow& control, wxEventType what, int number);

    Failures::Allowance failuresAllowed;
    DialogGuard::Allowance dialogsAllowed;
};

} // namespace kentering
