#include "app/presenters/clients/referrals_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/presenters/support/course_world.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The client of day.md, step 12.
class ReferralOfRuben : public CourseWorld {
protected:
    ReferralOfRuben() {
        Dossier dossier = emptyDossier();
        dossier.client.name = "R. Canary-Name";
        dossier.client.birthYear = 1988;
        dossier.client.ownGoal = OwnGoal::Stop;
        dossier.client.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::Yes;
        dossier.substances = {{.substance = Substance::Ghb, .daysPer28 = 28}};
        dossier.measurements = {{.on = today()}};
        dossier.measurements[0].complaints[indexOf(Complaint::Debts)] = ComplaintAnswer::Now;
        m_ruben = addClient("Ruben", dossier);
    }

    ResourceId clinic() {
        for (const Resource& resource : context().content.resources()) {
            if (resource.kind == ReferralKind::Clinic) {
                return resource.id;
            }
        }
        throw std::logic_error("the directory has no clinic");
    }
    /// The client agrees that whoever gets the letter hears of them, and to these fields.
    static void agree(ReferralsPresenter& presenter, ReferralId id, LetterKind letter,
                      const std::vector<LetterField>& fields) {
        ASSERT_TRUE(presenter.giveConsent(id, std::nullopt, letter));
        ASSERT_THAT(presenter.setAgreedFields(id, letter, fields), IsEmpty());
    }
    ClientId m_ruben{0};
};

TEST_F(ReferralOfRuben, AClinicAndTheGpComeFirstWhenTheBodyDependsOnADowner) {
    ReferralsPresenter presenter(context(), m_ruben);
    EXPECT_THAT(presenter.proposed(), ElementsAre(ReferralKind::Clinic, ReferralKind::Gp));
    const auto kinds = [&] {
        std::vector<ReferralKind> result;
        for (const auto& choice : presenter.choices()) {
            result.push_back(choice.kind);
        }
        return result;
    };
    const auto withUs = kinds();
    const auto clinics = static_cast<std::size_t>(std::ranges::count(withUs, ReferralKind::Clinic));
    EXPECT_THAT(std::vector(withUs.begin(), withUs.begin() + static_cast<std::ptrdiff_t>(clinics)),
                testing::Each(ReferralKind::Clinic));
    EXPECT_EQ(withUs.at(clinics), ReferralKind::Gp);
    EXPECT_TRUE(presenter.choices().front().party) << "an entry before the bare kind";

    presenter.consider(ReferralKind::Clinic);
    EXPECT_THAT(presenter.proposed(), ElementsAre(ReferralKind::Gp));
    presenter.consider(ReferralKind::Gp);
    EXPECT_THAT(presenter.proposed(), IsEmpty());
    EXPECT_EQ(kinds(), withUs) << "they still come first among the choices";
}

TEST_F(ReferralOfRuben, NothingIsProposedToWhomNothingIsKnownOf) {
    const ClientId koen = addClient("Koen");
    const ReferralsPresenter presenter(context(), koen);
    EXPECT_THAT(presenter.proposed(), IsEmpty());
    EXPECT_NE(presenter.choices().front().kind, ReferralKind::Clinic) << "in the order of the directory";
}

TEST_F(ReferralOfRuben, GoesTheWayOfTheDayScript) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    EXPECT_THAT(presenter.take(id, ReferralStatus::Sent), Contains(ReferralObstacle::NoConsent));
    EXPECT_EQ(presenter.line(id).referral.status, ReferralStatus::Considered);

    ASSERT_TRUE(presenter.giveConsent(id, Date(2027, 3, 1)));
    EXPECT_TRUE(presenter.line(id).consent);
    EXPECT_EQ(presenter.line(id).consentUntil, Date(2027, 3, 1));
    EXPECT_TRUE(presenter.line(id).gpLetterNeeded);
    EXPECT_THAT(presenter.take(id, ReferralStatus::Sent), ElementsAre(ReferralObstacle::GpLetterMissing));
    ASSERT_THAT(presenter.take(id, ReferralStatus::Waiting), IsEmpty());
    EXPECT_FALSE(presenter.line(id).withoutAnswer);

    goTo(today() + boost::gregorian::days(3));
    MyDayPresenter myDay(context());
    ASSERT_THAT(myDay.lines(),
                Contains(testing::Field(&MyDayPresenter::Line::reason, WorkReason::ReferralWithoutAnswer)));
    presenter.reload();
    EXPECT_TRUE(presenter.line(id).withoutAnswer);
    presenter.setGpLetter(id, true);
    ASSERT_THAT(presenter.take(id, ReferralStatus::Sent), IsEmpty());
    EXPECT_FALSE(presenter.line(id).withoutAnswer);
    EXPECT_EQ(presenter.line(id).daysInStatus, 0);
}

