#include "app/presenters/handout/handout_choices.h"
#include "app/presenters/handout/handout_presenter.h"

#include "app/presenters/handout/handout_start.h"
#include "model/base/errors.h"
#include "model/storage/dossier/advice_decision_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/history/history_store.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kentering {

using namespace storage;
namespace {

class HandoutPresenterTest : public PresenterContextTest {
protected:
    [[nodiscard]] HandoutPresenter make() const { return {*context, ruben}; }
    static bool has(const HandoutPresenter& presenter, std::string_view id) {
        const auto blocks = presenter.composition().blocks();
        return std::ranges::any_of(blocks, [id](const Block& block) { return block.id == id; });
    }
    static bool holdsBack(const HandoutPresenter& presenter, std::string_view id, HeldBackBecause because) {
        return std::ranges::any_of(presenter.composition().heldBack(), [&](const HeldBack& held) {
            return held.id == id && held.because == because;
        });
    }
};

TEST_F(HandoutPresenterTest, BeginsWithWhatIsKnown) {
    Writing<PhaseStore>(casebook())
        ->add(ruben, PhasePeriod{.phase = Phase::Wall,
                                 .also = Phase::Adjustment,
                                 .period = DatedState(Date(2026, 11, 1))});
    Writing<GoalStore>(casebook())
        ->add(ruben, Goal{.text = "twee mensen bellen", .horizon = GoalHorizon::SevenDays, .on = kToday});
    Writing<SlipStore>(casebook())
        ->add(ruben, Slip{.days = UseDays(DateRange(Date(2026, 11, 15), Date(2026, 11, 15)))});
    Writing<ClientStore>(casebook())->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::No);
    const HandoutPresenter presenter = make();
    EXPECT_EQ(presenter.request().phase, Phase::Wall);
    EXPECT_EQ(presenter.request().also, Phase::Adjustment);
    EXPECT_EQ(presenter.request().goal, "twee mensen bellen");
    EXPECT_TRUE(presenter.request().afterSlip);
    EXPECT_EQ(presenter.request().safety[SafetyQuestion::DownerDependence], SafetyAnswer::No);
    EXPECT_GE(presenter.pages().count(), 1);
}

TEST_F(HandoutPresenterTest, ComesBackAsItWasChosenUntilItIsClosed) {
    Writing<ClientStore>(casebook())->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::No);
    HandoutRequest chosen;
    {
        HandoutPresenter presenter = make();
        presenter.setLanguage(Language::English);
        presenter.setFormat(SheetFormat::FoldedA5);
        presenter.setPhase(Phase::Crash, Phase::Wall);
        presenter.setGoal(OwnGoal::UseLess);
        presenter.setWithoutAddresses(true);
        presenter.setAfterSlip(true);
        presenter.setShowsTotal(false);
        ASSERT_TRUE(presenter.reword("craving.surf", "Fiets een blok\tom.\nEcht.", "surfen zegt niets"));
        ASSERT_TRUE(presenter.drop("craving.tell-someone", "doet het al"));
        ASSERT_TRUE(presenter.star("craving.surf"));
        chosen = presenter.request();
        presenter.keep();
    }
    {
        HandoutPresenter presenter = make();
        EXPECT_EQ(presenter.request().language, Language::English);
        EXPECT_EQ(presenter.request().format, SheetFormat::FoldedA5);
        EXPECT_EQ(presenter.request().phase, Phase::Crash);
        EXPECT_EQ(presenter.request().also, Phase::Wall);
        EXPECT_EQ(presenter.request().ownGoal, OwnGoal::UseLess);
        EXPECT_TRUE(presenter.request().withoutAddresses);
        EXPECT_TRUE(presenter.request().afterSlip);
        EXPECT_FALSE(presenter.showsTotal());
        EXPECT_EQ(presenter.request().changes, chosen.changes);
        EXPECT_EQ(presenter.request().starred, chosen.starred);
        presenter.close();
    }
    EXPECT_EQ(make().request().format, SheetFormat::A4);
    EXPECT_TRUE(make().request().changes.empty());
}

