#include "app/presenters/figures/report_facts.h"

#include "app/demo/demo_casebook.h"
#include "model/storage/dossier/dossier_store.h"
#include "reports/statistics/count/aggregate.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace kentering {
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

/// A casebook in a folder of its own.
class StoredFacts : public testing::Test {
protected:
    Casebook open(const std::filesystem::path& folder) {
        return Casebook::open(folder, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                              {.clock = Clock::fixed(m_today)});
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
        DossierBatch batch(casebook, "test");
        batch.add(dossier);
        batch.commit();
    }
    const StatisticsFacts everything = statisticsFacts(casebook, Date(2025, 12, 31));
    EXPECT_EQ(everything.contacts.size(), 4U);
    EXPECT_EQ(everything.clients.at(0).firstTalk, Date(2024, 12, 31));
    EXPECT_EQ(statisticsFacts(casebook, Date(2025, 12, 30)).contacts.size(), 3U);

    const StatisticsFacts of2024 = statisticsFactsOf(casebook, Date(2024, 1, 1), Date(2024, 12, 31));
    EXPECT_EQ(of2024.clients.at(0).firstTalk, Date(2024, 12, 31));
    EXPECT_EQ(of2024.contacts.front().on, Date(2024, 4, 1));
    const StatisticsFacts of2025 = statisticsFactsOf(casebook, Date(2025, 1, 1), Date(2025, 12, 31));
    ASSERT_EQ(of2025.contacts.size(), 2U);
    EXPECT_EQ(of2025.contacts[0].on, Date(2024, 4, 1));
    EXPECT_EQ(of2025.contacts[1].on, Date(2025, 2, 1));
    EXPECT_FALSE(of2025.clients.at(0).firstTalk) << "he was no new client in 2025";
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

} // namespace
} // namespace kentering
