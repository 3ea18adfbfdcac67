// Letters of a talk: they answer only when they mean to.
#include "app/presenters/talk/keys/talk_letters.h"
#include "tests/presenters/talk/talk_world.h"

#include <cctype>
#include <string_view>

namespace kentering::talking {

namespace {

using Outcome = TalkLetters::Outcome;

class TalkLettersTest : public TalkPresenterTest {
protected:
    TalkLettersTest() { begin(); }
    void begin() { letters = std::make_unique<TalkLetters>(*presenter); }

    static std::optional<TalkKey> keyOf(char letter) {
        switch (letter) {
        case 'j':
        case 'y':
            return TalkKey::Yes;
        case 'e':
            return TalkKey::Earlier;
        case 'n':
            return TalkKey::No;
        case 'w':
        case 'd':
            return TalkKey::Declined;
        default:
            return std::nullopt;
        }
    }
    /// Types as people do; returns what the last letter did.
    Outcome type(std::string_view text, std::chrono::milliseconds between = 120ms) {
        Outcome last = Outcome::Pass;
        for (const char letter : text) {
            now += between;
            const bool isPlain = std::isupper(static_cast<unsigned char>(letter)) == 0;
            last = letters->typed({.text = std::string(1, letter),
                                   .key = isPlain ? keyOf(letter) : std::nullopt,
                                   .isBetween = letter == ' ',
                                   .at = now});
        }
        return last;
    }
    void pause() { now += 3s; }
    /// Everything that an answer can leave behind.
    [[nodiscard]] std::string everythingAnswered() const {
        std::string all;
        for (const TalkItem& item : allItems()) {
            const auto chosen = presenter->row(item).chosen;
            all += std::string(code(item)) + '=' + (chosen ? std::to_string(*chosen) : "-") + '\n';
        }
        return all;
    }
    [[nodiscard]] std::vector<Task> tasks() const {
        std::vector<Task> all;
        for (const auto& task : TaskReader(casebook()).of(ruben)) {
            all.push_back(task.value);
        }
        return all;
    }

    std::unique_ptr<TalkLetters> letters;
    std::chrono::milliseconds now{1h};
};

TEST_F(TalkLettersTest, SeventeenFastLettersAnswerSeventeenQuestions) {
    EXPECT_EQ(type("jjjnnwdyjnjnjnjnj", 60ms), Outcome::Done);
    EXPECT_EQ(presenter->count(TalkTopic::Questions).asked, 17);
    EXPECT_EQ(presenter->questionSummary().yes, 9);
}

TEST_F(TalkLettersTest, NoWordEverAnswers) {
    for (const auto* word : {"schulden", "dan weet ik niet waar ik heen moet", "dan", "ja", "nee", "Nu", "Ja",
                             "nooit", "wie", "weed", "jojo", "doen we niet", "yes", "down", "3mmc"}) {
        const std::string before = everythingAnswered();
        const TalkSpot spot = presenter->spot();
        EXPECT_EQ(type(word), Outcome::Word) << word;
        EXPECT_EQ(letters->word(), word);
        EXPECT_EQ(everythingAnswered(), before) << word;
        EXPECT_EQ(presenter->spot(), spot) << word;
        EXPECT_EQ(view.active.value_or(spot.item), spot.item) << word;
        letters->end();
        pause();
    }
}

TEST_F(TalkLettersTest, AWordLeavesEarlierAnswersAsTheyWere) {
    presenter->answer(ChecklistItem::MoreOftenOrAlone, indexOf(Answer::Yes));
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::No));
    type("j");
    pause();
    const std::string before = everythingAnswered();
    EXPECT_EQ(type("nde"), Outcome::Word);
    EXPECT_EQ(everythingAnswered(), before)
        << "the answer before the pause stays, the letters after it do not";
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreThanPlanned));
}

TEST_F(TalkLettersTest, TakingAWordBackIsOneStepThatCanBeUndone) {
    type("jn");
    pause();
    type("dna");
    ASSERT_TRUE(view.done);
    EXPECT_EQ(view.done->what, TalkDone::What::WasWord);
    EXPECT_EQ(view.done->count, 2U);
    EXPECT_FALSE(stored(ChecklistItem::CravingBetweenDates));
    presenter->undo();
    EXPECT_EQ(stored(ChecklistItem::CravingBetweenDates), Answer::Declined) << "they were answers after all";
    EXPECT_EQ(stored(ChecklistItem::NeedsMoreForEffect), Answer::No);
    start(); // locked and unlocked
    presenter->redo();
    EXPECT_FALSE(stored(ChecklistItem::CravingBetweenDates));
    EXPECT_FALSE(stored(ChecklistItem::NeedsMoreForEffect));
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::No) << "what was meant stands";
}

