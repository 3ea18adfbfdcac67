// Keys of a talk in the real window: letters answer only when they mean to.
#include "tests/gui/support/talk_keys_fixture.h"

#include "app/gui/words/to_wx.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/utils.h>

// GTK's own headers are not clean under our warnings; only ATK knows what is said aloud.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {

using namespace storage;

namespace {

/// Hears what assistive technology is given to say.
class Listening {
public:
    Listening() : m_signal(g_signal_lookup("announcement", ATK_TYPE_OBJECT)) {
        m_hook = g_signal_add_emission_hook(
            m_signal, 0,
            [](GSignalInvocationHint*, guint, const GValue* values, gpointer heard) -> gboolean {
                static_cast<std::vector<std::string>*>(heard)->emplace_back(g_value_get_string(&values[1]));
                return TRUE;
            },
            &said, nullptr);
    }
    ~Listening() { g_signal_remove_emission_hook(m_signal, m_hook); }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

    std::vector<std::string> said;

private:
    guint m_signal;
    gulong m_hook;
};

TEST_F(TalkKeysTest, ATypedWordJumpsAndAnswersNothing) {
    unlock();
    startTalk("Elif");
    const std::string before = everyTextIn("answer-list");
    typeKeys("schulden");
    EXPECT_EQ(textOf("item-search"), "schulden");
    expectUnmarked("item-search");
    EXPECT_EQ(everyTextIn("answer-list"), before);
    ASSERT_TRUE(isShown("item-hits"));
    EXPECT_NE(toUtf8(dynamic_cast<wxListBox&>(find("item-hits")).GetString(0)).find("M"), std::string::npos);
    key(WXK_RETURN);
    EXPECT_EQ(focusRow(), "row.debts");
    EXPECT_FALSE(isShown("item-hits"));
    EXPECT_EQ(textOf("item-search"), "");
    pause();
    typeKeys("j");
    EXPECT_TRUE(isPressed("answer.debts.now"));
    const Dossier elif = stored("K-0012");
    EXPECT_EQ(elif.measurements.back().complaints[indexOf(Complaint::Debts)], ComplaintAnswer::Now);
    EXPECT_FALSE(elif.measurements.back().checklist[1]);
    EXPECT_FALSE(elif.measurements.back().checklist[2]);
}

TEST_F(TalkKeysTest, ASentenceNeverAnswers) {
    unlock();
    startTalk("Elif");
    const std::string before = everyTextIn("answer-list");
    typeKeys("dan weet ik niet waar ik heen moet");
    EXPECT_EQ(textOf("item-search"), "dan weet ik niet waar ik heen moet");
    EXPECT_EQ(everyTextIn("answer-list"), before);
    key(WXK_ESCAPE);
    EXPECT_EQ(focusRow(), "row.more-often-or-alone") << "back where the first letter was typed";
    EXPECT_EQ(textOf("item-search"), "");
    EXPECT_EQ(everyTextIn("answer-list"), before);
}

TEST_F(TalkKeysTest, AWordWithoutHitsLeavesEverythingAndEscapeLeadsBack) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    typeKeys("n");
    type("note", "een zin");
    focusAt("note", 3);
    const std::string list = everyTextIn("answer-list");
    key('F', wxMOD_CONTROL);
    typeKeys("xyzzy");
    EXPECT_FALSE(isShown("item-hits"));
    EXPECT_TRUE(isShown("found"));
    key(WXK_RETURN);
    EXPECT_EQ(textOf("item-search"), "xyzzy") << "Enter goes nowhere";
    EXPECT_EQ(everyTextIn("answer-list"), list);
    key(WXK_ESCAPE);
    EXPECT_EQ(focusName(), "note");
    EXPECT_EQ(field("note").GetInsertionPoint(), 3);
    expectUnmarked("note");
    EXPECT_EQ(textOf("note"), "een zin");
    EXPECT_TRUE(isPressed("topic.social"));
}

TEST_F(TalkKeysTest, TopicsSubstancesAndAgreementsCanBeJumpedTo) {
    unlock();
    startTalk("Elif");
    typeKeys("sociaal");
    key(WXK_RETURN);
    EXPECT_TRUE(isPressed("topic.social"));
    pause();
    typeKeys("ghb");
    key(WXK_RETURN);
    EXPECT_TRUE(isShown("substances"));
    pause();
    typeKeys("afspraken");
    EXPECT_EQ(textOf("item-search"), "afspraken") << "from the page of substances too";
    key(WXK_RETURN);
    EXPECT_TRUE(isShown("end-of-talk"));
    EXPECT_EQ(focusName(), "goal");
}

