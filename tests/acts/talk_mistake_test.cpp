// What was entered by mistake in a talk, and the work that came of it.
#include "model/acts/safety.h"
#include "model/acts/talk.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/drafts/draft_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering::mistakes {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const TalkNow kNow{.startedAt = DateTime(kToday, boost::posix_time::hours(14)), .questionVersion = "7"};
constexpr auto kTendencies = Complaint::SuicidalTendencies;
constexpr auto kAttempts = Complaint::SuicideAttempts;
constexpr auto kHistory = SafetyQuestion::HistoryPsychosisDepressionSuicidality;

class TalkMistakeTest : public ActsTest {
protected:
    [[nodiscard]] std::vector<Task> tasks() const { return dossier->read().tasks; }
    [[nodiscard]] Measurement list() const { return dossier->read().measurements.at(0); }
    static UndoRow row(const std::string& text) {
        return [text](std::optional<SubstanceUseId>) { return text; };
    }
    /// A list of `day` that came from elsewhere, without work.
    void importList(Date day, ComplaintAnswer answer) {
        const Writing<MeasurementStore> lists(*casebook);
        const auto id = lists->add(client, {.on = day, .moment = MeasurementMoment::Start});
        lists->setAnswer(client, id, kTendencies, answer, "1");
    }
};

TEST_F(TalkMistakeTest, AnswersAndTheirWorkAreTakenBackWholeOrNotAtAll) {
    answerItem(*dossier, kNow, Complaint::SleepProblems, ComplaintAnswer::No);
    answerItem(*dossier, kNow, Complaint::SleepProblems, ComplaintAnswer::Declined);
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Now);
    answerItem(*dossier, kNow, kAttempts, ComplaintAnswer::Earlier);
    const TalkMistake word{.answers = {{.item = Complaint::SleepProblems,
                                        .before = ComplaintAnswer::No,
                                        .after = ComplaintAnswer::Declined},
                                       {.item = kTendencies, .after = ComplaintAnswer::Now},
                                       {.item = kAttempts, .after = ComplaintAnswer::Earlier}},
                           .raised = {kTendencies, kAttempts},
                           .words = "a word was typed"};
    std::optional<MistakeTakenBack> done;
    expectWholeOrNothing([&] { done = takeBackMistake(*dossier, kNow, word, row("none")); });
    ASSERT_TRUE(done);
    EXPECT_THAT(done->stillAskedFor, IsEmpty());
    EXPECT_EQ(lastAct(), "take-back-mistake");
    EXPECT_EQ(list().complaints[indexOf(Complaint::SleepProblems)], ComplaintAnswer::No);
    EXPECT_FALSE(list().complaints[indexOf(kTendencies)]);
    EXPECT_FALSE(list().complaints[indexOf(kAttempts)]);
    ASSERT_THAT(tasks(), SizeIs(2)) << "no work is ever removed";
    for (const Task& task : tasks()) {
        EXPECT_EQ(task.outcome, "a word was typed");
    }
    EXPECT_EQ(DraftReader(*casebook).find(client, "talk.changes"), "none");
}

TEST_F(TalkMistakeTest, WhatNoLongerStandsIsLeftAlone) {
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Now);
    answerItem(*dossier, kNow, kAttempts, ComplaintAnswer::No);
    const std::string before = everything();
    EXPECT_FALSE(takeBackMistake(*dossier, kNow,
                                 {.answers = {{.item = kTendencies, .after = ComplaintAnswer::Now},
                                              {.item = kAttempts, .after = ComplaintAnswer::Now}},
                                  .raised = {kTendencies},
                                  .words = "mistake"}));
    EXPECT_EQ(everything(), before);
}

TEST_F(TalkMistakeTest, WorkThatWasOpenBeforeOrIsAboutSomethingElseStays) {
    answerItem(*dossier, kNow, kHistory, SafetyAnswer::Yes);
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Now);
    ASSERT_TRUE(takeBackMistake(*dossier, kNow,
                                {.answers = {{.item = kTendencies, .after = ComplaintAnswer::Now}},
                                 .raised = {kTendencies},
                                 .words = "mistake"}));
    ASSERT_THAT(tasks(), SizeIs(2));
    EXPECT_TRUE(tasks()[0].isOpen());
    EXPECT_FALSE(tasks()[1].isOpen());
    ASSERT_TRUE(takeBackMistake(
        *dossier, kNow,
        {.answers = {{.item = kHistory, .before = SafetyAnswer::Unknown, .after = SafetyAnswer::Yes}},
         .raised = {kHistory},
         .words = "mistake"}));
    EXPECT_FALSE(tasks()[0].isOpen());
    EXPECT_EQ(dossier->read().client.safety[kHistory], SafetyAnswer::Unknown);
}

