#include "model/domain/dossier/worklist.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace kentering {
namespace {

const Date kToday(2026, 11, 23);

DateTime morningOf(Date date) {
    return DateTime(date, boost::posix_time::hours(10));
}

ClientSituation client(std::int64_t id) {
    return ClientSituation{.client = ClientId(id),
                           .owner = "Noor",
                           .lastTakenPlace = morningOf(kToday - boost::gregorian::days(3))};
}

Stored<TaskId, Task> task(std::int64_t id, TaskSubject about, Date due) {
    return {TaskId(id), Task{.about = about, .owner = "Noor", .due = due}};
}

Stored<ReferralId, Referral> referral(std::int64_t id, Date on, ReferralStatus status) {
    return {ReferralId(id), Referral{.kind = ReferralKind::Clinic, .on = on, .status = status}};
}

std::vector<WorkReason> reasons(const std::vector<ClientSituation>& situations) {
    std::vector<WorkReason> result;
    for (const auto& item : worklist(situations, WorklistRules{}, kToday)) {
        result.push_back(item.reason);
    }
    return result;
}

TEST(Worklist, IsEmptyWhenNothingAsks) {
    EXPECT_TRUE(reasons({client(1)}).empty());
}

TEST(Worklist, ShowsEverySafetyTaskWhateverItsDayAndBeforeAllElse) {
    auto overdue = client(1);
    overdue.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(20))};
    auto safety = client(2);
    safety.openTasks = {task(2, Complaint::SuicideAttempts, kToday + boost::gregorian::days(2))};
    const auto items = worklist(std::vector{overdue, safety}, WorklistRules{}, kToday);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].reason, WorkReason::OpenSafetyTask);
    EXPECT_EQ(items[0].client, ClientId(2));
    EXPECT_EQ(items[1].reason, WorkReason::OverdueTask);
}

TEST(Worklist, ASuicideItemWithoutATaskIsSafetyWorkOfWhoeverOwnsTheClient) {
    auto overdue = client(1);
    overdue.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(20))};
    auto imported = client(2);
    imported.signals = {{Complaint::SuicideAttempts, kToday - boost::gregorian::days(400)}};
    const auto items = worklist(std::vector{overdue, imported}, WorklistRules{}, kToday);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].reason, WorkReason::OpenSafetyTask);
    EXPECT_EQ(items[0].client, ClientId(2));
    EXPECT_EQ(items[0].owner, "Noor");
    EXPECT_EQ(items[0].day, kToday - boost::gregorian::days(400));
    EXPECT_EQ(items[0].about, TaskSubject(Complaint::SuicideAttempts));
    EXPECT_FALSE(items[0].task);
}

TEST(Worklist, ATaskForLaterIsNotShownYet) {
    auto later = client(1);
    later.openTasks = {task(1, GeneralSubject::Goal, kToday + boost::gregorian::days(1))};
    EXPECT_TRUE(reasons({later}).empty());
    later.openTasks = {task(1, GeneralSubject::Goal, kToday)};
    EXPECT_EQ(reasons({later}), std::vector{WorkReason::TaskDueToday});
}

TEST(Worklist, ATaskKeepsItsOwnOwner) {
    auto situation = client(1);
    situation.openTasks = {task(1, Complaint::SuicidalTendencies, kToday)};
    situation.openTasks.front().value.owner = "Bram";
    EXPECT_EQ(worklist(std::vector{situation}, WorklistRules{}, kToday).front().owner, "Bram");
}

TEST(Worklist, ANoShowIsFollowedUp) {
    auto situation = client(1);
    situation.latestNoShow = morningOf(kToday - boost::gregorian::days(2));
    EXPECT_EQ(reasons({situation}), std::vector{WorkReason::NoShowToFollowUp});
}

TEST(Worklist, SilenceCountsFromTheLastContactThatTookPlace) {
    auto situation = client(1);
    situation.lastTakenPlace = morningOf(kToday - boost::gregorian::days(28));
    EXPECT_TRUE(reasons({situation}).empty());
    situation.lastTakenPlace = morningOf(kToday - boost::gregorian::days(29));
    EXPECT_EQ(reasons({situation}), std::vector{WorkReason::SilentClient});
    situation.nextBooked = morningOf(kToday + boost::gregorian::days(5));
    EXPECT_TRUE(reasons({situation}).empty());
}

TEST(Worklist, WhoNeverCameIsSilentSinceTheDossierOpened) {
    auto situation = client(1);
    situation.lastTakenPlace.reset();
    situation.opened = kToday - boost::gregorian::days(60);
    EXPECT_EQ(reasons({situation}), std::vector{WorkReason::SilentClient});
}

TEST(Worklist, WhoIsAskedForAlreadyIsNotCalledSilentToo) {
    auto situation = client(1);
    situation.lastTakenPlace = morningOf(kToday - boost::gregorian::days(60));
    situation.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(1))};
    EXPECT_EQ(reasons({situation}), std::vector{WorkReason::OverdueTask});
}

