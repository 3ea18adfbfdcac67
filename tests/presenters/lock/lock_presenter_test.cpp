#include "app/presenters/lock/lock_presenter.h"

#include "model/base/errors.h"
#include "model/base/wrong_recovery_code_error.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <optional>

namespace kentering {
namespace {

class FakeLockView : public LockView {
public:
    void showWorking(bool now) override { working = now; }
    void showFailure(std::exception_ptr error) override { failure = error; }
    void showUnlocked(Unlocked unlocked) override {
        opened = std::move(unlocked.casebook);
        words = std::move(unlocked.words);
    }

    template <typename Error>
    [[nodiscard]] bool failedWith() const {
        try {
            if (failure) {
                std::rethrow_exception(failure);
            }
        } catch (const Error&) {
            return true;
        } catch (...) {
            return false;
        }
        return false;
    }

    bool working = false;
    std::exception_ptr failure;
    std::shared_ptr<OpenCasebook> opened;
    std::optional<LoadedContent> words;
};

class LockPresenterTest : public PresenterContextTest {
protected:
    LockPresenterTest() { context.reset(); } // closed, as before a start

    FakeLockView view;
    LockPresenter presenter{root / "book", options(), platform, view};
};

TEST_F(LockPresenterTest, NamesWhoCanUnlock) {
    EXPECT_EQ(presenter.users(), std::vector<std::string>{"Noor"});
}

// The mark of a casebook that had come further is put beside one that has not: as when its log was lost.
TEST_F(LockPresenterTest, TellsThatWorkIsMissingBeforeItGoesOn) {
    const auto passphrase = [] { return UserPassphrase{"Noor", Secret("wachtzin")}; };
    std::filesystem::copy(root / "book" / "casebook.db", root / "before.db");
    {
        Casebook casebook = Casebook::open(root / "book", passphrase(), options());
        casebook.addUser("Bram", Secret("een ander"));
    }
    std::filesystem::rename(root / "before.db", root / "book" / "casebook.db");

    presenter.unlock("Noor", Secret("wachtzin"));
    background.finishAll();
    EXPECT_FALSE(view.opened);
    ASSERT_TRUE(view.failedWith<LostWorkError>());

    presenter.unlock("Noor", Secret("wachtzin"));
    background.finishAll();
    ASSERT_TRUE(view.opened) << "who was told goes on with what is there";
    EXPECT_TRUE(view.opened->casebook().findings().empty());
    view.opened.reset();
    EXPECT_TRUE(Casebook::open(root / "book", passphrase(), options()).findings().empty());
}

TEST_F(LockPresenterTest, OpensInTheBackground) {
    presenter.unlock("Noor", Secret("wachtzin"));
    EXPECT_TRUE(view.working);
    EXPECT_TRUE(presenter.isWorking());
    EXPECT_EQ(background.waiting(), 1U) << "the window's thread does not derive keys";
    background.finishAll();
    EXPECT_FALSE(view.working);
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->author().name, "Noor");
    ASSERT_TRUE(view.words) << "nor does it read the words";
    EXPECT_TRUE(view.words->isBuiltIn);
}

TEST_F(LockPresenterTest, TellsAWrongPassphraseAndLetsTryAgain) {
    presenter.unlock("Noor", Secret("verkeerd"));
    background.finishAll();
    EXPECT_FALSE(view.opened);
    EXPECT_TRUE(view.failedWith<WrongKeyError>());
    EXPECT_FALSE(view.failedWith<WrongRecoveryCodeError>()) << "it was a passphrase";
    presenter.unlock("Noor", Secret("wachtzin"));
    background.finishAll();
    EXPECT_TRUE(view.opened);
}

TEST_F(LockPresenterTest, TellsThatItWasTheRecoveryCode) {
    presenter.unlockByRecoveryCode(Secret("0000-0000"));
    background.finishAll();
    EXPECT_FALSE(view.opened);
    EXPECT_TRUE(view.failedWith<WrongRecoveryCodeError>());
}

TEST_F(LockPresenterTest, OpensByRecoveryCode) {
    presenter.unlockByRecoveryCode(Secret(recoveryCode));
    background.finishAll();
    EXPECT_TRUE(view.opened);
}

TEST_F(LockPresenterTest, TriesOneAtATime) {
    presenter.unlock("Noor", Secret("verkeerd"));
    presenter.unlock("Noor", Secret("wachtzin"));
    EXPECT_EQ(background.waiting(), 1U);
}

TEST_F(LockPresenterTest, TellsNothingToAWindowThatHasGone) {
    {
        LockPresenter gone(root / "book", options(), platform, view);
        gone.unlock("Noor", Secret("wachtzin"));
    }
    background.finishAll();
    EXPECT_FALSE(view.opened);
    EXPECT_FALSE(view.failure);
    presenter.unlock("Noor", Secret("wachtzin"));
    background.finishAll();
    EXPECT_TRUE(view.opened) << "the casebook that nobody wanted was closed again";
}

TEST_F(LockPresenterTest, TellsThatThereIsNoCasebook) {
    LockPresenter missing(root / "nowhere", options(), platform, view);
    EXPECT_THROW(static_cast<void>(missing.users()), MissingCasebookError);
}

} // namespace
} // namespace kentering
