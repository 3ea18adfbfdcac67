#include "tests/gui/support/window_fixture.h"

#include "app/gui/words/to_wx.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"

#include <algorithm>
#include <functional>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kentering {

using namespace storage;
namespace {

class TalkTest : public WindowTest {
protected:
    /// What is in the casebook, read by a second opening once the window has gone.
    Dossier stored(const std::string& code) {
        closeWindow();
        const Casebook casebook =
            Casebook::open(root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")},
                           {.keyCost = KeyCost::forTests()});
        const auto client = ClientReader(casebook).find(ClientCode(code));
        return DossierStore(casebook).get(client.value());
    }
    [[nodiscard]] bool isPressed(const std::string& name) const {
        return dynamic_cast<wxToggleButton&>(find(name)).GetValue();
    }
};

TEST_F(TalkTest, AnswersByKeysAreInTheCasebook) {
    unlock();
    startTalk("Elif");
    ASSERT_TRUE(isShown("conversation-screen"));
    EXPECT_EQ(textOf("talk-client"), "Elif");
    key('J');
    key('N');
    key('W');
    key('J');
    key(WXK_UP);
    key(WXK_BACK); // takes the fourth back
    EXPECT_TRUE(isPressed("answer.more-often-or-alone.yes"));
    EXPECT_TRUE(isPressed("answer.more-than-planned.no"));
    EXPECT_TRUE(isPressed("answer.craving-between-dates.declined"));
    EXPECT_FALSE(isPressed("answer.needs-more-for-effect.yes"));

    const Dossier elif = stored("K-0012");
    ASSERT_FALSE(elif.measurements.empty());
    const ChecklistAnswers& answers = elif.measurements.back().checklist;
    EXPECT_EQ(answers[0], Answer::Yes);
    EXPECT_EQ(answers[1], Answer::No);
    EXPECT_EQ(answers[2], Answer::Declined);
    EXPECT_FALSE(answers[3]);
}

TEST_F(TalkTest, TypingAWordJumpsAndAKeyAnswers) {
    unlock();
    startTalk("Elif");
    key('F', wxMOD_CONTROL);
    type("item-search", "slaap");
    key(WXK_RETURN);
    EXPECT_TRUE(isShown("row.sleep-problems"));
    key('E');
    EXPECT_TRUE(isPressed("answer.sleep-problems.earlier"));
    const Dossier elif = stored("K-0012");
    EXPECT_EQ(elif.measurements.back().complaints[indexOf(Complaint::SleepProblems)],
              ComplaintAnswer::Earlier);
}

TEST_F(TalkTest, UndoTakesTheLastAnswerBack) {
    unlock();
    startTalk("Elif");
    key('J');
    key('J');
    key('Z', wxMOD_CONTROL);
    EXPECT_TRUE(isPressed("answer.more-often-or-alone.yes"));
    EXPECT_FALSE(isPressed("answer.more-than-planned.yes"));
    key('Y', wxMOD_CONTROL);
    EXPECT_TRUE(isPressed("answer.more-than-planned.yes"));
}

TEST_F(TalkTest, PressingAnAnswerAgainTakesItBack) {
    unlock();
    startTalk("Elif");
    press("answer.more-than-planned.no");
    EXPECT_TRUE(isPressed("answer.more-than-planned.no"));
    press("answer.more-than-planned.yes");
    EXPECT_TRUE(isPressed("answer.more-than-planned.yes"));
    EXPECT_FALSE(isPressed("answer.more-than-planned.no"));
    press("answer.more-than-planned.yes");
    EXPECT_FALSE(isPressed("answer.more-than-planned.yes"));
}

TEST_F(TalkTest, ASuicideItemMakesAQuietBannerThatStaysUntilItsOutcomeIsWritten) {
    unlock();
    startTalk("Elif");
    EXPECT_FALSE(isShown("safety-work"));
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    EXPECT_TRUE(isShown("safety-work"));
    EXPECT_NE(textOf("safety-work-text").find("Noor"), std::string::npos);
    press("leave-talk");
    press("start-talk");
    EXPECT_TRUE(isShown("safety-work")) << "leaving silences nothing";
    const Dossier elif = stored("K-0012");
    ASSERT_FALSE(elif.tasks.empty());
    EXPECT_EQ(elif.tasks.back().about, TaskSubject(Complaint::SuicideAttempts));
    EXPECT_TRUE(elif.tasks.back().isOpen());
}

TEST_F(TalkTest, SafetyStripShowsUnknownAndLeadsToItsQuestion) {
    unlock();
    startTalk("Mo");
    EXPECT_NE(textOf("safety.history-psychosis-depression-suicidality").find("onbekend"), std::string::npos);
    press("safety.history-psychosis-depression-suicidality");
    EXPECT_TRUE(isShown("row.history-psychosis-depression-suicidality"));
    key('J');
    EXPECT_EQ(textOf("safety.history-psychosis-depression-suicidality").find("onbekend"), std::string::npos);
    const Dossier mo = stored("K-0002");
    EXPECT_EQ(mo.client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality], SafetyAnswer::Yes);
}

