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

TEST_F(Aggregate, aPhaseCountsAtTheEndOfTwoYearsAtMost) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
    m_input.phases = {{client, MonthNumber(2024, 1), MonthNumber(2028, 1), Phase::Recovery}};
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Recovery)), 1U);
    m_input.phases.front().first = MonthNumber(2023, 12);
    EXPECT_EQ(count(GridTable::Phases, indexOf(Phase::Recovery)), 0U) << "it stood in 2023 and in 2024";
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
    EXPECT_EQ(count(GridTable::ChecklistBase), 1U) << "the other's list is of last year";
    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::FailedAttempts)), 0U);
}

TEST_F(Aggregate, aListOfWhichNothingWasAnsweredIsNoBase) {
    const ClientIndex client = addClient();
    addMeasurement(client, kMay, MeasurementMoment::Start)
        .set(ChecklistItem::LessTiedToSex, Answer::Declined);
    EXPECT_EQ(count(GridTable::ChecklistBase), 0U);
    EXPECT_EQ(count(GridTable::Reach, kTotal), 1U);
}

TEST_F(Aggregate, aStartListCountsInThePeriodOfTheFirstOneOnly) {
    const ClientIndex again = addClient();
    addMeasurement(again, kLastYear, MeasurementMoment::Start).set(ChecklistItem::WishToCutDown, Answer::Yes);
    addMeasurement(again, kMay, MeasurementMoment::Start).set(ChecklistItem::WishToCutDown, Answer::Yes);
    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::WishToCutDown)), 0U);
    // Of two in the period of the first, the latest.
    const ClientIndex twice = addClient();
    addMeasurement(twice, kJanuary, MeasurementMoment::Start).set(ChecklistItem::FailedAttempts, Answer::Yes);
    addMeasurement(twice, kMay, MeasurementMoment::Start).set(ChecklistItem::FailedAttempts, Answer::No);
    EXPECT_EQ(count(GridTable::Items, indexOf(ChecklistItem::FailedAttempts)), 0U);
    EXPECT_EQ(count(GridTable::ChecklistBase), 1U);
}

TEST_F(Aggregate, aClientIsMatchedOnceInThePeriodOfTheFirstLaterList) {
    const ClientIndex client = addClient();
    addMeasurement(client, MonthNumber(2023, 3), MeasurementMoment::Start);
    addMeasurement(client, kLastYear, MeasurementMoment::Review);
    addMeasurement(client, kMay, MeasurementMoment::Review);
    EXPECT_EQ(count(GridTable::Matched), 0U);
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

TEST_F(Aggregate, complaintsCountNow) {
    const ClientIndex client = addClient();
    MeasurementFact& start = addMeasurement(client, kMay, MeasurementMoment::Start);
    start.set(Complaint::SuicideAttempts, ComplaintAnswer::Now);
    start.set(Complaint::SleepProblems, ComplaintAnswer::Earlier);
    const ClientIndex unasked = addClient();
    addMeasurement(unasked, kMay, MeasurementMoment::Start).set(Complaint::Debts, ComplaintAnswer::Declined);

    EXPECT_EQ(count(GridTable::ComplaintBase), 1U);
    EXPECT_EQ(count(GridTable::Complaints, indexOf(Complaint::SuicideAttempts)), 1U);
    EXPECT_EQ(count(GridTable::Complaints, indexOf(Complaint::SleepProblems)), 0U);
}

TEST_F(Aggregate, slipsAreCountedAsPeopleNeverAsEvents) {
    const std::array<int, 5> slipsOf{0, 1, 2, 3, 7};
    for (const int slips : slipsOf) {
        const ClientIndex client = addClient();
        m_input.contacts.push_back({client, kMay});
        for (int slip = 0; slip < slips; ++slip) {
            SlipFact fact{client, kMay, 0, Phase::PinkCloud};
            fact.add(Substance::ThreeMmc);
            m_input.slips.push_back(fact);
        }
        m_input.slips.push_back({client, kLastYear, 0, std::nullopt});
    }
    EXPECT_EQ(count(GridTable::SlipBase), 4U);
    EXPECT_EQ(count(GridTable::Slips, 0), 1U);
    EXPECT_EQ(count(GridTable::Slips, 1), 2U);
    EXPECT_EQ(count(GridTable::Slips, 2), 1U);
    EXPECT_EQ(count(GridTable::SlipSubstances, indexOf(Substance::ThreeMmc)), 4U);
    EXPECT_EQ(count(GridTable::SlipPhases, indexOf(Phase::PinkCloud)), 4U);
}

TEST_F(Aggregate, slipsAndReferralsOfWhoWasNotSeenCountNowhere) {
    const ClientIndex client = addClient();
    m_input.slips = {{client, kMay, 1, Phase::Wall}};
    m_input.referrals = {{client, kMay, ReferralKind::Clinic, ReferralStatus::Started}};
    EXPECT_EQ(count(GridTable::SlipBase), 0U);
    EXPECT_EQ(count(GridTable::ReferralBase), 0U);
}

TEST_F(Aggregate, referralsOncePerKindAndStatus) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
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

TEST_F(Aggregate, waitingCountsInThePeriodOfTheFirstTalk) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kLastYear, ContactKind::Call}, {client, kMay}};
    m_input.clients[client].firstTalk = kMay;
    m_input.clients[client].waiting = waitingBand(14);
    EXPECT_EQ(count(GridTable::FirstTalks), 1U) << "though the first call was last year";
    EXPECT_EQ(count(GridTable::Waiting, indexOf(WaitingBand::TwoToSixWeeks)), 1U);
    EXPECT_EQ(waitingBand(13), WaitingBand::UpToTwoWeeks);
    EXPECT_EQ(waitingBand(41), WaitingBand::TwoToSixWeeks);
    EXPECT_EQ(waitingBand(42), WaitingBand::SixWeeksOrMore);
}