TEST_F(HandoutPresenterTest, WhatWasChosenOnAnotherDayIsForAnotherSheet) {
    HandoutPresenter presenter = make();
    presenter.setFormat(SheetFormat::LargePrint);
    FormFields choices = handoutChoices(presenter.request(), true);
    HandoutRequest tomorrow;
    tomorrow.today = kToday + boost::gregorian::days(1);
    bool showsTotal = true;
    EXPECT_FALSE(applyHandoutChoices(choices, tomorrow, showsTotal));
    EXPECT_EQ(tomorrow.format, SheetFormat::A4);
    choices["day"] = isoDate(tomorrow.today);
    choices["phase"] = "of a later version";
    choices["drop.safety.antidepressants"] = "never";
    EXPECT_TRUE(applyHandoutChoices(choices, tomorrow, showsTotal));
    EXPECT_EQ(tomorrow.format, SheetFormat::LargePrint);
    EXPECT_EQ(tomorrow.phase, std::nullopt);
    EXPECT_TRUE(tomorrow.changes.empty()) << "a safety box is never dropped";
}

TEST_F(HandoutPresenterTest, HoldsStopAloneAdviceBackUntilItIsReleasedWithAReason) {
    HandoutPresenter presenter = make();
    presenter.setPhase(Phase::Crash, std::nullopt);
    ASSERT_TRUE(holdsBack(presenter, "tip.crash.02", HeldBackBecause::DependenceUnknown));
    EXPECT_FALSE(presenter.release("tip.crash.02", " "));
    EXPECT_FALSE(has(presenter, "tip.crash.02"));
    EXPECT_TRUE(presenter.release("tip.crash.02", "asked: no downers at all"));
    EXPECT_TRUE(has(presenter, "tip.crash.02"));
}

TEST_F(HandoutPresenterTest, SaysAdviceInOtherWordsAndTakesThemBack) {
    HandoutPresenter presenter = make();
    ASSERT_TRUE(has(presenter, "craving.surf"));
    EXPECT_FALSE(presenter.reword("craving.surf", "Fiets een blok om.", ""));
    EXPECT_FALSE(presenter.reword("craving.surf", " ", "surfen zegt hem niets"));
    EXPECT_FALSE(presenter.reword("safety.antidepressants", "mag wel", "hij wil het"));
    EXPECT_FALSE(presenter.isChanged("craving.surf"));
    EXPECT_TRUE(presenter.reword("craving.surf", "Fiets een blok.", "surfen zegt hem niets"));
    EXPECT_TRUE(presenter.reword("craving.surf", "Fiets een blok om.", "surfen zegt hem niets"));
    EXPECT_TRUE(presenter.isChanged("craving.surf"));
    EXPECT_EQ(presenter.adviceTitle("craving.surf"), "Surf op de golf");
    const std::string text = presenter.text();
    EXPECT_NE(text.find("Fiets een blok om."), std::string::npos);
    EXPECT_EQ(text.find("Fiets een blok.\n"), std::string::npos) << "the later words take the place";
    presenter.restore("craving.surf");
    EXPECT_FALSE(presenter.isChanged("craving.surf"));
    EXPECT_EQ(presenter.text().find("Fiets"), std::string::npos);
}

TEST_F(HandoutPresenterTest, KeepsEveryDecisionAndItsReasonInTheHistory) {
    HandoutPresenter presenter = make();
    presenter.setPhase(Phase::Crash, std::nullopt);
    ASSERT_TRUE(presenter.drop("craving.surf", "past niet"));
    ASSERT_TRUE(presenter.release("tip.crash.02", "gevraagd: geen GHB"));
    presenter.restore("craving.surf");
    presenter.restore("craving.surf"); // nothing to take back any more
    EXPECT_FALSE(presenter.drop("safety.antidepressants", "hij wil het"));
    std::vector<std::string> kept;
    for (const HistoryEntry& entry : HistoryReader(casebook()).of(ruben)) {
        if (entry.table == AdviceDecisionStore::kTable) {
            EXPECT_EQ(entry.author, context->userName());
            kept.push_back(entry.after.value_or(""));
        }
    }
    EXPECT_EQ(kept, (std::vector<std::string>{
                        R"({"advice":"craving.surf","decision":"restore"})",
                        R"({"advice":"tip.crash.02","decision":"release","reason":"gevraagd: geen GHB"})",
                        R"({"advice":"craving.surf","decision":"drop","reason":"past niet"})"}));
}

