#include "app/presenters/lock/demonstration_presenter.h"

#include "model/acts/reading/settings.h"
#include "model/base/errors.h"
#include "tests/presenters/lock/start_fixture.h"

namespace kentering {
namespace {

class DemonstrationPresenterTest : public StartTest {
protected:
    void open() {
        view.opened.reset();
        presenter.open();
        background.finishAll();
    }
    FakeStartView<DemonstrationView> view;
    DemonstrationPresenter presenter{options(), surroundings, platform, view};
};

TEST_F(DemonstrationPresenterTest, MakesOneOfInventedPeopleOnTheDayOfItsStory) {
    open();
    ASSERT_TRUE(view.opened);
    EXPECT_TRUE(isTraining(*view.opened));
    EXPECT_EQ(view.opened->today(), demoDay());
    EXPECT_EQ(view.opened->author().name, "Noor");
    EXPECT_TRUE(DemonstrationPresenter::isOne(view.opened->folder(), surroundings));
    EXPECT_FALSE(DemonstrationPresenter::isOne(surroundings.home / "Kentering", surroundings));
    EXPECT_FALSE(DemonstrationPresenter::isOne(surroundings.data, surroundings));
}

TEST_F(DemonstrationPresenterTest, ADayThatIsSetCounts) {
    CasebookOptions set = options();
    set.isTraining = true;
    set.clock = Clock::fixed(Date(2026, 12, 1));
    DemonstrationPresenter other(set, surroundings, platform, view);
    other.open();
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->today(), Date(2026, 12, 1));
}

TEST_F(DemonstrationPresenterTest, ComesBackToTheSameOne) {
    open();
    const auto first = view.opened->folder();
    open();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), first);
}

TEST_F(DemonstrationPresenterTest, WhatElseStandsThereIsLeftAlone) {
    open();
    const auto first = view.opened->folder();
    view.opened.reset();
    std::filesystem::remove(first / "keys.json");
    std::ofstream(first / "mine.txt") << "x";
    open();
    ASSERT_TRUE(view.opened);
    EXPECT_NE(view.opened->folder(), first);
    EXPECT_TRUE(std::filesystem::exists(first / "mine.txt"));
}

TEST_F(DemonstrationPresenterTest, ARealCasebookIsNoneWhereverItLies) {
    const auto first = surroundings.data / "demonstration" / "1";
    static_cast<void>(
        Casebook::create(first, "Noor", Secret(DemonstrationPresenter::kPassphrase), options()));
    open();
    ASSERT_TRUE(view.opened);
    EXPECT_NE(view.opened->folder(), first);
}

TEST_F(DemonstrationPresenterTest, OneThatCannotBeMadeIsTold) {
    surroundings.makeDemonstration = [](const std::filesystem::path&, const Secret&, KeyCost) {
        throw StorageIoError("full");
    };
    open();
    EXPECT_FALSE(view.opened);
    EXPECT_TRUE(view.failedWith<StorageIoError>());
    EXPECT_FALSE(presenter.isWorking());
}

} // namespace
} // namespace kentering
