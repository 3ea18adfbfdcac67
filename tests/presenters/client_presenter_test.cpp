#include "app/presenters/client_presenter.h"

#include "app/presenters/conversation_presenter.h"
#include "app/presenters/course/overview_presenter.h"
#include "app/presenters/course/phases_presenter.h"
#include "app/presenters/course/slips_presenter.h"
#include "app/presenters/file/file_presenter.h"
#include "app/presenters/talk/measurements_presenter.h"
#include "model/acts/safety.h"
#include "model/storage/entry_store.h"
#include "model/storage/exclusion_store.h"
#include "model/storage/history_store.h"
#include "model/storage/task_store.h"
#include "model/storage/wrong_client_error.h"
#include "tests/presenters/support/workspace_fixture.h"

namespace kentering {
namespace {

class ClientPresenterTest : public WorkspaceTest {};

TEST_F(ClientPresenterTest, IsWrittenInTheLogOfReadings) {
    const ClientPresenter presenter(*workspace, ruben);
    EXPECT_EQ(HistoryStore(casebook()).readings(ruben).size(), 1U);
}

TEST_F(ClientPresenterTest, OneReadingIsLoggedForThePageAndAllItsTabs) {
    ClientPresenter presenter(*workspace, ruben);
    EXPECT_TRUE(presenter.reload());
    const SlipsPresenter slips(*workspace, ruben);
    const PhasesPresenter phases(*workspace, ruben);
    const OverviewPresenter overview(*workspace, ruben);
    const MeasurementsPresenter measurements(*workspace, ruben);
    const FilePresenter file(*workspace, ruben);
    const ClientPresenter again(*workspace, ruben);
    EXPECT_EQ(HistoryStore(casebook()).readings(ruben).size(), 1U);
}

TEST_F(ClientPresenterTest, AnExcludedAuthorOpensNothingAndWhatIsOpenCloses) {
    ClientPresenter open(*workspace, ruben);
    const UserId bram = workspace->casebook->addUser("Bram", Secret("correct horse"));
    ClientStore(casebook()).setOwner(ruben, bram);
    EXPECT_TRUE(open.reload());
    ExclusionStore(casebook()).exclude(ruben, casebook().author().id);
    EXPECT_FALSE(open.reload());
    const auto expectClosed = [&](const auto& openIt) { EXPECT_THROW(openIt(), WrongClientError); };
    expectClosed([&] { const ClientPresenter page(*workspace, ruben); });
    expectClosed([&] { const SlipsPresenter tab(*workspace, ruben); });
    expectClosed([&] { const PhasesPresenter tab(*workspace, ruben); });
    expectClosed([&] { const OverviewPresenter tab(*workspace, ruben); });
    expectClosed([&] { const MeasurementsPresenter tab(*workspace, ruben); });
    expectClosed([&] { const FilePresenter tab(*workspace, ruben); });
    EXPECT_EQ(HistoryStore(casebook()).readings(ruben).size(), 1U) << "what was refused is no reading";
}

TEST_F(ClientPresenterTest, HasThreeUnknownSafetyAnswersForANewClient) {
    const ClientPresenter presenter(*workspace, ruben);
    EXPECT_EQ(presenter.safety(), SafetyAnswers{});
    EXPECT_EQ(presenter.displayName(), "Ruben");
    EXPECT_FALSE(presenter.clock());
    EXPECT_FALSE(presenter.phase());
}

TEST_F(ClientPresenterTest, ShowsTheTotalThatASlipDoesNotTakeAway) {
    QuitAttemptStore(casebook())
        .add(ruben, QuitAttempt{.period = DatedState(Date(2026, 10, 5)), .useDaysInSixWeeksBefore = 14});
    const auto slip = [&](Date first, Date last) {
        SlipStore(casebook()).add(ruben, Slip{.days = UseDays(DateRange(first, last))});
    };
    slip(Date(2026, 10, 31), Date(2026, 10, 31));
    slip(Date(2026, 11, 14), Date(2026, 11, 15));
    PhaseStore(casebook())
        .add(ruben, PhasePeriod{.phase = Phase::PinkCloud,
                                .also = Phase::Wall,
                                .period = DatedState(Date(2026, 10, 20))});
    const ClientPresenter presenter(*workspace, ruben);
    ASSERT_TRUE(presenter.clock());
    EXPECT_EQ(presenter.clock()->soberDays, 46);
    EXPECT_EQ(presenter.clock()->elapsedDays, 49);
    EXPECT_EQ(presenter.clock()->currentRun, 7);
    EXPECT_EQ(presenter.clock()->longestRun, 26);
    ASSERT_TRUE(presenter.phase());
    EXPECT_EQ(presenter.phase()->phase, Phase::PinkCloud) << "a slip moves no phase";
}

TEST_F(ClientPresenterTest, PutsOpenSafetyWorkFirst) {
    TaskStore tasks(casebook());
    tasks.add(ruben, Task{.about = GeneralSubject::FollowUp, .owner = "Noor", .due = Date(2026, 11, 1)});
    tasks.add(ruben,
              Task{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = Date(2026, 11, 30)});
    const TaskId closed =
        tasks.add(ruben, Task{.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday});
    tasks.close(ruben, closed, "done");
    ClientPresenter presenter(*workspace, ruben);
    ASSERT_EQ(presenter.openTasks().size(), 2U);
    EXPECT_EQ(presenter.openTasks().front().value.about, TaskSubject(Complaint::SuicidalTendencies));
    EXPECT_EQ(presenter.closeTask(presenter.openTasks().front().id, " "), std::vector{TaskObstacle::NoWords});
    EXPECT_EQ(presenter.openTasks().size(), 2U);
    EXPECT_TRUE(presenter.closeTask(presenter.openTasks().front().id, "talked").empty());
    EXPECT_EQ(presenter.openTasks().size(), 1U);
}

TEST_F(ClientPresenterTest, NamesDownersOnceAndNothingElse) {
    SubstanceStore substances(casebook());
    substances.add(ruben, SubstanceUse{.substance = Substance::ThreeMmc});
    substances.add(ruben, SubstanceUse{.substance = Substance::Ghb});
    const ClientPresenter presenter(*workspace, ruben);
    EXPECT_EQ(presenter.namedDowners(), std::vector<Substance>{Substance::Ghb});
}

} // namespace
} // namespace kentering