TEST_F(HandoutPresenterTest, KeepsInTheHistoryThatTheSheetWasGivenAndHow) {
    const TemporaryFolder folder;
    const HandoutPresenter presenter = make();
    presenter.savePdf(folder.path() / "sheet.pdf", IfExists::Refuse);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "sheet.pdf"));
    presenter.given(HandoutWay::OnPaper);
    presenter.given(HandoutWay::AsText);
    EXPECT_THROW(presenter.savePdf(folder.path() / "sheet.pdf", IfExists::Refuse), OutputFileError);
    std::vector<std::string> kept;
    for (const HistoryEntry& entry : HistoryReader(casebook()).of(ruben)) {
        if (entry.table == "handout") {
            kept.push_back(entry.after.value_or(""));
        }
    }
    EXPECT_EQ(kept, (std::vector<std::string>{R"({"given":"copied"})", R"({"given":"printed"})",
                                              R"({"given":"saved"})"}))
        << "what was not saved was not given";
}

TEST_F(HandoutPresenterTest, UsesWhatTheDossierKnows) {
    Writing<ClientStore>(casebook())
        ->setSafety(ruben, SafetyQuestion::HistoryPsychosisDepressionSuicidality, SafetyAnswer::Yes);
    Writing<ClientStore>(casebook())->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::No);
    HandoutPresenter presenter = make();
    presenter.setPhase(std::nullopt, std::nullopt);
    presenter.setAfterSlip(false);
    ASSERT_TRUE(holdsBack(presenter, "stopper.physical-distraction", HeldBackBecause::Contraindicated));
    EXPECT_FALSE(presenter.release("stopper.physical-distraction", ""));
    EXPECT_TRUE(presenter.release("stopper.physical-distraction", "samen besproken"));
    EXPECT_TRUE(has(presenter, "stopper.physical-distraction"));
}

TEST_F(HandoutPresenterTest, TheGoalTheTopicAndWhereThePaperMayLieDecideTheSheet) {
    HandoutPresenter presenter = make();
    presenter.setPhase(std::nullopt, std::nullopt);
    presenter.setGoal(OwnGoal::UseSafer);
    EXPECT_TRUE(has(presenter, "goal.never-alone"));
    EXPECT_TRUE(has(presenter, "safety.passed-out"));
    presenter.setTopic(SheetTopic::Grief);
    EXPECT_TRUE(has(presenter, "grief.bargaining"));
    EXPECT_FALSE(has(presenter, "goal.never-alone"));
    presenter.setNeutral(true);
    EXPECT_FALSE(presenter.request().topic) << "a topic names what it is about";
    EXPECT_FALSE(has(presenter, "goal.never-alone"));
    presenter.setTopic(SheetTopic::Sex);
    EXPECT_FALSE(presenter.request().isNeutral);
    EXPECT_LE(presenter.shortText().size(), 1'000U);
    EXPECT_LT(presenter.shortText().size(), presenter.text().size());
}

TEST_F(HandoutPresenterTest, TheClockAndTheYearComeFromTheDossierAndFollowTheGoal) {
    Writing<QuitAttemptStore>(casebook())
        ->add(ruben, QuitAttempt{.period = DatedState(kToday - boost::gregorian::days(368)),
                                 .useDaysInSixWeeksBefore = 30});
    Writing<ClientStore> clients(casebook());
    Client facts = clients.get(ruben);
    facts.ownGoal = OwnGoal::Stop;
    clients->update(ruben, facts);
    clients->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::No);
    HandoutPresenter presenter = make();
    EXPECT_EQ(presenter.request().ownGoal, OwnGoal::Stop);
    EXPECT_TRUE(has(presenter, "year"));
    EXPECT_TRUE(has(presenter, "total"));
    EXPECT_TRUE(presenter.hasClock());
    presenter.setShowsTotal(false);
    EXPECT_FALSE(has(presenter, "total"));
    EXPECT_TRUE(presenter.hasClock()) << "it can be put back";
    presenter.setShowsTotal(true);
    presenter.setGoal(OwnGoal::UseLess);
    EXPECT_TRUE(has(presenter, "rate"));
    EXPECT_FALSE(has(presenter, "year"));
    presenter.setGoal(OwnGoal::UseSafer);
    EXPECT_FALSE(presenter.hasClock());

    clients->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::Yes);
    Writing<GoalStore>(casebook())
        ->add(ruben, Goal{.text = "vandaag geen G", .horizon = GoalHorizon::OneDay, .on = kToday});
    const HandoutPresenter dependent = make();
    EXPECT_FALSE(has(dependent, "year"));
    EXPECT_FALSE(has(dependent, "total"));
    EXPECT_FALSE(dependent.hasClock());
    EXPECT_TRUE(dependent.asksAboutOwnWords());
}

