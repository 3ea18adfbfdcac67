#include "model/storage/casebook/unit_of_work.h"

#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/history/history_store.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>
#include <set>
#include <stdexcept>
#include <type_traits>

namespace kentering {

using namespace storage;

namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const Goal kGoal{.text = "one free weekend", .horizon = GoalHorizon::SevenDays, .on = kToday};

class UnitOfWorkTest : public CasebookTest {
protected:
    UnitOfWorkTest() {
        Writing<ClientStore> clients(casebook);
        client = clients->create(Client{.code = clients.nextCode()});
    }
    [[nodiscard]] Session& session() const { return casebook.session(); }
    [[nodiscard]] std::int64_t integer(const char* sql) const { return session().database.integer(sql); }

    Casebook casebook = create();
    ClientId client{0};
};

// By type a reading cannot write.
static_assert(std::is_constructible_v<GoalReader, const Reading&>);
static_assert(std::is_constructible_v<GoalStore, Act&>);
static_assert(!std::is_constructible_v<GoalStore, Reading&>);
// Nor can a store commit by itself.
static_assert(!std::is_constructible_v<GoalStore, Casebook&>);
static_assert(!std::is_constructible_v<ClientStore, Casebook&>);
static_assert(!std::is_constructible_v<DossierBatch, Casebook&, const char*>);
static_assert(!std::is_constructible_v<ClientStore, const Act&>);
static_assert(!std::is_constructible_v<TaskStore, Reading&>);

TEST_F(UnitOfWorkTest, SeveralStoresShareOneAct) {
    const auto links = integer("SELECT count(*) FROM history");
    Act act(session(), ActKind::EndTalk);
    GoalStore(act).add(client, kGoal);
    TaskStore(act).add(client, {.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday});
    EXPECT_THAT(GoalReader(act).of(client), SizeIs(1)) << "an act sees what it wrote";
    act.commit();
    {
        auto query = session().database.query(
            "SELECT kind, at, name, act.id, last_link FROM act JOIN person ON person.id = person_id "
            "ORDER BY act.id DESC LIMIT 1");
        ASSERT_TRUE(query.step());
        EXPECT_EQ(query.text(0), "end-talk");
        EXPECT_EQ(query.text(1), "2026-11-23T12:00:00Z");
        EXPECT_EQ(query.text(2), "Noor");
        EXPECT_EQ(query.integer(3), links + 1);
        EXPECT_EQ(query.integer(4), links + 2);
    }
    EXPECT_TRUE(verifyCasebook(casebook).problems.empty());
}

TEST_F(UnitOfWorkTest, WhatIsNotCommittedIsUndone) {
    const auto links = integer("SELECT count(*) FROM history");
    {
        Act act(session(), ActKind::EndTalk);
        GoalStore(act).add(client, kGoal);
        DraftStore(act).set(client, "field", "words");
    }
    EXPECT_THAT(GoalReader(casebook).of(client), IsEmpty());
    EXPECT_FALSE(DraftReader(casebook).find(client, "field"));
    EXPECT_EQ(integer("SELECT count(*) FROM history"), links);
    Writing<GoalStore>(casebook)->add(client, kGoal);
    EXPECT_TRUE(verifyCasebook(casebook).problems.empty()) << "the chain goes on where it was";
}

TEST_F(UnitOfWorkTest, AnActThatRecordsNothingIsNotWrittenDown) {
    const GoalId goal = Writing<GoalStore>(casebook)->add(client, kGoal);
    const auto acts = integer("SELECT count(*) FROM act");
    Act act(session(), ActKind::SetGoalOutcome);
    GoalStore(act).replace(client, goal, kGoal);
    DraftStore(act).set(client, "field", "words");
    act.commit();
    EXPECT_EQ(integer("SELECT count(*) FROM act"), acts);
    EXPECT_EQ(DraftReader(casebook).find(client, "field"), "words");
}

TEST_F(UnitOfWorkTest, OneIsOpenAtATime) {
    const Act act(session(), ActKind::EndTalk);
    EXPECT_THROW(Act(session(), ActKind::EndTalk), std::logic_error);
    EXPECT_THROW(Writing<GoalStore>(casebook)->add(client, kGoal), std::logic_error);
}

TEST_F(UnitOfWorkTest, AReadingJoinsWhatIsOpen) {
    {
        Act act(session(), ActKind::EndTalk);
        GoalStore(act).add(client, kGoal);
        const Reading reading(session());
        EXPECT_THAT(GoalReader(reading).of(client), SizeIs(1));
        act.commit();
    }
    {
        const Reading outer(session());
        { const Reading inner(session()); }
        EXPECT_TRUE(session().database.isInTransaction()) << "the inner one ended only itself";
        EXPECT_THROW(Act(session(), ActKind::EndTalk), std::logic_error);
    }
    EXPECT_FALSE(session().database.isInTransaction());
}

TEST_F(UnitOfWorkTest, TheLastLinkIsTheOneInTheCasebook) {
    Act act(session(), ActKind::EndTalk);
    EXPECT_EQ(act.head().number, integer("SELECT max(id) FROM history"));
    EXPECT_EQ(HistoryReader(act).count(), act.head().number);
}

TEST_F(UnitOfWorkTest, TellsWhichRowsChangedAndOutlivesWhoListens) {
    std::vector<ChangedRow> told;
    session().committed = [&](const std::vector<ChangedRow>& rows) {
        EXPECT_FALSE(session().database.isInTransaction());
        told = rows;
        throw std::runtime_error("a listener that fails");
    };
    const GoalId goal = Writing<GoalStore>(casebook)->add(client, kGoal);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].client, client);
    EXPECT_EQ(told[0].table, "goal");
    EXPECT_EQ(told[0].row, goal.value());
    EXPECT_THAT(GoalReader(casebook).of(client), SizeIs(1));
}

TEST_F(UnitOfWorkTest, AWriteOfATestIsAnActAndUndoneWithItsExpression) {
    const Writing<GoalStore> goals(casebook);
    const auto acts = integer("SELECT count(*) FROM act");
    const auto fails = [](GoalId /*goal*/) { throw std::runtime_error("after the write"); };
    EXPECT_THROW(fails(goals->add(client, kGoal)), std::runtime_error);
    EXPECT_THAT(goals.of(client), IsEmpty());
    goals->add(client, kGoal);
    EXPECT_THAT(goals.of(client), SizeIs(1));
    EXPECT_EQ(integer("SELECT count(*) FROM act"), acts + 1);
}

TEST(ActKinds, HaveCodesOfTheirOwn) {
    std::set<std::string_view> codes;
    for (const ActKind kind : all<ActKind>()) {
        EXPECT_TRUE(codes.insert(code(kind)).second) << code(kind);
    }
    EXPECT_EQ(code(ActKind::SingleChange), "single-change") << "as many codes as kinds";
}

} // namespace

} // namespace kentering
