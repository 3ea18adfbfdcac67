#include "app/presenters/lock/client_view_presenter.h"

#include "tests/presenters/support/workspace_fixture.h"

namespace kentering {
namespace {

class FakeLock : public ClientViewLock {
public:
    void showWorking(bool now) override { working = now; }
    void showRefused() override { ++refused; }
    void left() override { ++leavings; }

    bool working = false;
    int refused = 0;
    int leavings = 0;
};

class ClientViewPresenterTest : public PresenterContextTest {
protected:
    FakeLock view;
};

TEST_F(ClientViewPresenterTest, IsLeftOnlyByThePassphraseOfWhoeverWorksHere) {
    casebook().addUser("Bram", Secret("een andere"));
    ClientViewPresenter presenter(*context, view);
    for (const char* wrong : {"", "verkeerd", "een andere", "wachtzin "}) {
        presenter.leave(Secret(wrong));
        background.finishAll();
    }
    EXPECT_EQ(view.leavings, 0);
    EXPECT_EQ(view.refused, 4);
    presenter.leave(Secret("wachtzin"));
    EXPECT_TRUE(view.working);
    EXPECT_EQ(view.leavings, 0);
    background.finishAll();
    EXPECT_FALSE(view.working);
    EXPECT_EQ(view.leavings, 1);
}

TEST_F(ClientViewPresenterTest, OneTryAtATime) {
    ClientViewPresenter presenter(*context, view);
    presenter.leave(Secret("verkeerd"));
    presenter.leave(Secret("wachtzin"));
    EXPECT_EQ(background.waiting(), 1U);
    background.finishAll();
    EXPECT_EQ(view.leavings, 0);
}

TEST_F(ClientViewPresenterTest, ATryThatComesBackAfterALockDoesNothing) {
    auto presenter = std::make_unique<ClientViewPresenter>(*context, view);
    presenter->leave(Secret("wachtzin"));
    presenter.reset();
    background.finishAll();
    EXPECT_EQ(view.leavings, 0);
}

TEST_F(ClientViewPresenterTest, NeverShowsTheCounsellorsSafetyQuestions) {
    for (const TalkTopic topic : all<TalkTopic>()) {
        EXPECT_EQ(ClientViewPresenter::canShow(topic), topic != TalkTopic::Safety);
    }
}

} // namespace
} // namespace kentering