TEST_F(HandoutPresenterTest, WarnsWhereAdviceMayDoHarm) {
    HandoutPresenter presenter = make();
    int warned = 0;
    for (const Block& block : presenter.composition().blocks()) {
        const std::string warning = presenter.adviceWarning(block.id);
        EXPECT_EQ(warning.empty(), block.contraindicatedFor.empty()) << block.id;
        EXPECT_EQ(presenter.text().find(warning.empty() ? "\x01" : warning), std::string::npos)
            << "told to the counsellor, not printed";
        warned += warning.empty() ? 0 : 1;
    }
    EXPECT_GE(warned, 3);
    EXPECT_EQ(presenter.adviceWarning("stopper.physical-distraction"), "Niet bij zelfverwonding");
}

TEST_F(HandoutPresenterTest, ReleasesNothingToSomebodyWhoIsDependent) {
    Writing<ClientStore>(casebook())->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::Yes);
    HandoutPresenter presenter = make();
    presenter.setPhase(Phase::Crash, std::nullopt);
    EXPECT_FALSE(presenter.release("tip.crash.02", "he asked for it"));
    EXPECT_TRUE(holdsBack(presenter, "tip.crash.02", HeldBackBecause::DependenceYes));
}

TEST_F(HandoutPresenterTest, DropsATipWithAReasonButNeverASafetyBox) {
    HandoutPresenter presenter = make();
    EXPECT_FALSE(presenter.drop("safety.antidepressants", "he knows"));
    EXPECT_TRUE(has(presenter, "safety.antidepressants"));
    ASSERT_TRUE(has(presenter, "craving.surf"));
    EXPECT_FALSE(presenter.drop("craving.surf", ""));
    EXPECT_TRUE(presenter.drop("craving.surf", "does not suit him"));
    EXPECT_FALSE(has(presenter, "craving.surf"));
    presenter.restore("craving.surf");
    EXPECT_TRUE(has(presenter, "craving.surf"));
}