TEST_F(TalkMistakeTest, WorkStaysOpenWhileSomethingElseAsksForIt) {
    importList(kToday - boost::gregorian::days(200), ComplaintAnswer::Now); // nobody looked at it yet
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Earlier);
    ASSERT_THAT(tasks(), SizeIs(1));
    const auto done = takeBackMistake(*dossier, kNow,
                                      {.answers = {{.item = kTendencies, .after = ComplaintAnswer::Earlier}},
                                       .raised = {kTendencies},
                                       .words = "mistake"});
    ASSERT_TRUE(done);
    EXPECT_THAT(done->stillAskedFor, ElementsAre(TaskSubject(kTendencies)))
        << "what the older list says is not silenced by a slip of the finger";
    EXPECT_TRUE(tasks()[0].isOpen());
}

TEST_F(TalkMistakeTest, AfterACrisisThatWasHandledAMistakeClosesItsOwnWork) {
    const auto first = answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Now);
    ASSERT_THAT(closeTask(*dossier, *first, "called, safe tonight"), IsEmpty());
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Earlier);
    const auto done = takeBackMistake(*dossier, kNow,
                                      {.answers = {{.item = kTendencies,
                                                    .before = ComplaintAnswer::Now,
                                                    .after = ComplaintAnswer::Earlier}},
                                       .raised = {kTendencies},
                                       .words = "mistake"});
    ASSERT_TRUE(done);
    EXPECT_THAT(done->stillAskedFor, IsEmpty());
    ASSERT_THAT(tasks(), SizeIs(2));
    EXPECT_EQ(tasks()[0].outcome, "called, safe tonight");
    EXPECT_EQ(tasks()[1].outcome, "mistake");
}

TEST_F(TalkMistakeTest, ADownerThatTheyDependOnKeepsItsWork) {
    const auto id = nameSubstance(*dossier, &kNow, Substance::Ghb);
    SubstanceUse use{.substance = Substance::Ghb};
    SubstanceUse depends = use;
    depends.dependence = SafetyAnswer::Yes;
    ASSERT_TRUE(changeSubstance(*dossier, &kNow, id, use, depends));
    const TalkMistake mistake{.raised = {SafetyQuestion::DownerDependence}, .words = "mistake"};
    EXPECT_THAT(takeBackMistake(*dossier, kNow, mistake)->stillAskedFor, SizeIs(1));
    EXPECT_TRUE(tasks()[0].isOpen());
    ASSERT_FALSE(changeSubstance(*dossier, &kNow, id, depends, use));
    EXPECT_THAT(takeBackMistake(*dossier, kNow, mistake)->stillAskedFor, IsEmpty());
    EXPECT_FALSE(tasks()[0].isOpen());
}

TEST_F(TalkMistakeTest, AnswersThatChangedTogetherAreUndoneTogether) {
    answerItem(*dossier, kNow, kTendencies, ComplaintAnswer::Now);
    answerItem(*dossier, kNow, kAttempts, ComplaintAnswer::No);
    const AnswersChange taken{{{.item = kTendencies, .before = ComplaintAnswer::Now},
                               {.item = kAttempts, .before = ComplaintAnswer::No}}};
    EXPECT_FALSE(undoLast(*dossier, kNow, taken, row("row"))) << "they were not taken back yet";
    ASSERT_TRUE(redoNext(*dossier, kNow, taken, row("row")));
    expectWholeOrNothing([&] { EXPECT_TRUE(undoLast(*dossier, kNow, taken, row("row"))); });
    EXPECT_EQ(list().complaints[indexOf(kTendencies)], ComplaintAnswer::Now);
    EXPECT_EQ(list().complaints[indexOf(kAttempts)], ComplaintAnswer::No);
}

} // namespace
} // namespace kentering::mistakes