TEST_F(ReferralOfRuben, ConsentTakenBackHoldsAtOnce) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    presenter.setGpLetter(id, true);
    ASSERT_TRUE(presenter.giveConsent(id, std::nullopt));
    presenter.withdrawConsent(id);
    EXPECT_FALSE(presenter.line(id).consent);
    EXPECT_THAT(presenter.take(id, ReferralStatus::Sent), ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_FALSE(presenter.giveConsent(id, today() - boost::gregorian::days(1)));
}

TEST_F(ReferralOfRuben, WhatAnEntryAsksForStandsInTheWayToo) {
    const auto resources = context().content.resources();
    const auto poli = std::ranges::find_if(resources, [](const Resource& resource) {
        return resource.gpLetterNeeded && !needsGpLetter(resource.kind);
    });
    ASSERT_NE(poli, resources.end());
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(poli->id);
    ASSERT_TRUE(presenter.giveConsent(id, std::nullopt));
    EXPECT_THAT(presenter.take(id, ReferralStatus::Sent), ElementsAre(ReferralObstacle::GpLetterMissing));
    presenter.setGpLetter(id, true);
    EXPECT_THAT(presenter.take(id, ReferralStatus::Sent), IsEmpty());
}

TEST_F(ReferralOfRuben, KeepsWhatCameOfIt) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(ReferralKind::DebtHelp);
    EXPECT_FALSE(presenter.giveConsent(id, std::nullopt));
    presenter.setInsuranceChecked(id, true);
    presenter.setOutcome(id, "  first talk on Friday ");
    ASSERT_THAT(presenter.take(id, ReferralStatus::Started), IsEmpty());
    const Referral stored = ReferralReader(casebook()).get(m_ruben, id);
    EXPECT_EQ(stored.outcome, "first talk on Friday");
    EXPECT_EQ(stored.insuranceChecked, true);
    EXPECT_EQ(stored.since, today());
}

TEST_F(ReferralOfRuben, AMisclickIsTakenBack) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(ReferralKind::DebtHelp);
    EXPECT_FALSE(presenter.line(id).hasStepBefore);
    EXPECT_THAT(presenter.takeBack(id), ElementsAre(ReferralObstacle::NoStepBefore));
    ASSERT_THAT(presenter.take(id, ReferralStatus::Started), IsEmpty());
    EXPECT_TRUE(presenter.line(id).hasStepBefore);
    ASSERT_THAT(presenter.takeBack(id), IsEmpty());
    EXPECT_EQ(presenter.line(id).referral.status, ReferralStatus::Considered);
    EXPECT_FALSE(presenter.line(id).hasStepBefore);
}

TEST_F(ReferralOfRuben, TheLetterTellsNothingThatWasNotAgreed) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    for (const LetterKind kind : all<LetterKind>()) {
        const std::string bare = plainText(presenter.letter(id, kind));
        EXPECT_THAT(bare, Not(HasSubstr("Canary")));
        EXPECT_THAT(bare, Not(HasSubstr("1988")));
        EXPECT_THAT(bare,
                    Not(HasSubstr(std::string(context().content.label(Substance::Ghb, Language::English)))));
        EXPECT_THAT(
            bare, Not(HasSubstr(std::string(context().content.label(Complaint::Debts, Language::English)))));
        EXPECT_THAT(bare, Not(HasSubstr("Ruben")));
        EXPECT_THAT(bare, Not(HasSubstr("{")));
    }
}

TEST_F(ReferralOfRuben, TheLetterTellsExactlyTheAgreedFields) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    agree(presenter, id, LetterKind::ToGp, {LetterField::Substances, LetterField::Name});
    const std::string text = plainText(presenter.letter(id, LetterKind::ToGp));
    EXPECT_THAT(text, HasSubstr("Canary"));
    EXPECT_THAT(text, HasSubstr(std::string(context().content.label(Substance::Ghb, Language::English))));
    EXPECT_THAT(text, Not(HasSubstr("1988")));
    const LetterText letter = presenter.letter(id, LetterKind::ToGp);
    ASSERT_EQ(letter.told.size(), 2U) << "one line for each field, in the order of the letter";
    EXPECT_EQ(letter.told[0].words, "R. Canary-Name");
    EXPECT_EQ(letter.documentTitle, "Information");
    // One letter's agreement is not the other's.
    EXPECT_THAT(plainText(presenter.letter(id, LetterKind::ToParty)), Not(HasSubstr("Canary")));
    EXPECT_THAT(presenter.setAgreedFields(id, LetterKind::ToGp, {}), IsEmpty());
    EXPECT_THAT(presenter.agreedFields(id, LetterKind::ToGp), IsEmpty());
}

TEST_F(ReferralOfRuben, ALetterToThePartyWaitsForConsentForThatParty) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    EXPECT_THAT(presenter.letterObstacles(id, LetterKind::ToParty), ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_THAT(presenter.letterObstacles(id, LetterKind::ToGp), ElementsAre(ReferralObstacle::NoConsent));
    ASSERT_TRUE(presenter.giveConsent(id, today() + boost::gregorian::days(3)));
    EXPECT_THAT(presenter.letterObstacles(id, LetterKind::ToParty), IsEmpty());
    goTo(today() + boost::gregorian::days(4));
    EXPECT_THAT(ReferralsPresenter(context(), m_ruben).letterObstacles(id, LetterKind::ToParty),
                ElementsAre(ReferralObstacle::NoConsent));
    const ReferralId nobody = presenter.consider(ReferralKind::Psychologist);
    EXPECT_THAT(presenter.letterObstacles(nobody, LetterKind::ToParty),
                ElementsAre(ReferralObstacle::NoParty));
}