TEST_F(HandoutPresenterTest, AStarPutsAdviceFirstAndBringsNothingOntoTheSheet) {
    HandoutPresenter presenter = make();
    presenter.setPhase(Phase::Crash, std::nullopt);
    const auto first = [&] { return presenter.composition().tonight().now.front().id; };
    EXPECT_FALSE(presenter.star("tip.crash.02")) << "held back while dependence is not known";
    EXPECT_FALSE(presenter.star("safety.danger"));
    EXPECT_TRUE(presenter.star("tip.crash.01"));
    EXPECT_FALSE(presenter.star("tip.crash.01"));
    EXPECT_EQ(first(), "tip.crash.01");
    EXPECT_TRUE(presenter.isStarred("tip.crash.01"));
    const auto blocks = presenter.composition().blocks();
    EXPECT_EQ(std::ranges::count(blocks, "tip.crash.01", &Block::id), 1) << "and stands nowhere else";
    EXPECT_TRUE(presenter.unstar("tip.crash.01"));
    EXPECT_FALSE(presenter.unstar("tip.crash.01"));
    EXPECT_NE(first(), "tip.crash.01");
    for (const char* id : {"tip.crash.01", "tip.crash.03", "tip.crash.05"}) {
        EXPECT_TRUE(presenter.star(id)) << id;
    }
    EXPECT_FALSE(presenter.star("craving.move")) << "a fourth";
}

TEST_F(HandoutPresenterTest, TheFirstPanelKnowsOurNumberAndTheNextTalk) {
    Writing<SettingsStore>(casebook())->setOrganisation({.phone = "020-1234567", .hours = "ma-vr 9-17 uur"});
    const DateTime at(kToday + boost::gregorian::days(3), boost::posix_time::hours(14));
    Writing<ContactStore>(casebook())
        ->add(ruben, Contact{.at = at, .kind = ContactKind::Talk, .status = ContactStatus::Booked});
    const HandoutPresenter presenter = make();
    const std::vector<Block>& people = presenter.composition().tonight().people;
    ASSERT_EQ(people.size(), 3U);
    EXPECT_EQ(people[1].text, "020-1234567, ma-vr 9-17 uur");
    EXPECT_EQ(presenter.request().nextTalk, at);
    EXPECT_NE(people[2].text.find("14.00"), std::string::npos) << people[2].text;
}

TEST_F(HandoutPresenterTest, TheDossierDecidesWhichAddressesSuitTheClient) {
    Writing<ClientStore> clients(casebook());
    Client facts = clients.get(ruben);
    facts.municipality = "Rotterdam";
    clients->update(ruben, facts);
    Writing<ReferralStore> referrals(casebook());
    const ResourceId group("na-netherlands");
    referrals->add(ruben, Referral{.to = group,
                                   .kind = ReferralKind::SupportGroup,
                                   .on = kToday,
                                   .status = ReferralStatus::Considered});
    referrals->add(ruben,
                   Referral{.kind = ReferralKind::Clinic, .on = kToday, .status = ReferralStatus::Declined});
    const HandoutPresenter presenter = make();
    EXPECT_EQ(presenter.request().place, "Rotterdam");
    EXPECT_EQ(presenter.request().referredTo, std::vector{group});
    EXPECT_EQ(presenter.request().askedFor, std::vector{ReferralKind::SupportGroup})
        << "what ended does not count";
}

TEST_F(HandoutPresenterTest, SaysNothingOfWhoseItIs) {
    HandoutPresenter presenter = make();
    for (const Language language : all<Language>()) {
        presenter.setLanguage(language);
        EXPECT_EQ(presenter.text().find("Ruben"), std::string::npos);
        EXPECT_EQ(presenter.text().find("K-0001"), std::string::npos);
        EXPECT_EQ(presenter.neutralFileName().find("K-"), std::string::npos);
    }
    const auto file = root / presenter.neutralFileName();
    presenter.savePdf(file, IfExists::Refuse);
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    EXPECT_TRUE(bytes.starts_with("%PDF"));
    EXPECT_EQ(bytes.find("Ruben"), std::string::npos);
}

TEST_F(HandoutPresenterTest, DropsASecondPhaseThatIsTheFirst) {
    HandoutPresenter presenter = make();
    presenter.setPhase(Phase::Wall, Phase::Wall);
    EXPECT_FALSE(presenter.request().also);
    presenter.setPhase(std::nullopt, Phase::Wall);
    EXPECT_FALSE(presenter.request().also);
}

} // namespace
} // namespace kentering
