#include "app/presenters/clients/client_presenter.h"

#include "app/presenters/clients/file_presenter.h"
#include "app/presenters/clients/measurements_presenter.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/slips_presenter.h"
#include "app/presenters/clients/timeline_presenter.h"
#include "app/presenters/talk/conversation_presenter.h"
#include "model/acts/safety.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/history_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

namespace kentering {

using namespace storage;
namespace {

class ClientPresenterTest : public PresenterContextTest {};

TEST_F(ClientPresenterTest, IsWrittenInTheLogOfReadings) {
    const ClientPresenter presenter(*context, ruben);
    EXPECT_EQ(HistoryReader(casebook()).readings(ruben).size(), 1U);
}

TEST_F(ClientPresenterTest, OneReadingIsLoggedForThePageAndAllItsTabs) {
    ClientPresenter presenter(*context, ruben);
    EXPECT_TRUE(presenter.reload());
    const SlipsPresenter slips(*context, ruben);
    const PhasesPresenter phases(*context, ruben);
    const TimelinePresenter overview(*context, ruben);
    const MeasurementsPresenter measurements(*context, ruben);
    const FilePresenter file(*context, ruben);
    const ClientPresenter again(*context, ruben);
    EXPECT_EQ(HistoryReader(casebook()).readings(ruben).size(), 1U);
}

TEST_F(ClientPresenterTest, AnExcludedAuthorOpensNothingAndWhatIsOpenCloses) {
    ClientPresenter open(*context, ruben);
    const UserId bram = casebook().addUser("Bram", Secret("correct horse"));
    Writing<ClientStore>(casebook())->setOwner(ruben, bram);
    EXPECT_TRUE(open.reload());
    Writing<ExclusionStore>(casebook())->exclude(ruben, casebook().author().id);
    EXPECT_FALSE(open.reload());
    const auto expectClosed = [&](const auto& openIt) { EXPECT_THROW(openIt(), WrongClientError); };
    expectClosed([&] { const ClientPresenter page(*context, ruben); });
    expectClosed([&] { const SlipsPresenter tab(*context, ruben); });
    expectClosed([&] { const PhasesPresenter tab(*context, ruben); });
    expectClosed([&] { const TimelinePresenter tab(*context, ruben); });
    expectClosed([&] { const MeasurementsPresenter tab(*context, ruben); });
    expectClosed([&] { const FilePresenter tab(*context, ruben); });
    EXPECT_EQ(HistoryReader(casebook()).readings(ruben).size(), 1U) << "what was refused is no reading";
}

TEST_F(ClientPresenterTest, HasThreeUnknownSafetyAnswersForANewClient) {
    const ClientPresenter presenter(*context, ruben);
    EXPECT_EQ(presenter.safety(), SafetyAnswers{});
    EXPECT_EQ(presenter.displayName(), "Ruben");
    EXPECT_FALSE(presenter.clock());
    EXPECT_FALSE(presenter.phase());
}

TEST_F(ClientPresenterTest, ShowsTheTotalThatASlipDoesNotTakeAway) {
    Writing<QuitAttemptStore>(casebook())
        ->add(ruben, QuitAttempt{.period = DatedState(Date(2026, 10, 5)), .useDaysInSixWeeksBefore = 14});
    const auto slip = [&](Date first, Date last) {
        Writing<SlipStore>(casebook())->add(ruben, Slip{.days = UseDays(DateRange(first, last))});
    };
    slip(Date(2026, 10, 31), Date(2026, 10, 31));
    slip(Date(2026, 11, 14), Date(2026, 11, 15));
    Writing<PhaseStore>(casebook())
        ->add(ruben, PhasePeriod{.phase = Phase::PinkCloud,
                                 .also = Phase::Wall,
                                 .period = DatedState(Date(2026, 10, 20))});
    const ClientPresenter presenter(*context, ruben);
    ASSERT_TRUE(presenter.clock());
    EXPECT_EQ(presenter.clock()->soberDays, 46);
    EXPECT_EQ(presenter.clock()->elapsedDays, 49);
    EXPECT_EQ(presenter.clock()->currentRun, 7);
    EXPECT_EQ(presenter.clock()->longestRun, 26);
    ASSERT_TRUE(presenter.phase());
    EXPECT_EQ(presenter.phase()->phase, Phase::PinkCloud) << "a slip moves no phase";
}

TEST_F(ClientPresenterTest, PutsOpenSafetyWorkFirst) {
    Writing<TaskStore> tasks(casebook());
    tasks->add(ruben, Task{.about = GeneralSubject::FollowUp, .owner = "Noor", .due = Date(2026, 11, 1)});
    tasks->add(ruben,
               Task{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = Date(2026, 11, 30)});
    const TaskId closed =
        tasks->add(ruben, Task{.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday});
    tasks->close(ruben, closed, "done");
    ClientPresenter presenter(*context, ruben);
    ASSERT_EQ(presenter.openTasks().size(), 2U);
    EXPECT_EQ(presenter.openTasks().front().value.about, TaskSubject(Complaint::SuicidalTendencies));
    EXPECT_EQ(presenter.closeTask(presenter.openTasks().front().id, " "), std::vector{TaskObstacle::NoWords});
    EXPECT_EQ(presenter.openTasks().size(), 2U);
    EXPECT_TRUE(presenter.closeTask(presenter.openTasks().front().id, "talked").empty());
    EXPECT_EQ(presenter.openTasks().size(), 1U);
}

TEST_F(ClientPresenterTest, NamesDownersOnceAndNothingElse) {
    Writing<SubstanceStore> substances(casebook());
    substances->add(ruben, SubstanceUse{.substance = Substance::ThreeMmc});
    substances->add(ruben, SubstanceUse{.substance = Substance::Ghb});
    const ClientPresenter presenter(*context, ruben);
    EXPECT_EQ(presenter.namedDowners(), std::vector<Substance>{Substance::Ghb});
}

} // namespace
} // namespace kentering