TEST_F(TalkLettersTest, SafetyWorkOfAWordIsClosedAsAMistakeAndNothingElse) {
    presenter->activate(Complaint::SuicidalTendencies);
    type("j");
    pause();
    ASSERT_EQ(tasks().size(), 1U);
    presenter->activate(Complaint::SuicideAttempts);
    EXPECT_EQ(type("jan"), Outcome::Word);
    EXPECT_FALSE(stored(Complaint::SuicideAttempts));
    EXPECT_EQ(stored(Complaint::SuicidalTendencies), ComplaintAnswer::Now);
    ASSERT_EQ(tasks().size(), 2U);
    EXPECT_TRUE(tasks()[0].isOpen()) << "that one was meant";
    EXPECT_EQ(tasks()[1].outcome,
              "Vergissing: er werd een woord getypt, geen antwoord gegeven. Teruggenomen.");
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
    presenter->undo();
    EXPECT_EQ(presenter->openSafetyWork().size(), 2U) << "an answer that comes back brings its work";
    presenter->redo();
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
}

TEST_F(TalkLettersTest, AWordOverAnAnswerThatHasItsWorkLeavesThatOpen) {
    presenter->activate(Complaint::SuicidalTendencies);
    type("e");
    pause();
    presenter->activate(Complaint::SuicidalTendencies);
    EXPECT_EQ(type("jas"), Outcome::Word);
    EXPECT_EQ(stored(Complaint::SuicidalTendencies), ComplaintAnswer::Earlier);
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U);
    presenter->undo();
    presenter->redo();
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
}

TEST_F(TalkLettersTest, AfterTheLastQuestionNothingIsAnswered) {
    presenter->activate(ChecklistItem::SecretlyWithOthers);
    type("j");
    EXPECT_EQ(stored(ChecklistItem::SecretlyWithOthers), Answer::Yes);
    ASSERT_TRUE(view.done);
    EXPECT_TRUE(view.done->isLast);
    pause();
    EXPECT_EQ(type("n"), Outcome::Done);
    pause();
    type("nnwd", 700ms);
    EXPECT_EQ(stored(ChecklistItem::SecretlyWithOthers), Answer::Yes);
    EXPECT_EQ(view.done->what, TalkDone::What::PastTheLast);
    pause();
    EXPECT_EQ(type("dan"), Outcome::Word) << "a word is a word there too";
    EXPECT_TRUE(presenter->spot().isPast);
    letters->end();
    presenter->clearActive();
    EXPECT_FALSE(stored(ChecklistItem::SecretlyWithOthers)) << "Backspace takes it back";
    pause();
    type("w");
    EXPECT_EQ(stored(ChecklistItem::SecretlyWithOthers), Answer::Declined) << "and it can be given anew";
    presenter->moveActive(1);
    EXPECT_TRUE(presenter->spot().isPast) << "arrow down leads nowhere";
    presenter->moveActive(-1);
    presenter->moveActive(1);
    EXPECT_FALSE(presenter->spot().isPast) << "whoever walks to it may answer it";
}

TEST_F(TalkLettersTest, AWordThatRanPastTheLastQuestionLeavesEverythingAsItWas) {
    presenter->activate(ChecklistItem::SecretlyWithOthers);
    const std::string before = everythingAnswered();
    EXPECT_EQ(type("jnws"), Outcome::Word);
    EXPECT_EQ(everythingAnswered(), before);
    EXPECT_EQ(presenter->spot(), (TalkSpot{.item = ChecklistItem::SecretlyWithOthers}));
}

TEST_F(TalkLettersTest, AKeyThatIsHeldDownAnswersOneQuestion) {
    type("j");
    for (int repeat = 0; repeat < 40; ++repeat) {
        now += 30ms;
        EXPECT_EQ(letters->typed({.text = "j", .key = TalkKey::Yes, .isHeld = true, .at = now}),
                  Outcome::Done);
    }
    EXPECT_EQ(presenter->questionSummary().answered, 1);
}

TEST_F(TalkLettersTest, EarlierIsAnAnswerAmongComplaintsOnly) {
    EXPECT_EQ(type("e"), Outcome::Word) << "no question was there earlier";
    letters->end();
    pause();
    presenter->activate(Complaint::SleepProblems);
    EXPECT_EQ(type("e"), Outcome::Done);
    EXPECT_EQ(stored(Complaint::SleepProblems), ComplaintAnswer::Earlier);
}

TEST_F(TalkLettersTest, AWordThatCannotBeTakenBackIsToldAndKeepsTheTruthOnScreen) {
    type("j");
    const auto disk = std::make_shared<FailAfter>();
    disk->writes = 0;
    casebook().session().database.setFailAfter(disk);
    EXPECT_EQ(type("a"), Outcome::Word);
    EXPECT_TRUE(view.failure);
    EXPECT_EQ(stored(ChecklistItem::MoreOftenOrAlone), Answer::Yes);
    EXPECT_EQ(presenter->row(ChecklistItem::MoreOftenOrAlone).chosen, indexOf(Answer::Yes));
}

} // namespace

} // namespace kentering::talking
