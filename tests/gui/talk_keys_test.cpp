// Keys of a talk in the real window: letters answer only when they mean to, and who comes back is just where
// they were.
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/window_fixture.h"

#include "app/gui/theme/native_focus.h"
#include "app/gui/words/to_wx.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <wx/choice.h>
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

class TalkKeysTest : public WindowTest {
protected:
    /// Presses the key of a letter or space, as the toolkit does: the hook first, then the field that has the
    /// focus, unless the hook wanted it; and releases it unless it is `held` down.
    void letter(char32_t typed, bool held = false) {
        wxWindow* focus = wxWindow::FindFocus();
        if (focus == nullptr || !window->IsDescendant(focus)) {
            focus = window;
        }
        const wxString text(static_cast<wxChar>(typed));
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_uniChar = text.Upper()[0];
        event.m_keyCode = typed < 128 ? static_cast<long>(event.m_uniChar) : 0L;
        event.SetShiftDown(text.Lower() != text);
        event.m_rawFlags = static_cast<wxUint32>(event.m_uniChar);
        event.SetTimestamp(now);
        event.SetEventObject(focus);
        event.SetId(focus->GetId());
        if (!focus->GetEventHandler()->ProcessEvent(event)) {
            if (auto* field = dynamic_cast<wxTextEntry*>(focus)) {
                field->WriteText(text);
            }
        }
        if (!held) {
            wxWindow* released = wxWindow::FindFocus();
            wxKeyEvent up(wxEVT_KEY_UP);
            up.m_rawFlags = event.m_rawFlags;
            up.SetTimestamp(now);
            (released != nullptr ? released : window)->GetEventHandler()->ProcessEvent(up);
        }
        settle();
    }
    void typeKeys(std::string_view text, long between = 120) {
        for (const char typed : text) {
            now += between;
            letter(static_cast<char32_t>(typed));
        }
    }
    void pause() { now += 3000; }

