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
}

} // namespace
} // namespace kentering
