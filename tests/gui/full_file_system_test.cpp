// A file system that is really full, to the last byte, under the living window: every button of every screen
// says so in a sentence, nothing claims to be stored, and what was typed is there again after the lock.

#include "app/gui/words/to_wx.h"
#include "tests/gui/support/every_screen.h"
#include "tests/gui/support/small_disk.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>
#include <wx/textctrl.h>

namespace kentering {
namespace {

constexpr const char* kHalfTyped = "half-getypt";
constexpr const char* kComesBackLater = "het komt terug als je ontgrendelt";
constexpr const char* kFullDiskWords = "Opslaan of lezen lukte niet";
constexpr std::uintmax_t kLongLog = 2UL << 20U;

std::string thisTest() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    return std::string(test->test_suite_name()) + "." + test->name();
}

/// The fields that hold what somebody writes down; what is searched for is not kept.
void collectFields(const wxWindow& at, std::vector<std::string>& names) {
    for (const wxWindow* child : at.GetChildren()) {
        const auto* text = dynamic_cast<const wxTextCtrl*>(child);
        const std::string name = toUtf8(child->GetName());
        if (text != nullptr && text->IsEditable() && text->IsShownOnScreen() && !name.empty() &&
            name != "client-search" && name != "item-search") {
            names.push_back(name);
        }
        collectFields(*child, names);
    }
}

/// The window on a casebook in the small file system.
class FullWindow : public EveryScreenTest {
public:
    FullWindow() : EveryScreenTest(*SmallFileSystem::folder()) {}

    void TestBody() override {}

    /// @returns how many controls tried to store
    int tryAll(const Screen& screen) { return tryEachControl(screen, m_disk); }
    void typeEverywhere(const Screen& screen);

private:
    void lockNow();
    void expectTyped(const std::vector<std::string>& fields, const char* when) const;
    /// What is typed goes into the log of the casebook; one that has grown takes it without the disk growing.
    void keepLogShort();
    /// What the form held comes back after the lock.
    void lookFurther(const Screen& screen, const std::string& control, FormsAreStored& forms) override;

    RealDisk m_disk{*SmallFileSystem::folder(), disk};
};

void FullWindow::lockNow() {
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    settle();
}

void FullWindow::typeEverywhere(const Screen& screen) {
    goThere(screen, m_disk);
    m_disk.fill();
    std::vector<std::string> fields;
    collectFields(*window, fields);
    ASSERT_FALSE(fields.empty());
    for (const std::string& field : fields) {
        type(field, kHalfTyped);
    }
    waitUntil([this] { return everyText().find(kFullDiskWords) != std::string::npos; }, "the sentence");
    if (isShown("stored")) {
        waitUntil([this] { return textOf("stored") == "niet opgeslagen"; }, "the mark beside it");
    }
    lockNow();
    EXPECT_NE(textOf("message").find(kComesBackLater), std::string::npos);
    EXPECT_EQ(everyText().find(kHalfTyped), std::string::npos);
    // Whoever goes on before there is room loses nothing by it.
    unlock();
    lockNow();
    EXPECT_NE(textOf("message").find(kComesBackLater), std::string::npos);
    goThere(screen, m_disk);
    expectTyped(fields, "after the lock");
    // Without this program and its memory: what is there now is in the casebook.
    closeWindow();
    openWindow();
    goThere(screen, m_disk);
    expectTyped(fields, "after a new start");
}

void FullWindow::expectTyped(const std::vector<std::string>& fields, const char* when) const {
    for (const std::string& field : fields) {
        ASSERT_TRUE(isShown(field)) << field << ' ' << when;
        EXPECT_EQ(textOf(field), kHalfTyped) << field << ' ' << when;
    }
}

void FullWindow::keepLogShort() {
    std::error_code none;
    if (std::filesystem::file_size(book / "casebook.db-wal", none) > kLongLog && !none) {
        closeWindow();
        openWindow();
        unlock();
    }
}

void FullWindow::lookFurther(const Screen& screen, const std::string& control, FormsAreStored& forms) {
    if (forms.last && !forms.last->typed.empty()) {
        const auto left = *forms.last;
        lockNow();
        EXPECT_NE(textOf("message").find(kComesBackLater), std::string::npos);
        goThere(screen, m_disk);
        forms.last.reset();
        forms.onlyLooks = true;
        pressIt(control);
        forms.onlyLooks = false;
        ASSERT_TRUE(forms.last) << "the form did not come again";
        EXPECT_EQ(forms.last->form, left.form);
        EXPECT_EQ(forms.last->typed, left.typed);
    }
    m_disk.makeRoom();
    keepLogShort();
}

class FullFileSystemTest : public testing::TestWithParam<Screen> {
protected:
    /// Does `what` in a process that has a small file system, which this very test starts.
    static void onSmallDisk(const std::function<void(FullWindow&)>& what) {
        if (!SmallFileSystem::folder()) {
            EXPECT_EQ(SmallFileSystem::run(thisTest()), 0) << "see what it said above";
            return;
        }
        FullWindow window;
        what(window);
    }
};

TEST_P(FullFileSystemTest, EachControlSaysThatItCouldNotStore) {
    onSmallDisk([](FullWindow& window) {
        const int couldNotStore = window.tryAll(GetParam());
        if (GetParam().stores) {
            EXPECT_GT(couldNotStore, 0) << "nothing on this screen was asked to store";
        }
    });
}

INSTANTIATE_TEST_SUITE_P(EveryScreen, FullFileSystemTest, testing::ValuesIn(everyScreen()),
                         [](const auto& screen) { return std::string(screen.param.name); });

class TypedOnAFullFileSystemTest : public FullFileSystemTest {};

TEST_P(TypedOnAFullFileSystemTest, ComesBackAfterTheLockAndIsStoredWhenThereIsRoom) {
    onSmallDisk([](FullWindow& window) { window.typeEverywhere(GetParam()); });
}

std::vector<Screen> screensWithFields() {
    std::vector<Screen> screens;
    std::ranges::copy_if(everyScreen(), std::back_inserter(screens), [](const Screen& screen) {
        const std::string_view name = screen.name;
        return name == "NewClient" || name == "Talk" || name == "TalkSafety" || name == "EndOfTalk";
    });
    return screens;
}

INSTANTIATE_TEST_SUITE_P(EachScreenWithFields, TypedOnAFullFileSystemTest,
                         testing::ValuesIn(screensWithFields()),
                         [](const auto& screen) { return std::string(screen.param.name); });

} // namespace
} // namespace kentering
