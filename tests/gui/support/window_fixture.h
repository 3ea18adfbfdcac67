#pragma once

#include "app/gui/theme/theme.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/wx_platform.h"
#include "model/base/fail_after.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string>

class wxWindow;

namespace kentering {

/// The real window on the demonstration organisation, driven by keys and read through window names.
class WindowTest : public ::testing::Test {
protected:
    /// @param base the folder in which the folder of the test is made
    explicit WindowTest(const Palette& palette = Palette::light(),
                        const std::filesystem::path& base = std::filesystem::temp_directory_path());
    /// On a casebook that is there already, in a folder that stays.
    explicit WindowTest(const std::filesystem::path& existing);
    ~WindowTest() override;

    /// Lets the window work until `done`, at most ten seconds; fails when it does not come.
    void waitUntil(const std::function<bool()>& done, const char* what);
    /// Lets the window handle what waits.
    static void settle();

    /// A window of the program by its name; fails and throws when there is none that is shown.
    [[nodiscard]] wxWindow& find(const std::string& name) const;
    [[nodiscard]] bool isShown(const std::string& name) const;
    /// The text that a label, button or field shows.
    [[nodiscard]] std::string textOf(const std::string& name) const;
    /// Every text in every control, hidden ones too, and what screen readers are told.
    [[nodiscard]] std::string everyText() const;
    /// The same of one window and what stands in it.
    [[nodiscard]] std::string everyTextIn(const std::string& name) const;

    /// The name of the first shown control whose name begins with `start`; throws when there is none.
    [[nodiscard]] std::string named(const std::string& start) const;

    void press(const std::string& button);
    /// Types into a field as a user does: its events fire.
    void type(const std::string& field, const std::string& text);
    /// Sends a key to the control that has the focus.
    void key(int code, int modifiers = 0);

    void unlock(const std::string& user = "Noor");
    /// Presses unlock once, without waiting for what comes of it.
    void unlockTry(const std::string& user = "Noor");
    void openClient(const std::string& typed);
    void startTalk(const std::string& typed);

    Date today{2026, 11, 23};
    std::filesystem::path root;
    std::filesystem::path book;
    std::unique_ptr<TemporaryFolder> temporary; ///< unless the folder was there already
    Theme look;
    WorkThread thread;
    Platform platform{thread, makeWindowAlarm, localNow};
    std::unique_ptr<Preferences> preferences;
    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>(); ///< full once a test says so
    MainWindow* window = nullptr;

    /// Ends the program and starts it on another day.
    void goTo(Date day);
    /// Makes a new window on the same casebook, as a start of the program does.
    void openWindow(Language language = Language::Dutch);
    void closeWindow();
};

} // namespace kentering
