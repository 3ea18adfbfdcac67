#include "reports/statistics/count/aggregate.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

const MonthNumber kJanuary(2025, 1);
const MonthNumber kMay(2025, 5);
const MonthNumber kLastYear(2024, 11);
const MonthSpan kYear{MonthNumber(2025, 1), MonthNumber(2025, 12)};

class Aggregate : public testing::Test {
protected:
    ClientIndex addClient() {
        ClientFacts client;
        const auto index = static_cast<ClientIndex>(m_input.clients.size());
        client.rid[0] = static_cast<std::uint8_t>(200 - index); // not in order of entry
        client.consentToStatistics = true;
        m_input.clients.push_back(client);
        return index;
    }

    MeasurementFact& addMeasurement(ClientIndex client, MonthNumber month, MeasurementMoment moment) {
        MeasurementFact fact;
        fact.client = client;
        fact.month = month;
        fact.moment = moment;
        return m_input.measurements.emplace_back(fact);
    }

    std::uint32_t count(GridTable table, std::size_t word = 0, const ClientFilter& filter = {}) {
        const Grid grid(PeriodKind::Year, m_regions);
        return aggregate(m_input, grid, kYear, filter).count(grid.at(table, word));
    }

    RegionIds m_regions{{"amsterdam", "haarlem"}};
    StatsInput m_input;
};

TEST_F(Aggregate, totalIsWhoWasSeenOnceEach) {
    const ClientIndex often = addClient();
    m_input.contacts = {{often, kJanuary}, {often, kMay}};
    addMeasurement(often, kMay, MeasurementMoment::Review);
    const ClientIndex measured = addClient();
    addMeasurement(measured, kMay, MeasurementMoment::Start);
    addClient(); // never seen
    const ClientIndex earlier = addClient();
    m_input.contacts.push_back({earlier, kLastYear});
    EXPECT_EQ(count(GridTable::Reach, kTotal), 2U);
}

TEST_F(Aggregate, withoutConsentCountsNowhere) {
    const ClientIndex client = addClient();
    m_input.clients[client].consentToStatistics = false;
    m_input.contacts = {{client, kMay}};
    m_input.slips = {{client, kMay, 1, Phase::Wall}};
    const Grid grid(PeriodKind::Year, m_regions);
    const CellSets sets = aggregate(m_input, grid, kYear);
    EXPECT_TRUE(sets.contributors().empty());
    for (CellIndex cell = 0; cell < grid.size(); ++cell) {
        EXPECT_EQ(sets.count(cell), 0U);
    }
}

TEST_F(Aggregate, intakeIsTheFirstTimeEver) {
    const ClientIndex known = addClient();
    const ClientIndex fresh = addClient();
    m_input.contacts = {{known, kMay}, {fresh, kMay}, {known, kLastYear}};
    EXPECT_EQ(count(GridTable::Reach, kIntakes), 1U);
    EXPECT_EQ(count(GridTable::Reach, kTotal), 2U);
}

TEST_F(Aggregate, closedInThePeriod) {
    const ClientIndex client = addClient();
    m_input.clients[client].closed = kMay;
    const ClientIndex other = addClient();
    m_input.clients[other].closed = kLastYear;
    EXPECT_EQ(count(GridTable::Reach, kClosures), 1U);
}

TEST_F(Aggregate, phaseIsTheOneAtThePeriodsEnd) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
    m_input.phases = {{client, kLastYear, MonthNumber(2025, 12), Phase::Wall},
                      {client, MonthNumber(2025, 11), MonthNumber(2026, 3), Phase::Adjustment}};
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Adjustment)), 1U);
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Wall)), 0U);
    m_input.phases.pop_back();
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Wall)), 1U);
    m_input.phases = {{client, kJanuary, kMay, Phase::Crash}};
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Crash)), 0U);
}

TEST_F(Aggregate, phaseCountsOnlyWhoWasSeen) {
    const ClientIndex client = addClient();
    m_input.phases = {{client, kJanuary, MonthNumber(2026, 1), Phase::Wall}};
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Wall)), 0U);
}

TEST_F(Aggregate, itemsCountInThePeriodTheyWereAnsweredIn) {
    const ClientIndex client = addClient();
    MeasurementFact& start = addMeasurement(client, kMay, MeasurementMoment::Start);
    start.set(ChecklistItem::MoreThanPlanned, Answer::Yes);
    start.set(ChecklistItem::FailedAttempts, Answer::No);
    start.set(ChecklistItem::LessTiedToSex, Answer::Declined);
    const ClientIndex old = addClient();
    addMeasurement(old, kLastYear, MeasurementMoment::Start).set(ChecklistItem::MoreThanPlanned, Answer::Yes);
    m_input.contacts = {{old, kMay}};

    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::MoreThanPlanned)), 1U);
    EXPECT_EQ(count(GridTable::Answered, indexOf(ChecklistItem::MoreThanPlanned)), 1U);
    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::FailedAttempts)), 0U);
    EXPECT_EQ(count(GridTable::Answered, indexOf(ChecklistItem::FailedAttempts)), 1U);
    EXPECT_EQ(count(GridTable::Answered, indexOf(ChecklistItem::LessTiedToSex)), 0U);
    EXPECT_EQ(count(GridTable::Answered, indexOf(ChecklistItem::NoSexWithoutDrugs)), 0U);
}

