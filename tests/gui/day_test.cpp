// Steps 1 to 9 of the day with Kentering, by keys in the real window, read through window names. Killing the
// program in the middle of a word, step 7, is in kill_test.cpp.

#include "app/gui/words/to_wx.h"
#include "model/domain/consent.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/gui/support/window_fixture.h"

#include <algorithm>
#include <functional>
#include <gmock/gmock.h>
#include <string_view>
#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kentering {

using namespace storage;
namespace {

using testing::HasSubstr;
using testing::Not;

class DayTest : public WindowTest {
protected:
    /// Chooses a line of a list by its place, as the arrow keys do.
    void choose(const std::string& name, int line) {
        auto& choice = dynamic_cast<wxChoice&>(find(name));
        choice.SetSelection(line);
        wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
        event.SetInt(line);
        event.SetEventObject(&choice);
        choice.GetEventHandler()->ProcessEvent(event);
        settle();
    }
    /// Enter in a field.
    void enter(const std::string& name) {
        wxWindow& field = find(name);
        wxCommandEvent event(wxEVT_TEXT_ENTER, field.GetId());
        event.SetEventObject(&field);
        field.GetEventHandler()->ProcessEvent(event);
        settle();
    }
    /// Types a word in the search field and goes to what it finds.
    void jump(const std::string& word) {
        key('F', wxMOD_CONTROL);
        type("item-search", word);
        key(WXK_RETURN);
    }
    void keys(std::string_view codes) {
        for (const char code : codes) {
            key(code == '_' ? static_cast<int>(WXK_DOWN) : static_cast<int>(code));
        }
    }
    /// The control of a list whose name begins so, the last one.
    [[nodiscard]] std::string lastNamed(const std::string& beginning) const {
        std::string found;
        const std::function<void(wxWindow&)> visit = [&](wxWindow& at) {
            if (toUtf8(at.GetName()).starts_with(beginning) && at.IsShownOnScreen()) {
                found = toUtf8(at.GetName());
            }
            for (wxWindow* child : at.GetChildren()) {
                visit(*child);
            }
        };
        visit(*window);
        return found;
    }