TEST_F(ReferralOfRuben, ALetterToTheGpAsksForItsOwnConsentAndIsRecorded) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    ASSERT_TRUE(presenter.giveConsent(id, std::nullopt));
    EXPECT_FALSE(presenter.line(id).gpConsent) << "one consent never follows from another";
    EXPECT_THAT(presenter.setAgreedFields(id, LetterKind::ToGp, {LetterField::Name}),
                ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_THAT(presenter.letterGiven(id, LetterKind::ToGp), ElementsAre(ReferralObstacle::NoConsent));
    ASSERT_TRUE(presenter.giveConsent(id, today() + boost::gregorian::days(3), LetterKind::ToGp));
    EXPECT_TRUE(presenter.line(id).gpConsent);
    EXPECT_EQ(presenter.line(id).gpConsentUntil, today() + boost::gregorian::days(3));
    EXPECT_THAT(presenter.setAgreedFields(id, LetterKind::ToGp, {LetterField::Name}), IsEmpty());
    EXPECT_THAT(plainText(presenter.letter(id, LetterKind::ToGp)), HasSubstr("Canary"));
    EXPECT_THAT(presenter.letterGiven(id, LetterKind::ToGp), IsEmpty());
    presenter.withdrawConsent(id, LetterKind::ToGp);
    EXPECT_FALSE(presenter.line(id).gpConsent);
    EXPECT_TRUE(presenter.line(id).consent);
    EXPECT_THAT(plainText(presenter.letter(id, LetterKind::ToGp)), Not(HasSubstr("Canary")));
}

TEST_F(ReferralOfRuben, EveryFieldHasItsOwnWords) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    const auto fields = all<LetterField>();
    agree(presenter, id, LetterKind::ToParty, {fields.begin(), fields.end()});
    const std::string text = plainText(presenter.letter(id, LetterKind::ToParty));
    EXPECT_THAT(text, HasSubstr("1988"));
    EXPECT_THAT(text, HasSubstr("28"));
    EXPECT_THAT(text, HasSubstr(std::string(context().content.label(Complaint::Debts, Language::English))));
    EXPECT_THAT(text, Not(HasSubstr("{")));
}

TEST_F(ReferralOfRuben, ALetterSaysOfSafetyWhatHolds) {
    Dossier dossier = emptyDossier();
    dossier.client.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::No;
    dossier.substances = {{.substance = Substance::Ghb, .dependence = SafetyAnswer::Yes}};
    const ClientId client = addClient("Dave", dossier);
    ReferralsPresenter presenter(context(), client);
    const ReferralId id = presenter.consider(clinic());
    agree(presenter, id, LetterKind::ToParty, {LetterField::Safety});
    const LetterText letter = presenter.letter(id, LetterKind::ToParty);
    ASSERT_EQ(letter.told.size(), 1U);
    const Content& content = context().content;
    const auto line = [&](SafetyQuestion question, SafetyAnswer answer) {
        return std::string(content.text("letters.safety." + std::string(code(question)), Language::English)) +
               ": " + std::string(content.label(answer, Language::English));
    };
    EXPECT_THAT(letter.told[0].words, HasSubstr(line(SafetyQuestion::DownerDependence, SafetyAnswer::Yes)))
        << "told with the substance after the question was answered no";
    EXPECT_THAT(letter.told[0].words,
                HasSubstr(line(SafetyQuestion::Antidepressants, SafetyAnswer::Unknown)));
}

TEST_F(ReferralOfRuben, ALetterWithoutAPartyNamesOnlyTheKind) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(ReferralKind::Clinic);
    const LetterText letter = presenter.letter(id, LetterKind::ToGp);
    EXPECT_THAT(plainText(letter), Not(HasSubstr("()")));
    EXPECT_THAT(plainText(letter), HasSubstr("Noor"));
}

TEST_F(ReferralOfRuben, OffersOnlyStepsOfThePathEachWithItsObstacles) {
    ReferralsPresenter presenter(context(), m_ruben);
    const ReferralId id = presenter.consider(clinic());
    const auto& steps = presenter.line(id).steps;
    ASSERT_EQ(steps.size(), nextSteps(ReferralStatus::Considered).size());
    EXPECT_EQ(steps[0].to, ReferralStatus::Sent);
    EXPECT_THAT(steps[0].obstacles,
                ElementsAre(ReferralObstacle::NoConsent, ReferralObstacle::GpLetterMissing));
    EXPECT_THAT(presenter.take(id, ReferralStatus::Completed), ElementsAre(ReferralObstacle::NotANextStep));
}

} // namespace
} // namespace kentering