TEST_F(Aggregate, matchedNeedsAStartBeforeALaterListInThePeriod) {
    const ClientIndex client = addClient();
    addMeasurement(client, kLastYear, MeasurementMoment::Start)
        .set(ChecklistItem::WishToCutDown, Answer::Yes);
    addMeasurement(client, kJanuary, MeasurementMoment::Review)
        .set(ChecklistItem::WishToCutDown, Answer::Yes);
    addMeasurement(client, kMay, MeasurementMoment::End).set(ChecklistItem::FailedAttempts, Answer::Yes);
    const ClientIndex reviewOnly = addClient();
    addMeasurement(reviewOnly, kMay, MeasurementMoment::Review);
    const ClientIndex laterOutside = addClient();
    addMeasurement(laterOutside, kMay, MeasurementMoment::Start);
    addMeasurement(laterOutside, MonthNumber(2026, 1), MeasurementMoment::Review);

    EXPECT_EQ(count(GridTable::Matched), 1U);
    EXPECT_EQ(count(GridTable::ItemsAtStart, indexOf(ChecklistItem::WishToCutDown)), 1U);
    // The latest list of the period is the one compared.
    EXPECT_EQ(count(GridTable::ItemsLater, indexOf(ChecklistItem::WishToCutDown)), 0U);
    EXPECT_EQ(count(GridTable::ItemsLater, indexOf(ChecklistItem::FailedAttempts)), 1U);
    // The start list of last year is not counted again as a start list of this year.
    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::WishToCutDown)), 0U);
}

TEST_F(Aggregate, complaintsAndDomainsCountNow) {
    const ClientIndex client = addClient();
    MeasurementFact& start = addMeasurement(client, kMay, MeasurementMoment::Start);
    start.set(Complaint::SuicideAttempts, ComplaintAnswer::Now);
    start.set(Complaint::SleepProblems, ComplaintAnswer::Earlier);
    const ClientIndex unasked = addClient();
    addMeasurement(unasked, kMay, MeasurementMoment::Start).set(Complaint::Debts, ComplaintAnswer::Declined);

    EXPECT_EQ(count(GridTable::ComplaintBase), 1U);
    EXPECT_EQ(count(GridTable::Complaints, indexOf(Complaint::SuicideAttempts)), 1U);
    EXPECT_EQ(count(GridTable::Complaints, indexOf(Complaint::SleepProblems)), 0U);
    EXPECT_EQ(count(GridTable::Domains, indexOf(ComplaintDomain::Social)), 1U);
    EXPECT_EQ(count(GridTable::Domains, indexOf(ComplaintDomain::Physical)), 0U);
}

TEST_F(Aggregate, slipsAreCountedAsPeopleNeverAsEvents) {
    const std::array<int, 5> slipsOf{0, 1, 2, 3, 7};
    for (const int slips : slipsOf) {
        const ClientIndex client = addClient();
        for (int slip = 0; slip < slips; ++slip) {
            SlipFact fact{client, kMay, 0, Phase::PinkCloud};
            fact.add(Substance::ThreeMmc);
            m_input.slips.push_back(fact);
        }
        m_input.slips.push_back({client, kLastYear, 0, std::nullopt});
    }
    EXPECT_EQ(count(GridTable::Slips, 0), 1U);
    EXPECT_EQ(count(GridTable::Slips, 1), 2U);
    EXPECT_EQ(count(GridTable::Slips, 2), 1U);
    EXPECT_EQ(count(GridTable::SlipSubstances, indexOf(Substance::ThreeMmc)), 4U);
    EXPECT_EQ(count(GridTable::SlipPhases, indexOf(Phase::PinkCloud)), 4U);
}

TEST_F(Aggregate, referralsOncePerKindAndStatus) {
    const ClientIndex client = addClient();
    m_input.referrals = {{client, kMay, ReferralKind::Clinic, ReferralStatus::Started},
                         {client, kJanuary, ReferralKind::Clinic, ReferralStatus::Declined},
                         {client, kLastYear, ReferralKind::Gp, ReferralStatus::Started}};
    EXPECT_EQ(count(GridTable::ReferralKinds, indexOf(ReferralKind::Clinic)), 1U);
    EXPECT_EQ(count(GridTable::ReferralKinds, indexOf(ReferralKind::Gp)), 0U);
    EXPECT_EQ(count(GridTable::ReferralStatuses, indexOf(ReferralStatus::Started)), 1U);
    EXPECT_EQ(count(GridTable::ReferralStatuses, indexOf(ReferralStatus::Declined)), 1U);
}