TEST(Worklist, AReferralWithoutAnswerComesBack) {
    auto situation = client(1);
    situation.openReferrals = {referral(1, kToday - boost::gregorian::days(13), ReferralStatus::Sent),
                               referral(2, kToday - boost::gregorian::days(14), ReferralStatus::Sent),
                               referral(3, kToday, ReferralStatus::NoAnswer),
                               referral(4, kToday - boost::gregorian::days(99), ReferralStatus::Started)};
    const auto items = worklist(std::vector{situation}, WorklistRules{}, kToday);
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].referral, ReferralId(2));
    EXPECT_EQ(items[1].referral, ReferralId(3));
}

TEST(Worklist, AHandoverWaitsForTheReceiver) {
    auto situation = client(1);
    situation.handoverTo = "Bram";
    const auto items = worklist(std::vector{situation}, WorklistRules{}, kToday);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].reason, WorkReason::HandoverToAccept);
    EXPECT_EQ(items[0].owner, "Bram");
}

TEST(Worklist, OfManyHandoversTheOnesWithOpenRisksComeFirstOldestRiskFirst) {
    auto plain = client(1);
    plain.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(30))};
    auto newer = client(2);
    newer.signals = {{Complaint::SuicideAttempts, kToday - boost::gregorian::days(2)}};
    auto older = client(3);
    older.openTasks = {task(2, SafetyQuestion::DownerDependence, kToday + boost::gregorian::days(1)),
                       task(3, Complaint::SuicidalTendencies, kToday - boost::gregorian::days(9))};
    std::vector situations{plain, newer, older};
    for (auto& situation : situations) {
        situation.handoverTo = "Bram";
    }
    std::vector<WorkItem> ofBram;
    for (const WorkItem& item : worklist(situations, WorklistRules{}, kToday)) {
        if (item.owner == "Bram") {
            ofBram.push_back(item);
        }
    }
    ASSERT_EQ(ofBram.size(), 3U);
    EXPECT_EQ(ofBram[0], (WorkItem{.reason = WorkReason::HandoverWithRisk,
                                   .client = ClientId(3),
                                   .owner = "Bram",
                                   .day = kToday - boost::gregorian::days(9),
                                   .about = Complaint::SuicidalTendencies}));
    EXPECT_EQ(ofBram[1].client, ClientId(2));
    EXPECT_EQ(ofBram[1].reason, WorkReason::HandoverWithRisk);
    EXPECT_EQ(ofBram[2].reason, WorkReason::HandoverToAccept);
    EXPECT_EQ(ofBram[2].day, kToday);
}

TEST(Worklist, OldestFirstWithinAReason) {
    auto first = client(1);
    first.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(1))};
    auto second = client(2);
    second.openTasks = {task(2, GeneralSubject::FollowUp, kToday - boost::gregorian::days(9))};
    EXPECT_EQ(worklist(std::vector{first, second}, WorklistRules{}, kToday)[0].client, ClientId(2));
}

/// The clients of `situations` in the order of the list.
std::vector<std::int64_t> clientsOf(const std::vector<ClientSituation>& situations) {
    std::vector<std::int64_t> result;
    for (const auto& item : worklist(situations, WorklistRules{}, kToday)) {
        result.push_back(item.client.value());
    }
    return result;
}

TEST(Worklist, GoesFromHeadingToHeading) {
    auto silent = client(1);
    silent.lastTakenPlace = morningOf(kToday - boost::gregorian::days(90));
    auto today = client(2);
    today.nextBooked = morningOf(kToday);
    auto unwritten = client(3);
    unwritten.latestUnwritten = morningOf(kToday - boost::gregorian::days(2));
    auto overdue = client(4);
    overdue.openTasks = {task(1, GeneralSubject::FollowUp, kToday - boost::gregorian::days(1))};
    auto handover = client(5);
    handover.handoverTo = "Bram";
    auto safety = client(6);
    safety.openTasks = {task(2, SafetyQuestion::DownerDependence, kToday)};
    const std::vector situations{silent, today, unwritten, overdue, handover, safety};
    std::vector<WorkSection> sections;
    for (const auto& item : worklist(situations, WorklistRules{}, kToday)) {
        sections.push_back(sectionOf(item.reason));
    }
    EXPECT_TRUE(std::ranges::is_sorted(sections));
    EXPECT_EQ(clientsOf(situations), (std::vector<std::int64_t>{6, 3, 4, 5, 2, 1}))
        << "the older of what is overdue first, whatever it is";
}

TEST(Worklist, SafetyIsOneOrderWhoeverHasToAct) {
    auto handedOver = client(1);
    handedOver.openTasks = {task(1, SafetyQuestion::DownerDependence, kToday - boost::gregorian::days(9))};
    handedOver.handoverTo = "Bram";
    auto own = client(2);
    own.openTasks = {task(2, SafetyQuestion::DownerDependence, kToday - boost::gregorian::days(3))};
    EXPECT_EQ(clientsOf({own, handedOver}), (std::vector<std::int64_t>{1, 1, 2}));
}

