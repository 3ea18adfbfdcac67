// Every button, box and choice of every screen, and the store button of every form, while nothing can be
// stored: each says so in a sentence, the program goes on, and nothing claims to be stored. The casebook
// refuses each write itself; full_file_system_test.cpp does the same where the system does.

#include "app/gui/controls/form_dialog.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/every_screen.h"
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/test_disk.h"

#include <gmock/gmock.h>
#include <wx/textctrl.h>

namespace kentering {
namespace {

constexpr const char* kRefused = "Opslaan of lezen lukte niet";
constexpr int kEnoughWrites = 1000;

class FailingDiskTest : public EveryScreenTest, public testing::WithParamInterface<Screen> {};

TEST_P(FailingDiskTest, EachControlSaysThatItCouldNotStore) {
    SeamDisk full(disk);
    const int couldNotStore = tryEachControl(GetParam(), full);
    if (GetParam().stores) {
        EXPECT_GT(couldNotStore, 0) << "nothing on this screen was asked to store";
    }
}

INSTANTIATE_TEST_SUITE_P(EveryScreen, FailingDiskTest, testing::ValuesIn(everyScreen()),
                         [](const auto& screen) { return std::string(screen.param.name); });

/// A disk that fails after what somebody does was stored, and before what was kept of it half filled in is
/// gone.
class AlmostFullDiskTest : public WindowTest {
protected:
    /// Waits until what was typed is kept.
    void letItBeKept() {
        disk->writes = kEnoughWrites;
        waitUntil([this] { return *disk->writes < kEnoughWrites; }, "it to be kept");
        disk->writes.reset();
    }
    /// Does it with ever more room, until there is just enough of it.
    void withJustEnoughRoom(const std::function<bool()>& isDone) {
        int room = 0;
        do {
            ASSERT_LT(room, kEnoughWrites) << "it was never done";
            disk->writes = room++;
        } while (!isDone());
        disk->writes.reset();
    }

    Failures::Allowance allowed;
};

TEST_F(AlmostFullDiskTest, AStoredFormThatIsStillKeptIsToldByTheMainWindow) {
    unlock();
    openClient("Mo");
    press("tab.slips");
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                          auto& form = dynamic_cast<FormDialog&>(dialog);
                          in<wxTextCtrl>(form, "attempt.from").SetValue("3-11-2026");
                          letItBeKept();
                          withJustEnoughRoom([&form] { return form.submit(); });
                      }});
    press("attempt.add");
    settle();
    ASSERT_TRUE(isShown("failure-notice-words"));
    EXPECT_THAT(textOf("failure-notice-words"), testing::HasSubstr(kRefused));
}

TEST_F(AlmostFullDiskTest, ATalkThatIsOverAndStillKeptIsToldByTheMainWindow) {
    unlock();
    startTalk("Elif");
    press("end-talk");
    type("goal", "een klein doel");
    letItBeKept();
    withJustEnoughRoom([this] {
        press("finish-talk");
        return !isShown("finish-talk");
    });
    ASSERT_TRUE(isShown("failure-notice-words"));
    EXPECT_THAT(textOf("failure-notice-words"), testing::HasSubstr(kRefused));
}

TEST_F(AlmostFullDiskTest, AReasonThatCannotBeKeptWhileItIsTypedIsToldInTheTalk) {
    unlock();
    startTalk("Mo");
    press("safety.history-psychosis-depression-suicidality");
    disk->writes = 0;
    type("set-aside-reason", "half-getypt");
    waitUntil([this] { return isShown("failure"); }, "the sentence");
    EXPECT_THAT(textOf("failure"), testing::HasSubstr(kRefused));
}

} // namespace
} // namespace kentering
