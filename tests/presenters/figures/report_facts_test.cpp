#include "app/presenters/figures/report_facts.h"

#include "app/demo/demo_casebook.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/settings_store.h"
#include "reports/statistics/count/aggregate.h"
#include "reports/statistics/count/exact_figures.h"
#include "tests/storage/writing.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace kentering {

using namespace storage;
namespace {

TEST(ReportFacts, TranslateDaysIntoMonthsAndPhasesIntoMonthsEnds) {
    StatisticsFacts facts;
    facts.clients.resize(2);
    facts.clients[0].birthYear = 1988;
    facts.clients[0].opened = Date(2025, 1, 2);
    facts.clients[1].closed = Date(2025, 6, 10);
    facts.clients[0].firstTalk = Date(2025, 1, 20);
    facts.contacts = {{.client = 0, .on = Date(2025, 1, 20)}};
    facts.phases = {{.client = 0, .phase = Phase::Crash, .from = Date(2025, 3, 10), .to = Date(2025, 4, 20)},
                    {.client = 0, .phase = Phase::Wall, .from = Date(2025, 4, 21), .to = std::nullopt},
                    {.client = 1, .phase = Phase::Recovery, .from = Date(2025, 5, 1), .to = std::nullopt}};
    facts.slips = {
        {.client = 0, .first = Date(2025, 4, 1), .last = Date(2025, 4, 2), .substances = {Substance::Ghb}}};

    const StatsInput input = statsInputOf(facts, Date(2025, 12, 31));
    ASSERT_EQ(input.contacts.size(), 1U);
    EXPECT_EQ(input.clients[0].firstTalk, MonthNumber(2025, 1));
    EXPECT_EQ(input.clients[0].waiting, WaitingBand::TwoToSixWeeks);
    ASSERT_EQ(input.phases.size(), 3U);
    EXPECT_EQ(input.phases[0].last, MonthNumber(2025, 3)) << "at the end of April it was over";
    EXPECT_EQ(input.phases[1].last, MonthNumber(2025, 12));
    EXPECT_EQ(input.phases[2].last, MonthNumber(2025, 5))
        << "a closed dossier has no phase at the month's end";
    ASSERT_EQ(input.slips.size(), 1U);
    EXPECT_EQ(input.slips[0].phase, Phase::Crash);
}

TEST(ReportFacts, APhaseEndsWithItsLastDayOrWithTheDossierWhicheverComesFirst) {
    StatisticsFacts facts;
    facts.clients.resize(2);
    facts.clients[0].closed = Date(2025, 6, 10);
    facts.clients[1].closed = Date(2025, 9, 30);
    facts.phases = {{.client = 0, .phase = Phase::Wall, .from = Date(2025, 4, 21), .to = Date(2025, 8, 20)},
                    {.client = 1, .phase = Phase::Wall, .from = Date(2025, 4, 21), .to = Date(2025, 8, 20)}};

    const StatsInput input = statsInputOf(facts, Date(2025, 12, 31));
    ASSERT_EQ(input.phases.size(), 2U);
    EXPECT_EQ(input.phases[0].last, MonthNumber(2025, 5));
    EXPECT_EQ(input.phases[1].last, MonthNumber(2025, 7));
}

/// A casebook in a folder of its own.
class StoredFacts : public testing::Test {
protected:
    Casebook open(const std::filesystem::path& folder) {
        return Casebook::open(folder, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                              {.clock = Clock::fixed(m_today), .keyCost = KeyCost::forTests()});
    }
    TemporaryFolder m_temporary;
    Date m_today{2026, 11, 23};
};

TEST_F(StoredFacts, OfContactsOnlyThoseThatTookPlaceAndTheFirstTalk) {
    const auto folder = m_temporary.path() / "book";
    Casebook casebook = Casebook::create(folder, "Noor", Secret("verzonnen mensen"),
                                         {.clock = Clock::fixed(m_today), .keyCost = KeyCost::forTests()})
                            .casebook;
    const auto contact = [](Date on, ContactKind kind, ContactStatus status) {
        return Contact{.at = DateTime(on, boost::posix_time::hours(10)), .kind = kind, .status = status};
    };
    Dossier dossier{.client = {.code = ClientCode("K-0001")}};
    dossier.consents = {
        {.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = Date(2024, 1, 1)}};
    dossier.contacts = {contact(Date(2024, 3, 1), ContactKind::Talk, ContactStatus::NoShow),
                        contact(Date(2024, 4, 1), ContactKind::Message, ContactStatus::Attended),
                        contact(Date(2024, 12, 31), ContactKind::Talk, ContactStatus::Late),
                        contact(Date(2025, 2, 1), ContactKind::Talk, ContactStatus::Attended),
                        contact(Date(2025, 12, 31), ContactKind::Group, ContactStatus::Attended)};
    {
        Act act(casebook.session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        batch.add(dossier);
        act.commit();
    }
    const StatisticsFacts everything = statisticsFacts(casebook, Date(2025, 12, 31));
    EXPECT_EQ(everything.contacts.size(), 4U);
    EXPECT_EQ(everything.clients.at(0).firstTalk, Date(2024, 12, 31));
    EXPECT_EQ(statisticsFacts(casebook, Date(2025, 12, 30)).contacts.size(), 3U);

    const StatisticsFacts of2024 = statisticsFactsOf(casebook, Date(2024, 1, 1), Date(2024, 12, 31));
    EXPECT_EQ(of2024.clients.at(0).firstTalk, Date(2024, 12, 31));
    EXPECT_EQ(of2024.contacts.front().on, Date(2024, 4, 1));
    const StatisticsFacts of2025 = statisticsFactsOf(casebook, Date(2025, 1, 1), Date(2025, 12, 31));
    ASSERT_EQ(of2025.contacts.size(), 3U);
    EXPECT_EQ(of2025.contacts[0].on, Date(2024, 4, 1));
    EXPECT_EQ(of2025.contacts[1].on, Date(2025, 2, 1));
    EXPECT_EQ(of2025.contacts[1].kind, ContactKind::Talk);
    EXPECT_EQ(of2025.contacts[2].kind, ContactKind::Group);
    EXPECT_EQ(of2025.clients.at(0).firstTalk, Date(2024, 12, 31));
    EXPECT_EQ(of2025.seen, 1U);
    EXPECT_EQ(of2025.seenAndCounted, 1U);
    EXPECT_EQ(of2024.noShows.size(), 1U);
}

TEST_F(StoredFacts, GoalRegionAndSubstancesAreThoseThatHeldThen) {
    const auto folder = m_temporary.path() / "book";
    const auto bookOn = [&](Date day) {
        return Casebook::open(folder, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                              {.clock = Clock::fixed(day), .keyCost = KeyCost::forTests()});
    };
    ClientId client(0);
    SubstanceUseId ghb(0);
    {
        const Casebook casebook =
            Casebook::create(folder, "Noor", Secret("verzonnen mensen"),
                             {.clock = Clock::fixed(Date(2025, 3, 1)), .keyCost = KeyCost::forTests()})
                .casebook;
        Writing<SettingsStore>(casebook)->setOrganisation(
            {.name = "Kade", .regions = {{"a", {"Amsterdam"}}, {"h", {"Haarlem"}}}});
        client = Writing<ClientStore>(casebook)->create(
            {.code = ClientCode("K-0001"), .municipality = "Amsterdam"});
        Writing<ConsentStore>(casebook)->add(
            client,
            {.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = Date(2025, 3, 1)});
        ghb = Writing<SubstanceStore>(casebook)->add(client,
                                                     {.substance = Substance::Ghb, .route = Route::Swallow});
    }
    const auto goalOf = [&](Date last) {
        return statisticsFactsOf(bookOn(Date(2027, 1, 1)), Date(2025, 1, 1), last).clients.at(0).ownGoal;
    };
    {
        const Casebook casebook = bookOn(Date(2025, 12, 30));
        Client value = ClientReader(casebook).get(client);
        value.ownGoal = OwnGoal::UseLess;
        Writing<ClientStore>(casebook)->update(client, value);
    }
    {
        const Casebook casebook = bookOn(Date(2026, 2, 1));
        Client value = ClientReader(casebook).get(client);
        value.ownGoal = OwnGoal::Stop;
        value.municipality = "Haarlem";
        Writing<ClientStore>(casebook)->update(client, value);
        Writing<SubstanceStore>(casebook)->add(client,
                                               {.substance = Substance::ThreeMmc, .route = Route::Inject});
        Writing<SubstanceStore>(casebook)->replace(client, ghb,
                                                   {.substance = Substance::Gbl, .route = Route::Swallow});
    }
    EXPECT_EQ(goalOf(Date(2025, 12, 31)), OwnGoal::UseLess);
    EXPECT_EQ(goalOf(Date(2026, 2, 1)), OwnGoal::Stop);
    EXPECT_EQ(goalOf(Date(2025, 11, 30)), OwnGoal::UseLess) << "it was blank then: noting it is no change";

    const StatisticsFacts then =
        statisticsFactsOf(bookOn(Date(2027, 1, 1)), Date(2025, 1, 1), Date(2025, 12, 31));
    EXPECT_EQ(then.clients.at(0).region, 0);
    ASSERT_EQ(then.substances.size(), 1U);
    EXPECT_EQ(then.substances[0].substance, Substance::Ghb);
    EXPECT_EQ(then.substances[0].route, Route::Swallow);
    const StatisticsFacts now =
        statisticsFactsOf(bookOn(Date(2027, 1, 1)), Date(2026, 1, 1), Date(2026, 12, 31));
    EXPECT_EQ(now.clients.at(0).region, 1);
    EXPECT_EQ(now.substances.size(), 2U);
    {
        const Casebook casebook = bookOn(Date(2027, 3, 1));
        Writing<SubstanceStore>(casebook)->remove(client, ghb);
    }
    EXPECT_EQ(
        statisticsFactsOf(bookOn(Date(2027, 4, 1)), Date(2026, 1, 1), Date(2026, 12, 31)).substances.size(),
        2U);
}

TEST_F(StoredFacts, AClosingCountsWhereItStoodOnTheLastDay) {
    const auto folder = m_temporary.path() / "book";
    const auto bookOn = [&](Date day) {
        return Casebook::open(folder, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                              {.clock = Clock::fixed(day), .keyCost = KeyCost::forTests()});
    };
    ClientId client(0);
    {
        const Casebook casebook =
            Casebook::create(folder, "Noor", Secret("verzonnen mensen"),
                             {.clock = Clock::fixed(Date(2024, 1, 8)), .keyCost = KeyCost::forTests()})
                .casebook;
        client = Writing<ClientStore>(casebook)->create(
            {.code = ClientCode("K-0001"), .opened = Date(2024, 1, 8)});
        Writing<ConsentStore>(casebook)->add(
            client,
            {.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = Date(2024, 1, 8)});
    }
    const auto change = [&](Date on, std::optional<Date> closed, std::optional<ClosingOutcome> outcome) {
        const Casebook casebook = bookOn(on);
        Client value = ClientReader(casebook).get(client);
        value.closed = closed;
        value.outcome = outcome;
        Writing<ClientStore>(casebook)->update(client, value);
    };
    const auto in = [&](const Period& period) {
        const StatisticsFacts facts =
            statisticsFactsOf(bookOn(Date(2027, 1, 4)), period.firstDay(), period.lastDay());
        const auto& found = facts.clients.at(0);
        return std::pair(found.closed && *found.closed >= period.firstDay() &&
                             *found.closed <= period.lastDay(),
                         found.outcome);
    };
    using Counted = std::pair<bool, std::optional<ClosingOutcome>>;
    change(Date(2024, 2, 5), Date(2024, 2, 5), ClosingOutcome::Silent);
    change(Date(2024, 4, 9), std::nullopt, std::nullopt);
    // Noted after New Year, and the outcome put right after that.
    change(Date(2025, 1, 6), Date(2024, 12, 20), ClosingOutcome::Silent);
    change(Date(2025, 1, 9), Date(2024, 12, 20), ClosingOutcome::MovedOn);
    change(Date(2025, 5, 1), std::nullopt, std::nullopt);
    change(Date(2026, 3, 2), Date(2026, 3, 2), ClosingOutcome::AgreedEnd);
    EXPECT_EQ(in(Period::quarter(2024, 1)), Counted(true, ClosingOutcome::Silent));
    EXPECT_FALSE(in(Period::quarter(2024, 2)).first) << "went back on within it";
    EXPECT_EQ(in(Period::quarter(2024, 4)), Counted(true, ClosingOutcome::MovedOn));
    EXPECT_EQ(in(Period::year(2024)), Counted(true, ClosingOutcome::MovedOn));
    EXPECT_FALSE(in(Period::year(2025)).first);
    EXPECT_EQ(in(Period::year(2026)), Counted(true, ClosingOutcome::AgreedEnd));
}

TEST_F(StoredFacts, OfSomeDaysGiveTheSameCellsAsAllFactsTogether) {
    const auto folder = m_temporary.path() / "demo";
    (void)createGeneratedDemo(folder, Secret("verzonnen mensen"), {.clients = 80, .years = 4, .seed = 7},
                              m_today, KeyCost::forTests());
    const Casebook casebook = open(folder);
    const RegionIds regions({"amsterdam"});
    std::size_t cells = 0;
    std::vector<Period> periods;
    for (int year = 2024; year <= 2026; ++year) {
        periods.push_back(Period::year(year));
        for (int number = 1; number <= 4; ++number) {
            periods.push_back(Period::quarter(year, number));
        }
    }
    for (int number = 1; number <= 12; number += 2) {
        periods.push_back(Period::month(2025, number));
    }
    for (const Period& period : periods) {
        const Date first = period.firstDay();
        const Date last = period.lastDay();
        // Every cell of the grid, whatever of it a period of this length would publish.
        const Grid grid(PeriodKind::Year, regions);
        const CellSets few =
            aggregate(statsInputOf(statisticsFactsOf(casebook, first, last), last), grid, period.months());
        const CellSets all =
            aggregate(statsInputOf(statisticsFacts(casebook, last), last), grid, period.months());
        EXPECT_TRUE(std::ranges::equal(few.contributors(), all.contributors())) << period.name();
        EXPECT_TRUE(std::ranges::equal(few.contributions(), all.contributions())) << period.name();
        for (const auto& bits : few.contributions()) {
            cells += bits.count();
        }
    }
    EXPECT_GT(cells, 2'000U);
}

/// The counts of the program against those of tests/bench/figures_by_hand.py, which knows sqlite3 and the
/// definitions and nothing of ours.
TEST_F(StoredFacts, AgreeWithTheFiguresByHand) {
    const auto folder = m_temporary.path() / "demo";
    (void)createGeneratedDemo(folder, Secret("verzonnen mensen"), {.clients = 150, .years = 4, .seed = 11},
                              m_today, KeyCost::forTests());
    const Casebook casebook = open(folder);
    sqlite::Connection& database = casebook.session().database;
    // The edges: the last minute of a year and the first, two start lists, a list without a start, dossiers
    // that closed on the last day, no birth year, a wait over New Year, who still waits, people of one day.
    database.execute(
        "UPDATE consent SET given_on = '2020-01-01' WHERE scope = 'statistics';"
        "UPDATE contact SET at = '2024-12-31T23:59' WHERE id % 17 = 0;"
        "UPDATE contact SET at = '2025-01-01T00:00' WHERE id % 19 = 0;"
        "UPDATE contact SET status = 'no-show' WHERE id % 13 = 0;"
        "UPDATE contact SET kind = 'group' WHERE id % 11 = 0;"
        "UPDATE contact SET kind = 'message' WHERE id % 23 = 0;"
        "UPDATE measurement SET moment = 'start' WHERE id % 5 = 0;"
        "UPDATE measurement SET moment = 'review' WHERE id % 7 = 0;"
        "UPDATE measurement SET taken_on = '2024-02-29' WHERE id % 29 = 0;"
        "UPDATE client SET closed = '2025-12-31' WHERE id % 9 = 0 AND opened <= '2025-12-31';"
        "UPDATE client SET birth_year = NULL WHERE id % 8 = 0;"
        "UPDATE client SET opened = '2024-12-01' WHERE id % 10 = 0 AND (closed IS NULL OR closed > "
        "'2024-12-01');"
        "DELETE FROM contact WHERE client_id % 21 = 0; DELETE FROM measurement WHERE client_id % 42 = 0;"
        "UPDATE substance_use SET route = 'inject' WHERE id % 3 = 0;"
        "UPDATE phase_period SET last_day = NULL WHERE id % 4 = 0;"
        "UPDATE client SET came_by = CASE id % 4 WHEN 0 THEN 'self' WHEN 1 THEN 'gp' WHEN 2 THEN 'outreach' "
        "END;"
        "UPDATE client SET closing_outcome = CASE id % 3 WHEN 0 THEN 'agreed-end' WHEN 1 THEN 'silent' END "
        "WHERE closed IS NOT NULL;"
        "INSERT INTO consent (client_id, scope, given, given_on) "
        "SELECT id, 'statistics', 0, '2026-02-01' FROM client WHERE id % 14 = 0;"
        "INSERT INTO consent (client_id, scope, given, given_on) "
        "SELECT id, 'statistics', 1, '2026-02-01' FROM client WHERE id % 28 = 0 AND EXISTS (SELECT 1 FROM "
        "consent "
        "WHERE client_id = client.id AND scope = 'statistics' AND given = 1 AND given_on < '2026-02-01');");
    // Opened again by now, some of them closed once more, or corrected before that.
    const ClientReader clients(casebook);
    std::size_t openedAgain = 0;
    for (const ClientId id : DossierStore(casebook).all()) {
        Client value = clients.get(id);
        if (!value.closed || id.value() % 2 == 0) {
            continue;
        }
        const auto store = [&](std::optional<Date> closed, std::optional<ClosingOutcome> outcome) {
            value.closed = closed;
            value.outcome = outcome;
            Writing<ClientStore>(casebook)->update(id, value);
        };
        ++openedAgain;
        if (id.value() % 3 == 0) {
            store(*value.closed + boost::gregorian::days(20), ClosingOutcome::MovedOn);
        }
        store(std::nullopt, std::nullopt);
        if (id.value() % 5 != 0) {
            store(m_today, ClosingOutcome::AgreedEnd);
        }
        if (id.value() % 7 == 0) {
            store(std::nullopt, std::nullopt);
        }
    }
    EXPECT_GT(openedAgain, 20U);
    const auto plain = m_temporary.path() / "plain.db";
    std::ofstream(plain).flush(); // a casebook's connection makes no files
    std::string copy = "ATTACH DATABASE '" + plain.string() + "' AS plain KEY '';";
    for (const char* table :
         {"client", "consent", "measurement", "checklist_answer", "complaint_answer", "contact",
          "phase_period", "slip", "slip_substance", "referral", "substance_use", "history"}) {
        copy += std::string("CREATE TABLE plain.") + table + " AS SELECT * FROM main." + table + ";";
    }
    database.execute(copy + "DETACH DATABASE plain;");
    for (const int year : {2023, 2024, 2025}) {
        const Date last(static_cast<unsigned short>(year), 12, 31);
        const auto counts = m_temporary.path() / "figures.txt";
        {
            std::ofstream file(counts);
            for (const ExactFigure& figure :
                 exactFigures(statsInputOf(statisticsFacts(casebook, last), last),
                              Period::year(year).months(), RegionIds({"amsterdam"}))) {
                file << figure.cell.code << ' ' << figure.count << '\n';
            }
        }
        const std::string command = "/usr/bin/python3 '" KENTERING_BY_HAND "' '" + plain.string() + "' '" +
                                    (m_temporary.path() / "by-hand.xlsx").string() + "' '" + counts.string() +
                                    "' " + std::to_string(year);
        EXPECT_EQ(std::system(command.c_str()), 0) << year;
    }
}

} // namespace
} // namespace kentering