TEST_F(Aggregate, whoIsStillWaitingCountsAtTheEnd) {
    const ClientIndex client = addClient();
    m_input.clients[client].opened = kMay;
    EXPECT_EQ(count(GridTable::StillWaiting), 1U);
    EXPECT_EQ(count(GridTable::Reach, kTotal), 0U);
    m_input.clients[client].firstTalk = MonthNumber(2026, 1);
    EXPECT_EQ(count(GridTable::StillWaiting), 1U);
    m_input.clients[client].firstTalk = MonthNumber(2025, 12);
    EXPECT_EQ(count(GridTable::StillWaiting), 0U);
    m_input.clients[client].firstTalk = {};
    m_input.clients[client].closed = MonthNumber(2025, 12);
    EXPECT_EQ(count(GridTable::StillWaiting), 0U);
    m_input.clients[client].closed = {};
    m_input.clients[client].opened = MonthNumber(2024, 1);
    EXPECT_EQ(count(GridTable::StillWaiting), 1U);
    m_input.clients[client].opened = MonthNumber(2023, 12);
    EXPECT_EQ(count(GridTable::StillWaiting), 0U) << "counted at the ends of 2023 and 2024";
}

TEST_F(Aggregate, whoSomebodyIsCountsInTheYearOfComingOnly) {
    const ClientIndex fresh = addClient();
    const ClientIndex known = addClient();
    m_input.contacts = {{fresh, kMay}, {known, kMay}, {known, kLastYear}};
    for (const ClientIndex client : {fresh, known}) {
        ClientFacts& facts = m_input.clients[client];
        facts.birthYear = 1990;
        facts.region = 0;
        facts.ownGoal = OwnGoal::UseSafer;
        facts.add(Substance::Ghb);
        facts.add(Route::Inject);
        facts.add(Route::Other);
    }
    for (const auto& [table, word] :
         std::vector<std::pair<GridTable, std::size_t>>{{GridTable::Ages, indexOf(AgeBand::From35)},
                                                        {GridTable::Regions, 0},
                                                        {GridTable::OwnGoals, indexOf(OwnGoal::UseSafer)},
                                                        {GridTable::Substances, indexOf(Substance::Ghb)},
                                                        {GridTable::Injecting, 0},
                                                        {GridTable::Routes, 4}}) {
        EXPECT_EQ(count(table, word), 1U) << static_cast<int>(table);
    }
}