TEST_F(TalkTest, SeventeenAnswersTakeSeventeenKeysAndLessThanAMinute) {
    unlock();
    startTalk("Elif");
    press("topic.questions");
    const wxStopWatch watch;
    int keys = 0;
    for (std::size_t question = 0; question < kCount<ChecklistItem>; ++question, ++keys) {
        key(question % 3 == 0 ? 'N' : 'J');
    }
    EXPECT_LT(watch.Time(), 60'000);
    EXPECT_EQ(keys, 17);
    RecordProperty("keys", keys);
    EXPECT_NE(textOf("summary").find("11 ja van 17 beantwoord"), std::string::npos) << textOf("summary");
}

TEST_F(TalkTest, UndoGoesOverTypingToo) {
    unlock();
    startTalk("Elif");
    type("note", "een zin");
    press("answer.more-than-planned.yes");
    find("note").SetFocus();
    settle();
    key('Z', wxMOD_CONTROL);
    EXPECT_FALSE(isPressed("answer.more-than-planned.yes"));
    EXPECT_EQ(textOf("note"), "een zin");
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(textOf("note"), "");
    key('Y', wxMOD_CONTROL);
    EXPECT_EQ(textOf("note"), "een zin");
}

TEST_F(TalkTest, WhoAnsweredWhatIsOneKeyAway) {
    unlock();
    startTalk("Elif");
    press("answer.more-than-planned.yes");
    press("answer.more-than-planned.no");
    EXPECT_FALSE(isShown("history-line"));
    key(WXK_F7);
    EXPECT_NE(textOf("history-line").find("Noor: Ja → Nee"), std::string::npos) << textOf("history-line");
    key(WXK_F7);
    EXPECT_FALSE(isShown("history-line"));
}

TEST_F(TalkTest, ASafetyQuestionIsSetAsideOnlyWithAReason) {
    unlock();
    startTalk("Mo");
    press("safety.history-psychosis-depression-suicidality");
    ASSERT_TRUE(isShown("set-aside-reason"));
    type("set-aside-reason", "komt woensdag met zijn zus");
    wxWindow& field = find("set-aside-reason");
    wxCommandEvent event(wxEVT_TEXT_ENTER, field.GetId());
    event.SetEventObject(&field);
    field.GetEventHandler()->ProcessEvent(event);
    settle();
    EXPECT_FALSE(isShown("set-aside-reason"));
    EXPECT_NE(textOf("safety.history-psychosis-depression-suicidality").find("onbekend"), std::string::npos)
        << "it stays in view";
}

TEST_F(TalkTest, OpensWithTheGoalOfLastTimeAndAsksHowItWent) {
    unlock();
    startTalk("Mo");
    ASSERT_TRUE(isShown("goal-question"));
    EXPECT_NE(textOf("goal-question-text").find("iedere dag twee mensen bellen"), std::string::npos);
    type("goal-words", "een keer");
    press("goal-met.partly");
    EXPECT_FALSE(isShown("goal-question"));
    const Dossier mo = stored("K-0002");
    EXPECT_TRUE(std::ranges::any_of(
        mo.goals, [](const Goal& goal) { return goal.outcome == "Deels gelukt: een keer"; }));
}

TEST_F(TalkTest, AnEmptySearchSaysSoAndOffersANextStep) {
    unlock("Bram");
    press("nav.clients");
    type("client-search", "Elif");
    EXPECT_TRUE(isShown("nobody-found"));
    press("search-all");
    EXPECT_FALSE(isShown("nobody-found"));
    type("client-search", "niemand heet zo");
    EXPECT_TRUE(isShown("nobody-found"));
    EXPECT_FALSE(isShown("search-all"));
    EXPECT_TRUE(isShown("new-client"));
}

TEST_F(TalkTest, ShowsTwoListsSideBySide) {
    unlock();
    openClient("Mo");
    press("tab.measurements");
    EXPECT_TRUE(isShown("measurement-table"));
    EXPECT_NE(textOf("measurement-summary").find("beantwoord"), std::string::npos)
        << textOf("measurement-summary");
}

TEST_F(TalkTest, TwoListsHaveRowsAndAllTheirColumnsOnASmallScreen) {
    window->SetClientSize(1024, 640);
    settle();
    unlock();
    openClient("Mo");
    press("tab.measurements");
    settle();
    const auto& table = dynamic_cast<wxDataViewListCtrl&>(find("measurement-table"));
    EXPECT_GE(table.GetClientSize().y, 8 * table.GetCharHeight());
    int columns = 0;
    for (unsigned column = 0; column < table.GetColumnCount(); ++column) {
        columns += table.GetColumn(column)->GetWidth();
    }
    EXPECT_LE(columns, table.GetClientSize().x);
}

TEST_F(TalkTest, SumsUpRubensTalkAsFacts) {
    unlock();
    startTalk("Ruben");
    EXPECT_NE(textOf("summary").find("11 ja van 14 beantwoord · 2 niet gevraagd · 1 liever niet"),
              std::string::npos)
        << textOf("summary");
    EXPECT_NE(textOf("summary").find("13 van 31"), std::string::npos);
}

TEST_F(TalkTest, SwitchingClientsLeavesNothingInAnyControl) {
    unlock();
    openClient("Elif");
    press("tab.file");
    press("show-name");
    for (const char* field : {"file.name", "file.municipality", "file.contactRules.sender"}) {
        type(field, "woorden van niemand anders");
    }
    press("start-talk");
    press("answer.more-than-planned.yes");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    press("safety.history-psychosis-depression-suicidality");
    key(WXK_BACK); // not known
    for (const char* field : {"note", "item-search", "safety-outcome", "set-aside-reason"}) {
        if (isShown(field)) {
            type(field, "woorden van niemand anders");
        } else {
            ADD_FAILURE() << field << " is not there to be typed in";
        }
    }
    key(WXK_F7);
    key(WXK_RETURN, wxMOD_CONTROL);
    for (const char* field : {"goal", "next-day", "next-time"}) {
        type(field, "woorden van niemand anders");
    }
    EXPECT_NE(everyText().find("woorden van niemand anders"), std::string::npos);
    press("leave-talk");
    startTalk("Tom");
    const std::string text = everyText();
    EXPECT_EQ(text.find("woorden van niemand anders"), std::string::npos);
    EXPECT_FALSE(isPressed("answer.more-than-planned.yes"));
    EXPECT_FALSE(isShown("safety-work"));
    key('Z', wxMOD_CONTROL);
    EXPECT_EQ(everyText().find("woorden van niemand anders"), std::string::npos)
        << "undo brings nothing over";
    EXPECT_EQ(textOf("note"), "");
    EXPECT_EQ(textOf("talk-client"), "Tom");
    const std::string talk = textOf("talk-facts");
    EXPECT_NE(talk.find("K-0015"), std::string::npos);
}

TEST_F(TalkTest, AfterASwitchEveryControlIsAsIfTheOtherClientHadNeverBeenOpen) {
    const auto everythingOfTom = [this] {
        std::vector<std::string> pages;
        press("nav.clients");
        openClient("Tom");
        for (const char* tab :
             {"tab.overview", "tab.measurements", "tab.slips", "tab.referrals", "tab.contacts", "tab.file"}) {
            press(tab);
            pages.push_back(everyTextIn("client-page"));
        }
        press("start-talk");
        for (const char* part : {"topic.questions", "topic.physical", "topic.mental", "topic.sexual",
                                 "topic.social", "topic.safety", "topic.substances", "topic.end"}) {
            press(part);
            pages.push_back(everyTextIn("conversation-screen"));
        }
        key(WXK_F7);
        pages.push_back(everyTextIn("conversation-screen"));
        press("leave-talk");
        return pages;
    };
    unlock();
    const std::vector<std::string> fresh = everythingOfTom();
    closeWindow();
    openWindow();
    unlock();
    startTalk("Elif");
    for (const char* part : {"topic.questions", "topic.physical", "topic.mental", "topic.social"}) {
        press(part);
        key('J');
        key('N');
    }
    type("note", "woorden van niemand anders");
    press("topic.substances");
    key(WXK_F7);
    press("topic.end");
    type("goal", "woorden van niemand anders");
    press("leave-talk");
    press("tab.file");
    type("file.municipality", "Utrecht");
    const std::vector<std::string> after = everythingOfTom();
    ASSERT_EQ(after.size(), fresh.size());
    for (std::size_t page = 0; page < fresh.size(); ++page) {
        EXPECT_EQ(after[page], fresh[page]) << "page " << page;
    }
}

TEST_F(TalkTest, ClosingTheWindowFromTheClientViewLeadsToTheLockOnly) {
    unlock();
    startTalk("Elif");
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    key(WXK_F4, wxMOD_ALT);
    key(WXK_TAB, wxMOD_CONTROL);
    EXPECT_TRUE(isShown("client-view-screen"));
    // What the window manager does on Alt+F4 or its cross: it locks, and the desktop stays out of reach.
    EXPECT_FALSE(window->Close());
    settle();
    EXPECT_TRUE(window->IsShown());
    EXPECT_TRUE(window->isLocked());
    EXPECT_EQ(everyText().find("Elif"), std::string::npos);
}

TEST_F(TalkTest, WhoWroteWhatInTheNoteIsOneClickAway) {
    unlock();
    startTalk("Elif");
    type("note", "hij slaapt slecht");
    press("note-history");
    EXPECT_NE(textOf("history-line").find("Noor: – → hij slaapt slecht"), std::string::npos)
        << textOf("history-line");
    press("note-history");
    EXPECT_FALSE(isShown("history-line"));
    find("note").SetFocus();
    settle();
    key(WXK_F7);
    EXPECT_NE(textOf("history-line").find("hij slaapt slecht"), std::string::npos) << "and one key";
}

TEST_F(TalkTest, UndoGoesOverSubstancesAndALock) {
    unlock();
    startTalk("Elif");
    press("topic.substances");
    const auto count = [this] {
        int uses = 0;
        const std::function<void(const wxWindow&)> visit = [&](const wxWindow& at) {
            uses += at.GetName() == "substance" && at.IsShownOnScreen() ? 1 : 0;
            for (const wxWindow* child : at.GetChildren()) {
                visit(*child);
            }
        };
        visit(*window);
        return uses;
    };
    const int before = count();
    auto& names = dynamic_cast<wxChoice&>(find("name-substance"));
    names.SetSelection(1);
    wxCommandEvent event(wxEVT_CHOICE, names.GetId());
    event.SetInt(1);
    event.SetEventObject(&names);
    names.GetEventHandler()->ProcessEvent(event);
    settle();
    EXPECT_EQ(count(), before + 1);
    window->lock();
    settle();
    unlock();
    key('Z', wxMOD_CONTROL);
    EXPECT_TRUE(isShown("substances")) << "it goes where something changed";
    EXPECT_EQ(count(), before);
    key('Y', wxMOD_CONTROL);
    EXPECT_EQ(count(), before + 1);
}

TEST_F(TalkTest, EndsWithAGoalAndTheNextTalk) {
    unlock();
    startTalk("Elif");
    type("note", "Goed gesprek.");
    key(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(isShown("end-of-talk"));
    type("goal", "iedere dag wandelen");
    type("next-day", "20-11");
    type("next-time", "14:00");
    press("finish-talk");
    EXPECT_TRUE(isShown("end-message")) << "a day that has gone is refused";
    type("next-day", "30-11");
    press("finish-talk");
    EXPECT_TRUE(isShown("client-page"));
    const Dossier elif = stored("K-0012");
    ASSERT_FALSE(elif.goals.empty());
    EXPECT_EQ(elif.goals.back().text, "iedere dag wandelen");
    const bool noted = std::ranges::any_of(
        elif.contacts, [](const Contact& contact) { return contact.note == "Goed gesprek."; });
    EXPECT_TRUE(noted);
}

} // namespace
} // namespace kentering
