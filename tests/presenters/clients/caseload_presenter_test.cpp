#include "app/presenters/clients/caseload_presenter.h"

#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

namespace kentering {

using namespace storage;
namespace {

class CaseloadPresenterTest : public PresenterContextTest {
protected:
    [[nodiscard]] std::vector<std::string> names(const CaseloadPresenter& presenter) const {
        std::vector<std::string> names;
        for (std::size_t position = 0; position < presenter.size(); ++position) {
            names.emplace_back(presenter.line(position).name);
        }
        return names;
    }
    using Names = std::vector<std::string>;
};

TEST_F(CaseloadPresenterTest, SearchesCodeAliasAndPlaceWhileTyping) {
    Writing<ClientStore> clients(casebook());
    clients->create(Client{.code = clients.nextCode(), .alias = "Zoë", .municipality = "Haarlem"});
    clients->create(Client{.code = clients.nextCode(), .municipality = "Amsterdam"});
    CaseloadPresenter presenter(*context);
    EXPECT_EQ(names(presenter), (Names{"Ruben", "Zoë", "K-0003"}));
    presenter.setSearch("zoe");
    EXPECT_EQ(names(presenter), Names{"Zoë"});
    presenter.setSearch("HAAR zo");
    EXPECT_EQ(names(presenter), Names{"Zoë"});
    presenter.setSearch("0003");
    EXPECT_EQ(names(presenter), Names{"K-0003"});
    presenter.setSearch("nobody");
    EXPECT_TRUE(names(presenter).empty());
    presenter.setSearch("");
    EXPECT_EQ(presenter.size(), 3U);
}

TEST_F(CaseloadPresenterTest, FiltersMineAllAttentionAndClosed) {
    Writing<ClientStore> clients(casebook());
    const UserId bram = casebook().addUser("Bram", Secret("bram zelf"));
    const ClientId ofBram = addClient("OfBram");
    clients->setOwner(ofBram, bram);
    const ClientId closed = addClient("Closed");
    Client facts = clients.get(closed);
    facts.closed = kToday;
    clients->update(closed, facts);
    Writing<TaskStore>(casebook())
        ->add(ruben, Task{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = kToday});

    CaseloadPresenter presenter(*context);
    EXPECT_EQ(names(presenter), Names{"Ruben"});
    presenter.setFilter(CaseloadFilter::All);
    EXPECT_EQ(names(presenter), (Names{"Ruben", "OfBram"}));
    presenter.setFilter(CaseloadFilter::NeedsAttention);
    EXPECT_EQ(names(presenter), Names{"Ruben"});
    presenter.setFilter(CaseloadFilter::Closed);
    EXPECT_EQ(names(presenter), Names{"Closed"});
    EXPECT_EQ(presenter.countOf(CaseloadFilter::All), 2U);
}

TEST_F(CaseloadPresenterTest, KeepsOpenSafetyWorkOfAClosedDossierInSight) {
    Writing<ClientStore> clients(casebook());
    Client facts = clients.get(ruben);
    facts.closed = kToday;
    clients->update(ruben, facts);
    Writing<TaskStore>(casebook())
        ->add(ruben, Task{.about = Complaint::SuicideAttempts, .owner = "Noor", .due = kToday});
    CaseloadPresenter presenter(*context);
    presenter.setFilter(CaseloadFilter::NeedsAttention);
    EXPECT_EQ(names(presenter), Names{"Ruben"});
    EXPECT_TRUE(presenter.line(0).openSafetyWork);
}

TEST_F(CaseloadPresenterTest, ShowsClockPhaseAndNextContact) {
    Writing<QuitAttemptStore>(casebook())->add(ruben, QuitAttempt{.period = DatedState(Date(2026, 10, 5))});
    Writing<SlipStore>(casebook())
        ->add(ruben, Slip{.days = UseDays(DateRange(Date(2026, 10, 31), Date(2026, 10, 31)))});
    Writing<PhaseStore>(casebook())
        ->add(ruben, PhasePeriod{.phase = Phase::PinkCloud, .period = DatedState(Date(2026, 10, 20))});
    Writing<ContactStore>(casebook())
        ->add(ruben, Contact{.at = DateTime(Date(2026, 11, 25), boost::posix_time::hours(10)),
                             .kind = ContactKind::Talk,
                             .status = ContactStatus::Booked});
    const CaseloadPresenter presenter(*context);
    const auto line = presenter.line(0);
    ASSERT_TRUE(line.clock);
    EXPECT_EQ(line.clock->elapsedDays, 49);
    EXPECT_EQ(line.clock->soberDays, 48);
    EXPECT_EQ(line.phase, Phase::PinkCloud);
    EXPECT_EQ(line.nextContact, Date(2026, 11, 25));
    EXPECT_EQ(line.code, "K-0001");
    EXPECT_EQ(presenter.find(ruben), 0U);
    EXPECT_EQ(line.picture, GoalPicture::SoberDays);
    EXPECT_FALSE(line.thisWeek);
}

// Days without use are no measure of who wants to use less, or more safely.
TEST_F(CaseloadPresenterTest, CountsUseDaysOfTheWeekForWhoWantsToUseLess) {
    Writing<ClientStore> clients(casebook());
    Client facts = clients.get(ruben);
    facts.ownGoal = OwnGoal::UseLess;
    clients->update(ruben, facts);
    const ClientId safer = addClient("Safer");
    facts = clients.get(safer);
    facts.ownGoal = OwnGoal::UseSafer;
    clients->update(safer, facts);
    Writing<QuitAttemptStore>(casebook())->add(ruben, QuitAttempt{.period = DatedState(Date(2026, 10, 5))});
    // The week of Monday 23 November; of the one that began in it the number of days is not known.
    Writing<SlipStore> slips(casebook());
    slips->add(ruben, Slip{.days = UseDays(DateRange(Date(2026, 11, 20), Date(2026, 11, 23)))});
    slips->add(ruben, Slip{.days = UseDays(DateRange(Date(2026, 11, 23), Date(2026, 11, 25)), 1)});
    const CaseloadPresenter presenter(*context);
    const auto line = presenter.line(0);
    EXPECT_EQ(line.picture, GoalPicture::UsePerWeek);
    EXPECT_EQ(line.thisWeek, (WeekOfUse{Date(2026, 11, 23), 1, 3}));
    EXPECT_EQ(presenter.line(1).picture, GoalPicture::Complaints);
    EXPECT_FALSE(presenter.line(1).thisWeek);
}

TEST_F(CaseloadPresenterTest, CountsUseDaysOfTheWeekWithoutAnAttemptToo) {
    Writing<ClientStore> clients(casebook());
    Client facts = clients.get(ruben);
    facts.ownGoal = OwnGoal::UseLess;
    clients->update(ruben, facts);
    Writing<SlipStore>(casebook())
        ->add(ruben, Slip{.days = UseDays(DateRange(Date(2026, 11, 22), Date(2026, 11, 24)))});
    EXPECT_EQ(CaseloadPresenter(*context).line(0).thisWeek, (WeekOfUse{Date(2026, 11, 23), 2, 2}));
}

} // namespace
} // namespace kentering