    [[nodiscard]] std::string focusName() const {
        const wxWindow* focus = wxWindow::FindFocus();
        for (; focus != nullptr; focus = focus->GetParent()) {
            const std::string name = toUtf8(focus->GetName());
            if (name == "item-search" || !name.starts_with("text")) {
                return name;
            }
        }
        return {};
    }
    /// The row in which the focus stands.
    [[nodiscard]] std::string focusRow() const {
        const wxWindow* focus = wxWindow::FindFocus();
        return focus != nullptr && focus->GetParent() != nullptr ? toUtf8(focus->GetParent()->GetName())
                                                                 : std::string();
    }
    [[nodiscard]] bool isPressed(const std::string& name) const {
        return dynamic_cast<wxToggleButton&>(find(name)).GetValue();
    }
    [[nodiscard]] wxTextEntry& field(const std::string& name) const {
        return dynamic_cast<wxTextEntry&>(find(name));
    }
    void focusAt(const std::string& name, long caret) {
        find(name).SetFocus();
        field(name).SetInsertionPoint(caret);
        settle();
    }
    void lockAndBack() {
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
        unlock();
    }
    void expectUnmarked(const std::string& name) {
        long from = 0;
        long to = 0;
        field(name).GetSelection(&from, &to);
        EXPECT_EQ(from, to) << name << ": the next letter would replace what is marked";
    }
    /// What is in the casebook, read by a second opening once the window has gone.
    Dossier stored(const std::string& code) {
        closeWindow();
        const Casebook casebook =
            Casebook::open(root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")});
        const auto client = ClientReader(casebook).find(ClientCode(code));
        return DossierStore(casebook).get(client.value());
    }

    long now = 1'000'000;
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

TEST_F(TalkKeysTest, UnlockingLeadsBackIntoTheSentence) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    key(WXK_DOWN);
    type("note", "Als ik alleen ben en dan");
    focusAt("note", 17);
    lockAndBack();
    EXPECT_EQ(focusName(), "note");
    EXPECT_EQ(field("note").GetInsertionPoint(), 17);
    expectUnmarked("note");
    EXPECT_TRUE(isPressed("topic.social"));
    typeKeys(", nacht");
    EXPECT_EQ(textOf("note"), "Als ik alleen ben, nacht en dan");
    press("topic.social");
    EXPECT_EQ(focusRow(), "row.debts") << "and the row is the one of before";
}

TEST_F(TalkKeysTest, UnlockingLeadsBackToEachPageOfTheTalk) {
    unlock();
    startTalk("Elif");
    press("topic.end");
    type("goal", "iedere dag wandelen");
    type("next-day", "30-11");
    focusAt("goal", 6);
    lockAndBack();
    EXPECT_EQ(focusName(), "goal");
    EXPECT_EQ(field("goal").GetInsertionPoint(), 6);
    expectUnmarked("goal");
    EXPECT_EQ(textOf("goal"), "iedere dag wandelen");

    press("topic.questions");
    typeKeys("slaa");
    lockAndBack();
    EXPECT_EQ(focusName(), "item-search");
    EXPECT_EQ(textOf("item-search"), "slaa") << "a word that was half typed";
    expectUnmarked("item-search");
    typeKeys("p");
    key(WXK_RETURN);
    EXPECT_EQ(focusRow(), "row.sleep-problems");

    key(WXK_F9);
    key(WXK_DOWN);
    lockAndBack();
    EXPECT_FALSE(isShown("client-view-screen")) << "whoever unlocked gave the passphrase that leads back";
    EXPECT_EQ(focusRow(), "row.no-energy");
}

TEST_F(TalkKeysTest, LeavingATopicAndComingBackRestoresTheField) {
    unlock();
    startTalk("Elif");
    press("topic.end");
    type("goal", "iedere dag");
    focusAt("goal", 4);
    press("topic.questions");
    press("topic.end");
    EXPECT_EQ(focusName(), "goal");
    EXPECT_EQ(field("goal").GetInsertionPoint(), 4);
    expectUnmarked("goal");
}

TEST_F(TalkKeysTest, UnlockingLeadsBackToWhatWasSearchedFor) {
    unlock();
    press("nav.clients");
    type("client-search", "Elif");
    focusAt("client-search", 3);
    lockAndBack();
    ASSERT_TRUE(isShown("client-search"));
    EXPECT_EQ(textOf("client-search"), "Elif");
    EXPECT_EQ(focusName(), "client-search");
    press("nav.my-day");
    lockAndBack();
    press("nav.clients");
    EXPECT_EQ(textOf("client-search"), "") << "whoever comes anew begins anew";
}

TEST_F(TalkKeysTest, UnlockingLeadsBackToThePageOfMyDay) {
    unlock();
    press("my-day.all");
    lockAndBack();
    EXPECT_TRUE(isPressed("my-day.all"));
    press("my-day.agenda");
    press("agenda.later");
    const std::string week = everyTextIn("my-day-screen");
    lockAndBack();
    ASSERT_TRUE(isPressed("my-day.agenda"));
    EXPECT_EQ(everyTextIn("my-day-screen"), week);
}

TEST_F(TalkKeysTest, UnlockingLeadsBackToTheSheetAsItWasChosen) {
    unlock();
    openClient("Mo");
    press("make-handout");
    const auto choose = [this](const char* name, int at) {
        auto& choice = dynamic_cast<wxChoice&>(find(name));
        choice.SetSelection(at);
        wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
        event.SetEventObject(&choice);
        choice.GetEventHandler()->ProcessEvent(event);
        settle();
    };
    const auto chosen = [this](const char* name) {
        return dynamic_cast<wxChoice&>(find(name)).GetSelection();
    };
    choose("handout-topic", 2);
    choose("handout-format", 1);
    lockAndBack();
    ASSERT_TRUE(isShown("handout-screen"));
    EXPECT_EQ(chosen("handout-topic"), 2);
    EXPECT_EQ(chosen("handout-format"), 1);
    press("leave-handout");
    press("make-handout");
    EXPECT_EQ(chosen("handout-topic"), 0) << "the next sheet begins anew";
}

TEST_F(TalkKeysTest, UnlockingLeadsBackToAFieldElsewhere) {
    unlock();
    openClient("Elif");
    press("tab.file");
    focusAt("file.municipality", 2);
    lockAndBack();
    EXPECT_EQ(focusName(), "file.municipality");
    EXPECT_EQ(field("file.municipality").GetInsertionPoint(), 2);
    expectUnmarked("file.municipality");
}

TEST_F(TalkKeysTest, UnlockingLeadsBackIntoTheFormThatWasOpen) {
    unlock();
    openClient("Mo");
    press("tab.slips");
    {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              auto& trigger = dynamic_cast<wxTextCtrl&>(
                                  *wxWindow::FindWindowByName("slip.trigger", &dialog));
                              trigger.SetValue("na een feestje thuis");
                              trigger.SetFocus();
                              trigger.SetInsertionPoint(7);
                              window->lock();
                          }});
        press("slip.add");
        waitUntil([this] { return window->isLocked(); }, "the lock");
        settle();
    }
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                          auto& trigger =
                              dynamic_cast<wxTextCtrl&>(*wxWindow::FindWindowByName("slip.trigger", &dialog));
                          waitUntil([&] { return focusIn(dialog) == &trigger; }, "the field");
                          EXPECT_EQ(trigger.GetInsertionPoint(), 7);
                          EXPECT_EQ(trigger.GetStringSelection(), "") << "the next letter replaces nothing";
                          EXPECT_EQ(trigger.GetValue(), "na een feestje thuis");
                          dialog.EndModal(wxID_CANCEL);
                      }});
    unlock();
    settle();
}

} // namespace
} // namespace kentering

#pragma GCC diagnostic pop
