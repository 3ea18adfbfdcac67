// The reference model of a talk by itself, without a window: what it says is what the design says.

#include "tests/gui/property/talk_model.h"

#include <gtest/gtest.h>

namespace kentering::property {
namespace {

std::string first(const std::string& topic) {
    return questionsOf(topic).front();
}

std::string last(const std::string& topic) {
    return questionsOf(topic).back();
}

TEST(QuestionnaireTest, HasSeventeenQuestionsThirtyOneComplaintsAndThreeAboutSafety) {
    EXPECT_EQ(questionsOf("questions").size(), 17U);
    EXPECT_EQ(questionsOf("physical").size(), 8U);
    EXPECT_EQ(questionsOf("mental").size(), 9U);
    EXPECT_EQ(questionsOf("sexual").size(), 6U);
    EXPECT_EQ(questionsOf("social").size(), 8U);
    EXPECT_EQ(questionsOf("safety").size(), 3U);
}

TEST(TalkModelTest, AnAnswerGoesOnToTheNextQuestionOfTheTopic) {
    TalkModel talk;
    talk.type("j");
    talk.type("n");
    const auto codes = questionsOf("questions");
    EXPECT_EQ(talk.answers(), (Answers{{codes[0], Said::Yes}, {codes[1], Said::No}}));
    EXPECT_EQ(talk.active(), codes[2]);
}

TEST(TalkModelTest, EarlierIsNoAnswerToAQuestionAndIsOneToAComplaint) {
    TalkModel talk;
    EXPECT_TRUE(talk.type("e")) << "a letter that answers nothing begins a word";
    EXPECT_TRUE(talk.answers().empty());
    EXPECT_EQ(talk.active(), first("questions"));
    talk.activate(first("mental"));
    EXPECT_FALSE(talk.type("e"));
    EXPECT_EQ(talk.answerTo(first("mental")), Said::Earlier);
}

TEST(TalkModelTest, ASafetyQuestionThatIsNotAnsweredStaysUnknown) {
    TalkModel talk;
    talk.activate(first("safety"));
    talk.type("w");
    EXPECT_FALSE(talk.answerTo(first("safety")));
    EXPECT_EQ(talk.active(), questionsOf("safety")[1]);
}

TEST(TalkModelTest, ArrowsStayWithinATopic) {
    TalkModel talk;
    talk.activate(first("mental"));
    talk.move(-1);
    EXPECT_EQ(talk.active(), first("mental"));
    talk.activate(last("mental"));
    talk.move(1);
    EXPECT_EQ(talk.active(), last("mental"));
}

TEST(TalkModelTest, PastTheLastQuestionOfATopicNothingIsAnswered) {
    TalkModel talk;
    talk.activate(last("mental"));
    talk.type("jn");
    EXPECT_EQ(talk.answerTo(last("mental")), Said::Yes);
    EXPECT_TRUE(talk.isPast());
    talk.clear();
    talk.type("n");
    EXPECT_EQ(talk.answerTo(last("mental")), Said::No) << "taken back, it is to be answered again";
}

TEST(TalkModelTest, AWordTakesBackWhatItsLettersAnswered) {
    TalkModel talk;
    talk.type("j");
    EXPECT_TRUE(talk.type("nee hoor"));
    EXPECT_EQ(talk.answers(), (Answers{{first("questions"), Said::Yes}}));
    EXPECT_EQ(talk.active(), questionsOf("questions")[1]);
    EXPECT_FALSE(talk.type("jjnn"));
    EXPECT_EQ(talk.answers().size(), 5U);
}

TEST(TalkModelTest, AWordThatWasMeantAsAnswersIsOneStepBack) {
    TalkModel talk;
    EXPECT_TRUE(talk.type("jns"));
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Answer);
    EXPECT_EQ(talk.answers().size(), 2U);
    EXPECT_EQ(talk.redo(), TalkModel::Undone::Answer);
    EXPECT_TRUE(talk.answers().empty());
}

TEST(TalkModelTest, EachTopicIsGoneOnWithWhereSomebodyWasInIt) {
    TalkModel talk;
    talk.type("jj");
    talk.goToTopic("mental");
    EXPECT_EQ(talk.active(), first("mental"));
    talk.goToTopic("questions");
    EXPECT_EQ(talk.active(), questionsOf("questions")[2]);
}

TEST(TalkModelTest, TheNextUnaskedQuestionMayBeInAnotherTopicAndComesRound) {
    TalkModel talk;
    talk.activate(last("questions"));
    talk.goToNextUnasked();
    EXPECT_EQ(talk.active(), first("physical"));
    talk.activate(last("safety"));
    talk.goToNextUnasked();
    EXPECT_EQ(talk.active(), first("questions"));
}

TEST(TalkModelTest, PressingAnAnswerAgainTakesItBack) {
    TalkModel talk;
    talk.press(last("questions"), Said::No);
    EXPECT_EQ(talk.answerTo(last("questions")), Said::No);
    talk.press(last("questions"), Said::No);
    EXPECT_TRUE(talk.answers().empty());
}

TEST(TalkModelTest, UndoGoesBackOverAnswersAndTypingInTheirOrder) {
    TalkModel talk;
    talk.write(L"e");
    talk.write(L"en");
    talk.type("j");
    talk.write(L"en z");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"en");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Answer);
    EXPECT_TRUE(talk.answers().empty());
    EXPECT_EQ(talk.active(), first("questions"));
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Nothing);
    EXPECT_EQ(talk.redo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"en");
    EXPECT_EQ(talk.redo(), TalkModel::Undone::Answer);
    EXPECT_EQ(talk.answerTo(first("questions")), Said::Yes);
}

TEST(TalkModelTest, SomethingNewEndsWhatCouldBeDoneAgain) {
    TalkModel talk;
    talk.type("j");
    talk.undo();
    talk.type("n");
    EXPECT_EQ(talk.redo(), TalkModel::Undone::Nothing);
    EXPECT_EQ(talk.answerTo(first("questions")), Said::No);
}

TEST(TalkModelTest, TheSameAnswerOnceMoreIsNothingToUndo) {
    TalkModel talk;
    talk.type("j");
    talk.activate(first("questions"));
    talk.type("j");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Answer);
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Nothing);
}

TEST(TalkModelTest, ANewLineAndAPauseBeginAStretchOfTheirOwn) {
    TalkModel talk;
    talk.write(L"a");
    talk.write(L"a\n");
    talk.write(L"a\nb");
    talk.pause();
    talk.write(L"a\nbc");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"a\nb");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"a\n");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Note);
    EXPECT_EQ(talk.note(), L"");
}

TEST(TalkModelTest, AnEndedTalkKeepsItsAnswersAndHasNothingToUndo) {
    TalkModel talk;
    talk.write(L"een zin");
    talk.type("j");
    talk.end();
    EXPECT_EQ(talk.note(), L"");
    EXPECT_EQ(talk.undo(), TalkModel::Undone::Nothing);
    EXPECT_EQ(talk.answerTo(first("questions")), Said::Yes);
}

} // namespace
} // namespace kentering::property