TEST_F(TalkKeysTest, ArrowsChooseAmongTheHits) {
    unlock();
    startTalk("Elif");
    typeKeys("sla");
    auto& hits = dynamic_cast<wxListBox&>(find("item-hits"));
    ASSERT_GT(hits.GetCount(), 1U);
    EXPECT_EQ(hits.GetSelection(), 0);
    key(WXK_DOWN);
    EXPECT_EQ(hits.GetSelection(), 1);
    EXPECT_EQ(focusName(), "item-search");
    key(WXK_UP);
    key(WXK_UP);
    EXPECT_EQ(hits.GetSelection(), static_cast<int>(hits.GetCount()) - 1);
}

TEST_F(TalkKeysTest, ElsewhereALetterWritesNothing) {
    unlock();
    startTalk("Elif");
    for (const char* page : {"topic.substances", "topic.end"}) {
        press(page);
        find(page).SetFocus();
        settle();
        const std::string before = everyTextIn("talk-side");
        pause();
        typeKeys("j");
        EXPECT_EQ(textOf("item-search"), "j") << page;
        EXPECT_EQ(everyTextIn("talk-side"), before);
        key(WXK_ESCAPE);
    }
    const Dossier elif = stored("K-0012");
    for (const Measurement& list : elif.measurements) {
        EXPECT_FALSE(list.checklist[0] && list.on == today);
    }
}

TEST_F(TalkKeysTest, AfterTheLastQuestionFurtherKeysAnswerNothing) {
    unlock();
    startTalk("Elif");
    typeKeys("jjjjjjjjjjjjjjjjj", 60);
    EXPECT_TRUE(isPressed("answer.secretly-with-others.yes"));
    EXPECT_NE(textOf("last-key").find("F8"), std::string::npos) << textOf("last-key");
    typeKeys("nnw", 60);
    EXPECT_TRUE(isPressed("answer.secretly-with-others.yes"));
    EXPECT_EQ(focusRow(), "row.secretly-with-others");
    press("topic.social");
    press("topic.questions");
    pause();
    typeKeys("n");
    EXPECT_TRUE(isPressed("answer.secretly-with-others.yes")) << "also after another topic";
    lockAndBack();
    typeKeys("n");
    EXPECT_TRUE(isPressed("answer.secretly-with-others.yes")) << "and after a lock";
    key(WXK_BACK);
    EXPECT_FALSE(isPressed("answer.secretly-with-others.yes"));
    pause();
    typeKeys("n");
    EXPECT_TRUE(isPressed("answer.secretly-with-others.no"));
}

TEST_F(TalkKeysTest, AKeyThatIsHeldDownAnswersOnce) {
    unlock();
    startTalk("Elif");
    for (int repeat = 0; repeat < 30; ++repeat) {
        letter('j', true);
        now += repeat == 0 ? 660 : 30;
    }
    EXPECT_TRUE(isPressed("answer.more-often-or-alone.yes"));
    EXPECT_FALSE(isPressed("answer.more-than-planned.yes"));
    letter('j'); // lets it go
    pause();
    letter('j');
    EXPECT_TRUE(isPressed("answer.more-than-planned.yes")) << "a press of its own answers";
}

TEST_F(TalkKeysTest, CapitalsAndAccentsAreWords) {
    unlock();
    startTalk("Elif");
    typeKeys("Ja");
    EXPECT_EQ(textOf("item-search"), "Ja");
    key(WXK_ESCAPE);
    pause();
    letter(U'é');
    typeKeys("en");
    EXPECT_EQ(textOf("item-search"), "éen");
    EXPECT_FALSE(isPressed("answer.more-often-or-alone.yes"));
}

TEST_F(TalkKeysTest, ArrowsNeverLeaveATopicAndFocusStandsWhereKeysAnswer) {
    unlock();
    startTalk("Mo");
    press("topic.safety");
    key(WXK_UP);
    EXPECT_EQ(focusRow(), "row.antidepressants");
    EXPECT_TRUE(isPressed("topic.safety"));
    key(WXK_DOWN);
    EXPECT_EQ(focusRow(), "row.downer-dependence");
    press("topic.mental");
    key(WXK_DOWN);
    key(WXK_DOWN);
    key(WXK_RIGHT);
    const std::string row = focusRow();
    EXPECT_EQ(row, "row.despair") << "arrows to the side stay in the row";
    pause();
    typeKeys("n");
    EXPECT_TRUE(isPressed("answer." + row.substr(4) + ".no")) << "the row that has the focus was answered";
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(focusRow(), row) << "undo brings the focus along";
    press("topic.social");
    press("topic.mental");
    EXPECT_EQ(focusRow(), row) << "a topic is gone on with where one was";
}

