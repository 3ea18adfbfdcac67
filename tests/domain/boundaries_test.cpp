// The day, the minute or the number on which a rule turns: what stands on either side of it.

#include "model/domain/agenda/contact_agenda.h"
#include "model/domain/agenda/waiting_list.h"
#include "model/domain/dossier/worklist.h"
#include "model/domain/recovery/attempt_history.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/talk/list_to_go_on_with.h"
#include "model/domain/talk/safety_strip.h"

#include <gmock/gmock.h>

namespace kentering::boundaries {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const Date kToday(2026, 11, 23);
const WorklistRules kRules;

DateTime tenOClock(Date day) {
    return DateTime(day, boost::posix_time::hours(10));
}

/// A client of whom My day has nothing to say.
ClientSituation quietClient() {
    return {.client = ClientId(1),
            .owner = "Noor",
            .lastTakenPlace = tenOClock(kToday - boost::gregorian::days(1))};
}

bool isOnMyDay(const ClientSituation& situation, WorkReason reason) {
    const auto items = worklist(std::span(&situation, 1), kRules, kToday);
    return std::ranges::any_of(items, [reason](const WorkItem& item) { return item.reason == reason; });
}

TEST(WorklistBoundaries, ANoShowIsFollowedUpThroughItsLastDay) {
    ClientSituation client = quietClient();
    client.latestNoShow = tenOClock(kToday - boost::gregorian::days(kRules.noShowFollowUpDays));
    EXPECT_TRUE(isOnMyDay(client, WorkReason::NoShowToFollowUp));
    client.latestNoShow = tenOClock(kToday - boost::gregorian::days(kRules.noShowFollowUpDays + 1));
    EXPECT_FALSE(isOnMyDay(client, WorkReason::NoShowToFollowUp));
}

TEST(WorklistBoundaries, AContactIsNotWrittenDownFromTheDayAfterIt) {
    ClientSituation client = quietClient();
    client.latestUnwritten = tenOClock(kToday);
    EXPECT_FALSE(isOnMyDay(client, WorkReason::ContactNotWrittenDown));
    client.latestUnwritten = tenOClock(kToday - boost::gregorian::days(1));
    EXPECT_TRUE(isOnMyDay(client, WorkReason::ContactNotWrittenDown));
}

TEST(WorklistBoundaries, AHalfFilledListIsAskedForThroughItsLastDay) {
    ClientSituation client = quietClient();
    client.unfinishedMeasurement = kToday - boost::gregorian::days(kRules.unfinishedMeasurementDays);
    EXPECT_TRUE(isOnMyDay(client, WorkReason::UnfinishedMeasurement));
    client.unfinishedMeasurement = kToday - boost::gregorian::days(kRules.unfinishedMeasurementDays + 1);
    EXPECT_FALSE(isOnMyDay(client, WorkReason::UnfinishedMeasurement));
    client.unfinishedMeasurement = kToday;
    EXPECT_FALSE(isOnMyDay(client, WorkReason::UnfinishedMeasurement)) << "the talk may still be going on";
}

TEST(WaitingListBoundaries, SomebodyWaitsFromTheDayOnWhichTheyAsked) {
    WaitingSituation situation{.client = ClientId(1), .owner = "Noor", .asked = kToday};
    const auto waiting = waitingList(std::span(&situation, 1), kToday);
    ASSERT_THAT(waiting, SizeIs(1));
    EXPECT_EQ(waiting.front().days, 0);
    situation.asked = kToday + boost::gregorian::days(1);
    EXPECT_THAT(waitingList(std::span(&situation, 1), kToday), IsEmpty());
}

TEST(AgendaBoundaries, AnAppointmentLiesAheadUntilItsOwnMinute) {
    const DateTime now = tenOClock(kToday);
    const DateTime before = now - boost::posix_time::minutes(1);
    const Contact missed{.at = tenOClock(kToday - boost::gregorian::days(2)),
                         .kind = ContactKind::Talk,
                         .status = ContactStatus::NoShow};
    Contact booked{.at = now, .kind = ContactKind::Talk, .status = ContactStatus::Booked};
    EXPECT_EQ(agendaState(booked, now), AgendaState::Booked);
    EXPECT_EQ(attendance(std::vector{missed, booked}, now).latestNoShow, std::nullopt);
    booked.at = before;
    EXPECT_EQ(agendaState(booked, now), AgendaState::NotWrittenDown);
    EXPECT_EQ(attendance(std::vector{missed, booked}, now).latestNoShow, missed.at);
}

TEST(AgendaBoundaries, ANoShowOfTheMomentOfAMeetingWasMadeUpForByIt) {
    const Contact missed{.at = tenOClock(kToday), .kind = ContactKind::Talk, .status = ContactStatus::NoShow};
    const Contact met{.at = tenOClock(kToday), .kind = ContactKind::Call, .status = ContactStatus::Attended};
    const auto counts = attendance(std::vector{missed, met}, tenOClock(kToday + boost::gregorian::days(1)));
    EXPECT_EQ(counts.noShows, 1);
    EXPECT_EQ(counts.noShowsInARow, 0);
    EXPECT_EQ(counts.latestNoShow, std::nullopt);
}

/// A list of `on`, of which everything was answered.
Measurement wholeList(Date on) {
    Measurement list{.on = on};
    list.checklist.fill(Answer::No);
    list.complaints.fill(ComplaintAnswer::No);
    return list;
}

TEST(ListBoundaries, AHalfFilledListIsGoneOnWithThroughItsLastDay) {
    std::vector<Stored<MeasurementId, Measurement>> lists{
        {MeasurementId(1), {.on = kToday - boost::gregorian::days(kListGoesOnDays)}}};
    EXPECT_TRUE(listToGoOnWith(lists, kToday));
    lists.front().value.on = kToday - boost::gregorian::days(kListGoesOnDays + 1);
    EXPECT_FALSE(listToGoOnWith(lists, kToday));
}

TEST(ListBoundaries, OfTwoListsOfOneDayTheLaterIsGoneOnWith) {
    const std::vector<Stored<MeasurementId, Measurement>> lists{{MeasurementId(1), {.on = kToday}},
                                                                {MeasurementId(2), {.on = kToday}}};
    const auto goesOn = listToGoOnWith(lists, kToday);
    ASSERT_TRUE(goesOn);
    EXPECT_EQ(goesOn->id, MeasurementId(2));
}

TEST(ListBoundaries, OneQuestionThatWasNotAskedIsEnoughToGoOn) {
    std::vector<Stored<MeasurementId, Measurement>> lists{
        {MeasurementId(1), wholeList(kToday - boost::gregorian::days(1))}};
    EXPECT_FALSE(listToGoOnWith(lists, kToday));
    lists.front().value.complaints.back().reset();
    EXPECT_TRUE(listToGoOnWith(lists, kToday)) << "a complaint";
    lists.front().value = wholeList(kToday - boost::gregorian::days(1));
    lists.front().value.checklist.front().reset();
    EXPECT_TRUE(listToGoOnWith(lists, kToday)) << "a question";
}

TEST(AttemptBoundaries, AnAttemptEndsWithTheFirstThatFollows) {
    const std::vector<QuitAttempt> attempts{
        {DatedState(Date(2026, 3, 1))}, {DatedState(Date(2026, 3, 11))}, {DatedState(Date(2026, 3, 21))}};
    EXPECT_EQ(endOf(attempts[0], attempts), Date(2026, 3, 11));
    EXPECT_EQ(endOf(attempts[1], attempts), Date(2026, 3, 21));
    EXPECT_EQ(endOf(attempts[2], attempts), std::nullopt);
}

TEST(AttemptBoundaries, TheEndThatWasWrittenDownCountsWhenItCameFirst) {
    const std::vector<QuitAttempt> attempts{{DatedState(Date(2026, 3, 1), Date(2026, 3, 5))},
                                            {DatedState(Date(2026, 3, 11))}};
    EXPECT_EQ(endOf(attempts[0], attempts), Date(2026, 3, 5));
}

TEST(AttemptBoundaries, OfTwoThatBeganOnOneDayTheClockLooksAtTheFirst) {
    const std::vector<QuitAttempt> attempts{{DatedState(Date(2026, 3, 1)), 14},
                                            {DatedState(Date(2026, 3, 1)), 3}};
    EXPECT_EQ(latestAttempt(attempts, kToday), attempts.data());
}

TEST(AttemptBoundaries, AnAttemptIsOneFromItsFirstDay) {
    const std::vector<QuitAttempt> attempts{{DatedState(kToday)}};
    const auto history = attemptHistory(attempts, {}, kToday);
    ASSERT_THAT(history, SizeIs(1));
    EXPECT_TRUE(history.front().current);
    EXPECT_EQ(history.front().clock.elapsedDays, 0);
    EXPECT_THAT(attemptHistory(attempts, {}, kToday - boost::gregorian::days(1)), IsEmpty());
}

TEST(SafetyBoundaries, AYesIsNotTakenBackByADownerOfWhichItIsUnknown) {
    using enum SafetyAnswer;
    const std::vector<SubstanceUse> uses{{.substance = Substance::Ghb, .dependence = Yes},
                                         {.substance = Substance::Alcohol, .dependence = Unknown}};
    for (const SafetyAnswer asked : all<SafetyAnswer>()) {
        SafetyAnswers answers;
        answers[SafetyQuestion::DownerDependence] = asked;
        EXPECT_EQ(safetyThatHolds(answers, uses, {})[SafetyQuestion::DownerDependence], Yes) << code(asked);
    }
}

} // namespace
} // namespace kentering::boundaries
