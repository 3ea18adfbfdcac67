#include "reports/statistics/protect/protect.h"

#include "reports/statistics/count/layer_table.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace kentering {
namespace {

const Period kPeriod = Period::year(2025);
const Period kReleasedIn = Period::quarter(2026, 1);
const MonthNumber kMonth(2025, 5);

class Protect : public testing::Test {
protected:
    Protect() {
        for (int client = 0; client < 50; ++client) {
            addClient();
        }
    }

    void addClient() {
        const auto index = static_cast<ClientIndex>(m_input.clients.size());
        ClientFacts client;
        client.rid = {static_cast<std::uint8_t>(index * 37), static_cast<std::uint8_t>(index)};
        client.consentToStatistics = true;
        m_input.clients.push_back(client);
        m_input.contacts.push_back({index, kMonth});
    }

    CellSets sets() const { return aggregate(m_input, m_grid, kPeriod.months()); }
    Release release(int revision = 0) const {
        return protect(sets(), m_grid, kPeriod, revision, kReleasedIn, m_organisation, m_key);
    }
    std::vector<ContributionMark> marks() const { return contributionMarks(sets(), m_grid, kPeriod, m_key); }

    ReportOrganisation m_organisation{"Stichting Kade", {{"amsterdam", "Amsterdam"}}};
    std::array<std::uint8_t, ReportKey::kSize> m_bytes{1, 2, 3};
    ReportKey m_key{m_bytes};
    Grid m_grid{PeriodKind::Year, RegionIds({"amsterdam"})};
    StatsInput m_input;
};

TEST_F(Protect, givesEveryCellOfTheGridWithinTheBound) {
    const CellSets exact = sets();
    const Release released = release();
    ASSERT_EQ(released.counts.size(), m_grid.size());
    for (CellIndex cell = 0; cell < m_grid.size(); ++cell) {
        EXPECT_EQ(released.counts[cell].cell, m_grid.cells()[cell].code);
        EXPECT_LE(std::abs(released.counts[cell].count - static_cast<int>(exact.count(cell))),
                  kLargestDeviation);
    }
}

TEST_F(Protect, everyCountIsTheExactOneWithBothLayersOfNoise) {
    // The layer of the people in a cell stays in every report, so that nothing averages it away; that of the
    // report differs with it. A change of either, or of a sign, would publish a period with other figures.
    const CellSets exact = sets();
    GridDigester digester;
    std::vector<std::vector<Rid>> rids(m_grid.size());
    for (CellIndex cell = 0; cell < m_grid.size(); ++cell) {
        for (const std::uint32_t member : exact.members(cell)) {
            rids[cell].push_back(exact.contributors()[member]);
        }
        digester.add(m_grid.cells()[cell].code, rids[cell]);
    }
    const GridDigest digest = digester.finish();
    const Release released = release();
    for (CellIndex cell = 0; cell < m_grid.size(); ++cell) {
        const std::string& code = m_grid.cells()[cell].code;
        EXPECT_EQ(released.counts[cell].count,
                  static_cast<int>(exact.count(cell)) + layerDeviation(setDraw(m_key, code, rids[cell])) +
                      layerDeviation(reportDraw(m_key, code, kPeriod.name(), 0, digest)))
            << code;
    }
}

TEST_F(Protect, keepsNamesRulesAndTheExactNumberFromFiftyOn) {
    const Release released = release();
    EXPECT_EQ(released.organisation, m_organisation);
    EXPECT_EQ(released.form, GridForm());
    EXPECT_EQ(released.exactClients, 50);
    m_input.clients.back().consentToStatistics = false;
    EXPECT_FALSE(release().exactClients);
}

TEST_F(Protect, isTheSameForTheSameInputInAnyOrder) {
    const Release first = release();
    EXPECT_EQ(first, release());
    std::ranges::reverse(m_input.contacts);
    EXPECT_EQ(first, release());
}

TEST_F(Protect, oneMoreClientChangesManyOtherCellsToo) {
    // Otherwise "the value changed" would prove that the new client is in the cell.
    const Release before = release();
    addClient();
    const Release after = release();
    std::size_t changed = 0;
    for (std::size_t cell = 0; cell < m_grid.size(); ++cell) {
        changed += before.counts[cell].count != after.counts[cell].count ? 1U : 0U;
    }
    EXPECT_GT(changed, m_grid.size() / 4);
}

TEST_F(Protect, anotherRevisionDrawsAnew) {
    EXPECT_NE(release(0).counts, release(1).counts);
}

TEST_F(Protect, marksCountWhoCameWentAndChanged) {
    const auto before = marks();
    EXPECT_EQ(changedContributions(before, marks()), 0U);

    addClient();
    EXPECT_EQ(changedContributions(before, marks()), 1U);
    m_input.slips.push_back({0, kMonth, 0, Phase::Wall});
    m_input.slips.push_back({0, kMonth, 0, Phase::Crash});
    EXPECT_EQ(changedContributions(before, marks()), 2U);
    m_input.clients[1].consentToStatistics = false;
    EXPECT_EQ(changedContributions(before, marks()), 3U);
    m_input.clients[2].ownGoal = OwnGoal::Stop; // they are new
    m_input.clients[3].closed = kMonth;
    EXPECT_EQ(changedContributions(before, marks()), 5U);
}

TEST_F(Protect, rewritingTheRegionsIsNoChangeOfClients) {
    for (ClientFacts& client : m_input.clients) {
        client.region = 0; // the first of the list, whatever that is
    }
    const auto before = marks();
    const Grid other(PeriodKind::Year, RegionIds({"noord", "zuid", "oost"}));
    ASSERT_EQ(sets().count(m_grid.at(GridTable::Regions, 0)), m_input.clients.size());
    const auto after = contributionMarks(aggregate(m_input, other, kPeriod.months()), other, kPeriod, m_key);
    EXPECT_EQ(changedContributions(before, after), 0U);
}

TEST_F(Protect, marksHoldNoRid) {
    for (const ContributionMark& mark : marks()) {
        for (const ClientFacts& client : m_input.clients) {
            std::uint64_t head = 0;
            for (std::size_t byte = 0; byte < 8; ++byte) {
                head = head << 8 | client.rid[byte];
            }
            EXPECT_NE(mark.contributor, head);
            EXPECT_NE(mark.contribution, head);
        }
    }
    // Nor can a person be followed from one period to the next.
    const auto other = contributionMarks(sets(), m_grid, Period::year(2024), m_key);
    EXPECT_NE(other.front().contributor, marks().front().contributor);
}

} // namespace
} // namespace kentering
