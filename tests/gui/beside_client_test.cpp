// What somebody sees who sits beside the counsellor: nobody but themselves.

#include "app/gui/words/to_wx.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

class BesideClientTest : public WindowTest {
protected:
    BesideClientTest() { unlock(); }

    /// Nothing that is shown names another client.
    void expectAlone(const char* where) {
        EXPECT_FALSE(isShown("client-list")) << where;
        EXPECT_FALSE(isShown("client-search")) << where;
        EXPECT_TRUE(isShown("show-list")) << where;
    }
};

TEST_F(BesideClientTest, TheEndOfATalkLeadsToAPageOfThisClientAlone) {
    startTalk("Elif");
    press("end-talk");
    press("finish-talk");
    EXPECT_EQ(textOf("client-name"), "Elif");
    EXPECT_TRUE(isShown("make-handout"));
    expectAlone("after the talk");
}

TEST_F(BesideClientTest, BackToTheClientLeadsToTheirPageAlone) {
    startTalk("Elif");
    press("leave-talk");
    expectAlone("back from the talk");
    press("make-handout");
    press("leave-handout");
    expectAlone("back from the handout");
    EXPECT_EQ(textOf("client-name"), "Elif");
    press("tab.file");
    expectAlone("another part of the page");
}

TEST_F(BesideClientTest, TheListComesBackWhenSomebodyAsksForIt) {
    startTalk("Elif");
    press("leave-talk");
    press("show-list");
    EXPECT_TRUE(isShown("client-list"));
    EXPECT_FALSE(isShown("show-list"));
    EXPECT_EQ(textOf("client-name"), "Elif") << "their page stays";
    startTalk("Elif");
    press("leave-talk");
    expectAlone("again");
    press("nav.clients");
    EXPECT_TRUE(isShown("client-list"));
}

TEST_F(BesideClientTest, TheFormOfANewClientShowsNobodyElse) {
    press("nav.clients");
    press("new-client");
    expectAlone("the form");
    type("new-client-alias", "Nieuw");
    press("make-client");
    EXPECT_EQ(textOf("client-name"), "Nieuw");
    expectAlone("their new page");
}

TEST_F(BesideClientTest, ALockBringsBackNoList) {
    startTalk("Elif");
    press("leave-talk");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock();
    EXPECT_EQ(textOf("client-name"), "Elif");
    expectAlone("after the lock");
}

TEST_F(BesideClientTest, ClosingTheWindowInTheClientViewLocks) {
    startTalk("Elif");
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    EXPECT_FALSE(window->Close());
    settle();
    EXPECT_TRUE(window->isLocked());
    EXPECT_TRUE(window->IsShown());
    EXPECT_FALSE(window->IsBeingDeleted());
    EXPECT_THAT(everyText(), Not(HasSubstr("Elif")));
}

} // namespace
} // namespace kentering