TEST(Worklist, TodayGoesByTheClock) {
    const auto bookedAt = [](std::int64_t id, int hour) {
        auto situation = client(id);
        situation.nextBooked = DateTime(kToday, boost::posix_time::hours(hour));
        return situation;
    };
    auto withTask = client(4);
    withTask.openTasks = {task(1, GeneralSubject::Goal, kToday)};
    const std::vector situations{bookedAt(1, 14), bookedAt(2, 9), bookedAt(3, 11), withTask};
    EXPECT_EQ(clientsOf(situations), (std::vector<std::int64_t>{4, 2, 3, 1}));
    EXPECT_EQ(worklist(situations, WorklistRules{}, kToday)[1].at,
              DateTime(kToday, boost::posix_time::hours(9)));
}

WorkItem itemOf(const std::string& owner, WorkReason reason, Date day) {
    return {.reason = reason, .client = ClientId(1), .owner = owner, .day = day};
}

TEST(IsWorkOf, ItsOwnerAlwaysAndALeadWhenSafetyWorkIsOverdue) {
    const Team team{.members = {"Bram", "Lies", "Noor"}, .leads = {"Lies"}};
    const auto late = itemOf("Noor", WorkReason::OpenSafetyTask, kToday - boost::gregorian::days(1));
    const auto dueToday = itemOf("Noor", WorkReason::OpenSafetyTask, kToday);
    const auto other = itemOf("Noor", WorkReason::OverdueTask, kToday - boost::gregorian::days(9));
    for (const WorkItem& item : {late, dueToday, other}) {
        EXPECT_TRUE(isWorkOf(item, "Noor", team, kToday));
        EXPECT_FALSE(isWorkOf(item, "Bram", team, kToday));
        EXPECT_EQ(isWorkOf(item, "Lies", team, kToday), item == late);
    }
}

TEST(IsWorkOf, WorkOfNobodyIsWorkOfEveryLead) {
    const Team team{.members = {"Anna", "Bram", "Lies"}, .leads = {"Anna", "Lies"}};
    for (const WorkReason reason : all<WorkReason>()) {
        const auto orphan = itemOf("Gone", reason, kToday + boost::gregorian::days(3));
        EXPECT_TRUE(isWorkOf(orphan, "Anna", team, kToday));
        EXPECT_TRUE(isWorkOf(orphan, "Lies", team, kToday));
        EXPECT_FALSE(isWorkOf(orphan, "Bram", team, kToday));
    }
}

TEST(IsWorkOf, WorkOfNobodyIsWorkOfEverybodyWithoutALead) {
    const Team team{.members = {"Bram", "Noor"}};
    const auto orphan = itemOf("Gone", WorkReason::OpenSafetyTask, kToday);
    EXPECT_TRUE(isWorkOf(orphan, "Bram", team, kToday));
    EXPECT_TRUE(isWorkOf(orphan, "Noor", team, kToday));
    EXPECT_FALSE(isWorkOf(itemOf("Bram", WorkReason::OpenSafetyTask, kToday), "Noor", team, kToday));
}

TEST(IsWorkOf, OverdueSafetyWorkIsWorkOfEverybodyWithoutALead) {
    const Team team{.members = {"Bram", "Noor"}};
    const auto late = itemOf("Bram", WorkReason::OpenSafetyTask, kToday - boost::gregorian::days(1));
    EXPECT_TRUE(isWorkOf(late, "Noor", team, kToday));
    EXPECT_FALSE(isWorkOf(itemOf("Bram", WorkReason::OverdueTask, kToday - boost::gregorian::days(1)), "Noor",
                          team, kToday));
}

TEST(EscalatesToLead, OnlyOpenSafetyWorkThatIsOverdue) {
    Task safety{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = kToday};
    EXPECT_FALSE(escalatesToLead(safety, kToday));
    EXPECT_TRUE(escalatesToLead(safety, kToday + boost::gregorian::days(1)));
    safety.outcome = "besproken";
    EXPECT_FALSE(escalatesToLead(safety, kToday + boost::gregorian::days(1)));
    const Task other{
        .about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday - boost::gregorian::days(9)};
    EXPECT_FALSE(escalatesToLead(other, kToday));
}

TEST(Worklist, WhatIsAboutSuicideComesBeforeOlderSafetyWork) {
    ClientSituation old = client(1);
    old.openTasks = {{TaskId(1),
                      {.about = SafetyQuestion::HistoryPsychosisDepressionSuicidality,
                       .owner = "Noor",
                       .due = kToday - boost::gregorian::days(300)}}};
    ClientSituation urgent = client(2);
    urgent.openTasks = {
        {TaskId(2), {.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = kToday}}};
    const auto items = worklist(std::vector{old, urgent}, {}, kToday);
    ASSERT_GE(items.size(), 2U);
    EXPECT_EQ(items.front().client, ClientId(2));
}

} // namespace
} // namespace kentering