TEST_F(Aggregate, talksInBandsGroupsAndWhoStayedAway) {
    for (const int talks : {0, 1, 2, 5, 6, 40}) {
        const ClientIndex client = addClient();
        m_input.contacts.push_back({client, kMay, ContactKind::Group});
        for (int talk = 0; talk < talks; ++talk) {
            m_input.contacts.push_back({client, kMay, ContactKind::Talk});
        }
        m_input.contacts.push_back({client, kLastYear, ContactKind::Talk});
        m_input.noShows.push_back({client, kMay});
        m_input.noShows.push_back({client, kMay});
    }
    const ClientIndex elsewhere = addClient();
    m_input.noShows.push_back({elsewhere, kMay}); // was not seen
    EXPECT_EQ(count(GridTable::Talks, indexOf(TalkBand::One)), 1U);
    EXPECT_EQ(count(GridTable::Talks, indexOf(TalkBand::TwoToFive)), 2U);
    EXPECT_EQ(count(GridTable::Talks, indexOf(TalkBand::SixOrMore)), 2U);
    EXPECT_EQ(count(GridTable::Groups), 6U);
    EXPECT_EQ(count(GridTable::NoShows), 6U);
}

TEST_F(Aggregate, staysCountWithTheClosing) {
    const ClientIndex client = addClient();
    m_input.clients[client].closed = kMay;
    m_input.clients[client].stay = stayBand(182);
    EXPECT_EQ(count(GridTable::Stays, indexOf(StayBand::SixToTwelveMonths)), 1U);
    EXPECT_EQ(stayBand(90), StayBand::UpToThreeMonths);
    EXPECT_EQ(stayBand(364), StayBand::SixToTwelveMonths);
    EXPECT_EQ(stayBand(365), StayBand::YearOrMore);
}

TEST_F(Aggregate, howItEndedCountsWithTheClosingAndHowTheyCameWithTheComing) {
    const ClientIndex client = addClient();
    m_input.clients[client].cameBy = CameBy::Outreach;
    m_input.clients[client].closed = kMay;
    m_input.clients[client].outcome = ClosingOutcome::MovedOn;
    EXPECT_EQ(count(GridTable::Outcomes, indexOf(ClosingOutcome::MovedOn)), 1U);
    EXPECT_EQ(count(GridTable::CameBys, indexOf(CameBy::Outreach)), 0U) << "nobody has seen them yet";
    m_input.contacts.push_back({client, kMay});
    EXPECT_EQ(count(GridTable::CameBys, indexOf(CameBy::Outreach)), 1U);
    m_input.contacts.push_back({client, kLastYear});
    EXPECT_EQ(count(GridTable::CameBys, indexOf(CameBy::Outreach)), 0U) << "came a year before";
    m_input.clients[client].closed = kLastYear;
    EXPECT_EQ(count(GridTable::Outcomes, indexOf(ClosingOutcome::MovedOn)), 0U);
}

TEST_F(Aggregate, coarseRowsHoldWhoIsInOneOfTheirFineOnes) {
    const ClientIndex client = addClient();
    m_input.contacts = {{client, kMay}};
    m_input.clients[client].birthYear = 1960;
    m_input.clients[client].add(Substance::Ghb);
    m_input.clients[client].add(Substance::Alcohol);
    m_input.clients[client].add(Substance::Ketamine);
    m_input.referrals = {{client, kMay, ReferralKind::Clinic, ReferralStatus::Completed},
                         {client, kMay, ReferralKind::Crisis, ReferralStatus::NoAnswer}};
    const Grid grid(PeriodKind::Year, m_regions, {GridRules::Second, true});
    const CellSets sets = aggregate(m_input, grid, kYear);
    std::vector<std::string> found;
    for (const GridTable table :
         {GridTable::Ages, GridTable::Substances, GridTable::ReferralKinds, GridTable::ReferralStatuses}) {
        for (const GridCell& cell : grid.cells(table)) {
            if (sets.count(grid.at(table, cell.word)) > 0) {
                found.push_back(cell.code);
            }
        }
    }
    EXPECT_EQ(found, (std::vector<std::string>{"age.55+", "substance.downers", "substance.others",
                                               "referral-kind.addiction-help", "referral-kind.medical-help",
                                               "referral-status.begun", "referral-status.not-done"}));
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
    EXPECT_EQ(counts, std::vector<std::uint32_t>{1});
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