TEST_F(TalkKeysTest, TheFootSaysWhatTheLastKeyDidAndItIsSaidAloud) {
    unlock();
    startTalk("Elif");
    const Listening heard;
    key(WXK_DOWN);
    typeKeys("w");
    EXPECT_EQ(textOf("last-key"), "V02 Meer dan voorgenomen: Liever niet · Ctrl+Z");
    ASSERT_FALSE(heard.said.empty());
    EXPECT_EQ(heard.said.back(), textOf("last-key"));
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(textOf("last-key"), "V02 Meer dan voorgenomen: niet gevraagd · Ctrl+Y");
    EXPECT_EQ(heard.said.back(), textOf("last-key"));
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(heard.said.back(), "Er is niets terug te nemen");
    pause();
    typeKeys("dan");
    EXPECT_NE(textOf("last-key").find("teruggenomen"), std::string::npos) << textOf("last-key");
}

TEST_F(TalkKeysTest, TheFootSpeaksEnglishToo) {
    closeWindow();
    openWindow(Language::English);
    unlock();
    startTalk("Elif");
    key(WXK_DOWN);
    typeKeys("w");
    EXPECT_EQ(textOf("last-key"), "V02 More than planned: Rather not · Ctrl+Z");
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(textOf("last-key"), "V02 More than planned: not asked · Ctrl+Y");
    pause();
    typeKeys("nj");
    typeKeys("a");
    EXPECT_EQ(textOf("last-key"), "A word, no answer: 2 answers taken back · Ctrl+Z");
    EXPECT_EQ(textOf("item-search"), "nja");
}

TEST_F(TalkKeysTest, UndoShowsWhatIsOutOfSightBeforeItTakesItBack) {
    unlock();
    startTalk("Elif");
    typeKeys("j");
    press("topic.social");
    key('Z', wxMOD_CONTROL);
    EXPECT_TRUE(isPressed("topic.questions"));
    EXPECT_EQ(focusRow(), "row.more-often-or-alone");
    EXPECT_TRUE(isPressed("answer.more-often-or-alone.yes")) << "the first press shows";
    key('Z', wxMOD_CONTROL);
    EXPECT_FALSE(isPressed("answer.more-often-or-alone.yes"));
}

TEST_F(TalkKeysTest, InTheClientViewAWordAnswersNothingAndF9LeadsToThePassphrase) {
    unlock();
    startTalk("Elif");
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    typeKeys("verzonnen mensen");
    EXPECT_EQ(textOf("client-view-passphrase"), "");
    EXPECT_FALSE(isPressed("answer.more-often-or-alone.no"));
    EXPECT_FALSE(isPressed("answer.more-than-planned.no"));
    EXPECT_NE(textOf("client-view-message").find("F9"), std::string::npos);
    pause();
    typeKeys("j");
    EXPECT_TRUE(isPressed("answer.more-often-or-alone.yes")) << "the client's own keys go on";
    key(WXK_F9);
    EXPECT_EQ(focusName(), "client-view-passphrase");
    pause();
    typeKeys("verzonnen mensen");
    EXPECT_EQ(textOf("client-view-passphrase"), "verzonnen mensen");
    EXPECT_FALSE(isPressed("answer.more-than-planned.no"));
    press("client-view-back");
    waitUntil([this] { return isShown("talk-foot"); }, "the talk");
    EXPECT_EQ(focusRow(), "row.more-than-planned");
}

TEST_F(TalkKeysTest, TheClientViewLeadsBackToTheAgreements) {
    unlock();
    startTalk("Elif");
    press("safety.antidepressants"); // a question that is not for the client's eyes
    press("topic.end");
    type("goal", "iedere dag");
    focusAt("goal", 4);
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    key(WXK_F9);
    pause();
    typeKeys("verzonnen mensen");
    press("client-view-back");
    waitUntil([this] { return isShown("talk-foot"); }, "the talk");
    EXPECT_TRUE(isShown("goal"));
    EXPECT_EQ(textOf("goal"), "iedere dag");
    EXPECT_EQ(focusName(), "goal");
    EXPECT_EQ(field("goal").GetInsertionPoint(), 4);
}

TEST_F(TalkKeysTest, AMistypedSuicideItemIsTakenBackWithOnePress) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    press("answer.suicide-attempts.now");
    ASSERT_TRUE(isShown("safety-mistake"));
    press("safety-mistake");
    EXPECT_FALSE(isShown("safety-work"));
    EXPECT_FALSE(isPressed("answer.suicide-attempts.now"));
    EXPECT_NE(textOf("last-key").find("M8"), std::string::npos) << textOf("last-key");
    const Dossier elif = stored("K-0012");
    ASSERT_FALSE(elif.tasks.empty());
    EXPECT_EQ(elif.tasks.back().about, TaskSubject(Complaint::SuicideAttempts));
    EXPECT_EQ(elif.tasks.back().outcome, "Vergissing: per ongeluk ingevuld en in het gesprek teruggenomen.");
}

} // namespace
} // namespace kentering

#pragma GCC diagnostic pop