    void logInWithADraftThatSurvivesTheLock();
    void makeRuben();
    void answerJumping();
    void answerComplaints();
    void nameSubstances();
    void turnTheScreen();
    void closeTheTalk();
};

void DayTest::logInWithADraftThatSurvivesTheLock() {
    EXPECT_THAT(everyText(), Not(HasSubstr("Elif")));
    dynamic_cast<wxChoice&>(find("user")).SetStringSelection("Noor");
    for (int attempt = 0; attempt < 2; ++attempt) {
        type("passphrase", "verkeerd");
        press("unlock");
        waitUntil([this] { return isShown("message"); }, "the refusal");
    }
    unlock();
    EXPECT_TRUE(isShown("my-day-screen"));
    startTalk("Elif");
    type("note", "half geschreven");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_THAT(everyText(), Not(HasSubstr("half geschreven")));
    unlock();
    EXPECT_EQ(textOf("note"), "half geschreven");
    key('Z', wxMOD_CONTROL);
    press("leave-talk");
}

void DayTest::makeRuben() {
    press("nav.clients");
    press("new-client");
    EXPECT_THAT(textOf("new-client-code"), HasSubstr("K-"));
    type("new-client-alias", "Ruben W");
    press("make-client");
    ASSERT_TRUE(isShown("file-tab"));
    EXPECT_FALSE(isShown("file.name")) << "a name is shown on demand only";
    type("file.municipality", "Amsterdam");
    choose("file.channel", static_cast<int>(indexOf(ContactChannel::Whatsapp)) + 1);
    choose("file.voicemail", 1);
    type("file.contactRules.sender", "Noor");
    press("consent-yes.record");
    press("consent-yes.statistics");
    press("consent-no.relatives");
    EXPECT_EQ(textOf("client-name"), "Ruben W");
}

void DayTest::answerJumping() {
    press("start-talk");
    for (const char* unknown : {"safety.antidepressants", "safety.downer-dependence"}) {
        EXPECT_THAT(textOf(unknown), HasSubstr("onbekend"));
    }
    // In the order in which it falls out of their story, not in that of the list.
    jump("slaap");
    key('J');
    jump("trek");
    key('J');
    jump("schulden");
    key('J');
    EXPECT_TRUE(isShown("row.debts"));
    // From the first question: yes yes (yes) no yes, not asked, yes yes, not asked, yes yes yes yes yes no
    // no, rather not.
    press("topic.questions");
    key(WXK_HOME); // a topic is gone on with where one was
    keys("JJ_NJ_JJ_JJJJJNNW");
    EXPECT_THAT(textOf("summary"), HasSubstr("11 ja van 14 beantwoord · 2 niet gevraagd · 1 liever niet"));
}

void DayTest::answerComplaints() {
    press("topic.physical");
    key(WXK_HOME);    // a topic is gone on with where one was
    keys("JNN_JNNJ"); // the fourth fell out of their story already
    EXPECT_FALSE(isShown("safety-work"));
    press("topic.mental");
    key(WXK_HOME); // a topic is gone on with where one was
    keys("JJNJNNJJN");
    EXPECT_TRUE(isShown("safety-work")) << "a quiet banner";
    EXPECT_THAT(textOf("safety-work-text"), HasSubstr("Noor, vandaag"));
    EXPECT_TRUE(isShown("row.mood-swings")) << "and typing goes on";
    press("topic.sexual");
    key(WXK_HOME); // a topic is gone on with where one was
    keys("NJNNJN");
    press("topic.social");
    key(WXK_HOME); // a topic is gone on with where one was
    keys("N_NJNNNN");
    EXPECT_THAT(textOf("summary"), HasSubstr("13 van 31"));
}

void DayTest::nameSubstances() {
    press("topic.substances");
    const auto name = [this](Substance substance) {
        // What was named already is no longer in the list.
        const auto& names = dynamic_cast<wxChoice&>(find("name-substance"));
        const wxString word = toWx(Content::builtIn().label(substance, Language::Dutch));
        const int at = names.FindString(word);
        ASSERT_NE(at, wxNOT_FOUND) << word.utf8_string();
        choose("name-substance", at);
    };
    name(Substance::CrystalMeth);
    choose(lastNamed("route."), static_cast<int>(indexOf(Route::Inject)) + 1);
    type(lastNamed("days."), "4");
    name(Substance::ThreeMmc);
    press("safety.downer-dependence");
    key('N');
    EXPECT_THAT(textOf("safety.downer-dependence"), HasSubstr("nee"));
    press("topic.substances");
    name(Substance::Ghb);
    EXPECT_THAT(textOf("safety.downer-dependence"), HasSubstr("onbekend")) << "a question at once";
    choose(lastNamed("dependence."), static_cast<int>(indexOf(SafetyAnswer::Yes)));
    EXPECT_THAT(textOf("safety.downer-dependence"), HasSubstr("nooit alleen stoppen"));
    // A clinic and the GP are proposed where the work stands.
    ASSERT_TRUE(isShown("safety-help.clinic"));
    EXPECT_TRUE(isShown("safety-help.gp"));
    press("safety-help.clinic");
    settle();
    EXPECT_FALSE(isShown("safety-help.clinic"));
    EXPECT_EQ(textOf("safety-help"), "Staat bij Doorverwijzingen: Kliniek");
    press("safety.antidepressants");
    key('J');
    // The question says what the substance says, and nothing else.
    EXPECT_THAT(everyTextIn("row.downer-dependence"), HasSubstr("afhankelijk van GHB"));
    key('N');
    EXPECT_TRUE(dynamic_cast<wxToggleButton&>(find("answer.downer-dependence.yes")).GetValue());
    EXPECT_FALSE(dynamic_cast<wxToggleButton&>(find("answer.downer-dependence.no")).GetValue());
    EXPECT_THAT(textOf("safety.downer-dependence"), HasSubstr("nooit alleen stoppen"));
    EXPECT_THAT(textOf("safety.antidepressants"), Not(HasSubstr("onbekend")));
}

void DayTest::turnTheScreen() {
    press("topic.questions");
    key(WXK_HOME); // a topic is gone on with where one was
    keys("_____");
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    for (const char* hidden : {"talk-client", "talk-facts", "summary", "note", "topics", "safety-strip"}) {
        EXPECT_FALSE(isShown(hidden)) << hidden;
    }
    key('J');
    for (const int way : {WXK_ESCAPE, WXK_F7, WXK_F8, WXK_F9}) {
        key(way);
    }
    key('F', wxMOD_CONTROL);
    key(WXK_RETURN, wxMOD_CONTROL);
    EXPECT_TRUE(isShown("client-view-screen")) << "no way back without the passphrase";
    type("client-view-passphrase", "verkeerd");
    press("client-view-back");
    waitUntil([this] { return find("client-view-back").IsEnabled(); }, "the refusal");
    EXPECT_TRUE(isShown("client-view-screen"));
    type("client-view-passphrase", "verzonnen mensen");
    press("client-view-back");
    waitUntil([this] { return !isShown("client-view-screen"); }, "the way back");
    EXPECT_THAT(textOf("summary"), HasSubstr("12 ja van 15 beantwoord"));
    EXPECT_EQ(textOf("talk-client"), "Ruben W");
}

void DayTest::closeTheTalk() {
    type("note", "„Door de week slaap ik niet meer zonder.”");
    // Psychosis before: the second exit, daily contact with somebody by relation only.
    press("safety.history-psychosis-depression-suicidality");
    key('J');
    ASSERT_TRUE(isShown("safety-daily"));
    auto& banner = *find("safety-daily").GetParent();
    dynamic_cast<wxTextEntry&>(*wxWindow::FindWindowByName("safety-outcome", &banner)).SetValue("zus");
    press("safety-daily");
    EXPECT_FALSE(isShown("safety-daily"));
    key(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(isShown("end-of-talk"));
    EXPECT_THAT(textOf("open-safety-work"), HasSubstr("Gedachten aan zelfdoding"));
}

TEST_F(DayTest, StepsOneToNineByKeys) {
    logInWithADraftThatSurvivesTheLock();
    makeRuben();
    answerJumping();
    answerComplaints();
    nameSubstances();
    turnTheScreen();
    closeTheTalk();

    // "Talked, no plan", and the same work again on Wednesday; the clinic is still open.
    const auto* todo = wxWindow::FindWindowByName("safety-work", window);
    ASSERT_NE(todo, nullptr);
    type("safety-outcome", "gesproken, geen plan, belt 113 of huisarts");
    type("safety-again", "25-11");
    enter("safety-outcome");
    type("goal", "samen de kliniek bellen");
    type("next-day", "25-11");
    type("next-time", "14:00");
    key(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(isShown("client-page"));
    EXPECT_EQ(textOf("client-phase"), "Geen fase gekozen");
    press("make-handout");
    EXPECT_TRUE(isShown("handout-screen"));
    EXPECT_THAT(textOf("safety.downer-dependence"), HasSubstr("ja – nooit alleen"))
        << "in view on every screen of a client";
    EXPECT_EQ(window->GetTitle(), "Kentering");

    closeWindow();
    const Casebook casebook = Casebook::open(
        root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")}, {.keyCost = KeyCost::forTests()});
    const ClientReader clients(casebook);
    const int number = std::stoi(clients.nextCode().text().substr(2)) - 1;
    const auto client = clients.find(ClientCode::fromNumber(number)).value();
    const Dossier ruben = DossierStore(casebook).get(client);
    EXPECT_EQ(ruben.client.alias, "Ruben W");
    EXPECT_FALSE(ruben.client.name);
    EXPECT_EQ(ruben.client.contactRules,
              (ContactRules{.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"}));
    using Kind = ConsentScope::Kind;
    EXPECT_TRUE(consentsTo(ruben.consents, ConsentScope(Kind::Record), Date(2026, 11, 23)));
    EXPECT_FALSE(consentsTo(ruben.consents, ConsentScope(Kind::Relatives), Date(2026, 11, 23)));
    EXPECT_EQ(ruben.consents.front().textVersion, Content::builtIn().version());
    ASSERT_EQ(ruben.measurements.size(), 1U);
    EXPECT_EQ(summarise(ruben.measurements.front().checklist),
              (ChecklistSummary{.yes = 12, .answered = 15, .declined = 1, .notAsked = 1}));
    EXPECT_EQ(summarise(ruben.measurements.front().complaints, ComplaintDomain::Mental).now, 5);
    EXPECT_EQ(ruben.substances.size(), 3U);
    ASSERT_EQ(ruben.goals.size(), 1U);
    EXPECT_EQ(ruben.goals.front().horizon, GoalHorizon::OneDay);
    const auto open = std::ranges::count_if(ruben.tasks, [](const Task& task) { return task.isOpen(); });
    EXPECT_EQ(open, 2) << "the clinic, and suicidality again on Wednesday";
    EXPECT_TRUE(std::ranges::any_of(ruben.tasks, [](const Task& task) {
        return task.isOpen() && task.about == TaskSubject(Complaint::SuicidalTendencies) &&
               task.due == Date(2026, 11, 25);
    }));
    EXPECT_TRUE(std::ranges::any_of(ruben.tasks, [](const Task& task) {
        return task.outcome == "Wil geen begeleiding. Elke dag contact met: zus";
    }));
    EXPECT_TRUE(std::ranges::any_of(ruben.contacts, [](const Contact& contact) {
        return contact.note == "„Door de week slaap ik niet meer zonder.”";
    }));
}

} // namespace
} // namespace kentering
