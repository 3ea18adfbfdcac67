// A disk that really takes nothing more: nothing claims to be stored, and nothing that was typed is lost.

#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/window_fixture.h"

#include <csignal>
#include <gmock/gmock.h>
#include <optional>
#include <sys/resource.h>
#include <wx/textctrl.h>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kTyped = "half-getypt";
constexpr const char* kFull = "Opslaan of lezen lukte niet";
constexpr const char* kComesBack = "het komt terug als je ontgrendelt";

/// While one lives no file grows by a single byte: each write of the program fails in the system, as on a
/// full disk, for whoever runs the tests.
class FullDisk {
public:
    FullDisk() : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

class FullDiskTest : public WindowTest {
protected:
    void fill() { m_full.emplace(); }
    void makeRoom() { m_full.reset(); }
    void lockNow() {
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
        settle();
    }

    Failures::Allowance allowed;

private:
    std::optional<FullDisk> m_full;
};

TEST_F(FullDiskTest, ANoteComesBackAfterTheLockToWhoTypedIt) {
    unlock();
    startTalk("Elif");
    EXPECT_EQ(textOf("stored"), "") << "nothing was done yet";
    fill();
    type("note", kTyped);
    waitUntil([this] { return isShown("failure"); }, "the sentence");
    EXPECT_THAT(textOf("failure"), HasSubstr(kFull));
    EXPECT_EQ(textOf("stored"), "niet opgeslagen");
    lockNow();
    EXPECT_THAT(textOf("message"), HasSubstr(kComesBack));
    EXPECT_THAT(everyText(), Not(HasSubstr(kTyped)));
    makeRoom();
    unlock("Bram");
    press("nav.clients");
    EXPECT_THAT(everyText(), Not(HasSubstr(kTyped)));
    lockNow();
    EXPECT_FALSE(isShown("message")) << "nothing of Bram's waits";
    unlock("Noor");
    press("nav.clients");
    startTalk("Elif");
    EXPECT_EQ(textOf("note"), kTyped);
    waitUntil([this] { return textOf("stored") == "opgeslagen"; }, "the note to be stored");
    lockNow();
    EXPECT_FALSE(isShown("message"));
}

TEST_F(FullDiskTest, AnAnswerThatFailedKeepsItsRowAndIsNotMarked) {
    unlock();
    startTalk("Elif");
    const std::string before = everyTextIn("talk-body");
    fill();
    key('J');
    EXPECT_THAT(textOf("failure"), HasSubstr(kFull));
    EXPECT_EQ(textOf("stored"), "niet opgeslagen");
    EXPECT_EQ(everyTextIn("talk-body"), before);
    makeRoom();
    key('J');
    EXPECT_FALSE(isShown("failure"));
    EXPECT_EQ(textOf("stored"), "opgeslagen");
    const std::string first = everyTextIn("talk-body");
    key(WXK_UP);
    key(WXK_BACK);
    EXPECT_EQ(everyTextIn("talk-body"), before)
        << "the key that failed went nowhere: the first row was answered";
    EXPECT_NE(first, before);
}

TEST_F(FullDiskTest, AHalfFilledFormComesBackAfterTheLock) {
    unlock();
    openClient("Mo");
    press("tab.slips");
    {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              fill();
                              auto* field = dynamic_cast<wxTextCtrl*>(
                                  wxWindow::FindWindowByName("slip.trigger", &dialog));
                              ASSERT_NE(field, nullptr);
                              field->SetValue(kTyped);
                              window->lock();
                          }});
        press("slip.add");
        waitUntil([this] { return window->isLocked(); }, "the lock");
        settle();
    }
    EXPECT_THAT(textOf("message"), HasSubstr(kComesBack));
    makeRoom();
    std::string returned;
    {
        InDialogs dialogs(platform, {[&returned](wxDialog& dialog) {
                              const auto* field = dynamic_cast<wxTextCtrl*>(
                                  wxWindow::FindWindowByName("slip.trigger", &dialog));
                              returned = field != nullptr ? toUtf8(field->GetValue()) : "no field";
                              dialog.EndModal(wxID_CANCEL);
                          }});
        unlock();
        settle();
    }
    EXPECT_EQ(returned, kTyped);
}

TEST_F(FullDiskTest, AFormThatCannotBeStoredStaysOpenAndSaysWhy) {
    unlock();
    openClient("Mo");
    press("tab.slips");
    const std::string before = everyTextIn("slips-tab");
    std::string said;
    InDialogs dialogs(platform, {[&](wxDialog& dialog) {
                          fill();
                          auto& form = dynamic_cast<FormDialog&>(dialog);
                          EXPECT_FALSE(form.submit());
                          EXPECT_TRUE(form.IsModal());
                          said = toUtf8(form.complaint());
                          makeRoom();
                          form.EndModal(wxID_CANCEL);
                      }});
    press("attempt.add");
    settle();
    EXPECT_THAT(said, HasSubstr(kFull));
    EXPECT_EQ(everyTextIn("slips-tab"), before);
}

TEST_F(FullDiskTest, AClientThatCannotBeOpenedIsToldAndTheListStays) {
    unlock();
    press("nav.clients");
    fill();
    openClient("Elif");
    EXPECT_THAT(textOf("failure-notice-words"), HasSubstr(kFull));
    EXPECT_FALSE(isShown("client-name"));
    makeRoom();
    openClient("Mo");
    EXPECT_EQ(textOf("client-name"), "Mo");
}

} // namespace
} // namespace kentering