TEST_F(Aggregate, ageBandsAtTheEndOfTheYear) {
    const std::array<std::pair<std::uint16_t, AgeBand>, 9> cases{{{2001, AgeBand::Under25},
                                                                  {2000, AgeBand::From25},
                                                                  {1991, AgeBand::From25},
                                                                  {1990, AgeBand::From35},
                                                                  {1981, AgeBand::From35},
                                                                  {1971, AgeBand::From45},
                                                                  {1961, AgeBand::From55},
                                                                  {1960, AgeBand::From65},
                                                                  {0, AgeBand::Unknown}}};
    for (const auto& [birthYear, band] : cases) {
        m_input = {};
        const ClientIndex client = addClient();
        m_input.clients[client].birthYear = birthYear;
        m_input.contacts = {{client, kMay}};
        EXPECT_EQ(count(GridTable::Ages, indexOf(band)), 1U) << birthYear;
    }
}

TEST_F(Aggregate, unknownRegionsAreOther) {
    for (const std::uint8_t region : {std::uint8_t{1}, std::uint8_t{7}, kOtherRegion}) {
        const ClientIndex client = addClient();
        m_input.clients[client].region = region;
        m_input.contacts.push_back({client, kMay});
    }
    EXPECT_EQ(count(GridTable::Regions, 0), 0U);
    EXPECT_EQ(count(GridTable::Regions, 1), 1U);
    EXPECT_EQ(count(GridTable::Regions, 2), 2U);
}

TEST_F(Aggregate, waitingCountsWithTheIntake) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
    m_input.clients[client].firstTalk = kMay;
    m_input.clients[client].waiting = waitingBand(14);
    m_input.clients[client].ownGoal = OwnGoal::UseSafer;
    m_input.clients[client].add(Substance::Ghb);
    EXPECT_EQ(count(GridTable::Waiting, indexOf(WaitingBand::TwoToSixWeeks)), 1U);
    EXPECT_EQ(count(GridTable::OwnGoals, indexOf(OwnGoal::UseSafer)), 1U);
    EXPECT_EQ(count(GridTable::Substances, indexOf(Substance::Ghb)), 1U);
    EXPECT_EQ(waitingBand(13), WaitingBand::UpToTwoWeeks);
    EXPECT_EQ(waitingBand(41), WaitingBand::TwoToSixWeeks);
    EXPECT_EQ(waitingBand(42), WaitingBand::SixWeeksOrMore);
}

TEST_F(Aggregate, filtersNarrowTheScreensFigures) {
    for (std::uint16_t counsellor = 0; counsellor < 3; ++counsellor) {
        const ClientIndex client = addClient();
        m_input.clients[client].counsellor = counsellor;
        m_input.clients[client].ownGoal = OwnGoal::Stop;
        m_input.contacts.push_back({client, kMay});
    }
    EXPECT_EQ(count(GridTable::Reach, kTotal, {.counsellor = std::uint16_t{1}, .ownGoal = {}}), 1U);
    EXPECT_EQ(count(GridTable::Reach, kTotal, {.counsellor = {}, .ownGoal = OwnGoal::Stop}), 3U);
    EXPECT_EQ(count(GridTable::Reach, kTotal, {.counsellor = {}, .ownGoal = OwnGoal::UseLess}), 0U);
}

TEST_F(Aggregate, membersAreInOrderOfRid) {
    for (int client = 0; client < 5; ++client) {
        m_input.contacts.push_back({addClient(), kMay});
    }
    const Grid grid(PeriodKind::Year, m_regions);
    const CellSets sets = aggregate(m_input, grid, kYear);
    EXPECT_TRUE(std::ranges::is_sorted(sets.contributors()));
    EXPECT_TRUE(std::ranges::is_sorted(sets.members(grid.at(GridTable::Reach, kTotal))));
}

TEST_F(Aggregate, monthOnlyHasItsOwnCells) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
    m_input.clients[client].closed = kMay;
    m_input.slips = {{client, kMay, 0xFFFF, Phase::Wall}};
    m_input.referrals = {{client, kMay, ReferralKind::Clinic, ReferralStatus::Started}};
    const Grid grid(PeriodKind::Month, m_regions);
    const CellSets sets = aggregate(m_input, grid, {kMay, kMay});
    std::vector<std::uint32_t> counts;
    for (CellIndex cell = 0; cell < grid.size(); ++cell) {
        counts.push_back(sets.count(cell));
    }
    EXPECT_EQ(counts, (std::vector<std::uint32_t>{1, 1, 1, 0, 0}));
}

TEST_F(Aggregate, factsOfNobodyAndDoubleRidsAreRefused) {
    addClient();
    m_input.contacts = {{7, kMay}};
    EXPECT_THROW((void)count(GridTable::Reach), std::invalid_argument);
    m_input.contacts.clear();
    m_input.clients.push_back(m_input.clients.front());
    EXPECT_THROW((void)count(GridTable::Reach), std::invalid_argument);
}

} // namespace
} // namespace kentering
