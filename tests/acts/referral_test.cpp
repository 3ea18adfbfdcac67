#include "model/acts/referral.h"

#include "model/acts/dossier.h"
#include "model/acts/reading/field_history.h"
#include "model/acts/reading/letters.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/history/history_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const ResourceId kParty("north-clinic");

class ReferralActsTest : public ActsTest {
protected:
    ReferralId toParty(ReferralStatus status = ReferralStatus::Considered) {
        return Writing<ReferralStore>(*casebook)->add(
            client, {.to = kParty, .kind = ReferralKind::Psychologist, .on = kToday, .status = status});
    }
    [[nodiscard]] Referral referral() const { return dossier->read().referrals.at(0); }
    void say(const ConsentScope& to, bool given, std::optional<Date> until = std::nullopt) {
        Writing<ConsentStore>(*casebook)->add(client,
                                              {.to = to, .given = given, .on = kToday, .until = until});
    }
    void agree(ReferralId id, LetterKind letter) {
        ASSERT_TRUE(giveLetterConsent(*dossier, id, letter, std::nullopt, 1));
        ASSERT_THAT(agreeLetterFields(*dossier, id, letter, {LetterField::Name}), IsEmpty());
    }
};

TEST_F(ReferralActsTest, ConsideringIsWholeOrNothing) {
    expectWholeOrNothing([&] { considerReferral(*dossier, ReferralKind::Clinic, kParty); });
    EXPECT_EQ(referral(), (Referral{.to = kParty,
                                    .kind = ReferralKind::Clinic,
                                    .on = kToday,
                                    .status = ReferralStatus::Considered,
                                    .since = kToday}));
    considerReferral(*dossier, ReferralKind::DebtHelp, std::nullopt);
    EXPECT_EQ(dossier->read().referrals.at(1).to, std::nullopt);
}

TEST_F(ReferralActsTest, AStepIsTakenBackWholeOrNothing) {
    const ReferralId id = considerReferral(*dossier, ReferralKind::DebtHelp, std::nullopt);
    const std::string before = everything();
    EXPECT_FALSE(hasStepBefore(*dossier, id));
    EXPECT_THAT(takeStepBack(*dossier, id), ElementsAre(ReferralObstacle::NoStepBefore));
    EXPECT_EQ(everything(), before);
    const Referral considered = referral();
    for (const ReferralStatus next : {ReferralStatus::Waiting, ReferralStatus::Started}) {
        ASSERT_THAT(takeStep(*dossier, id, next, GpLetter::AsTheKindAsks), IsEmpty());
    }
    setReferralOutcome(*dossier, id, "eerste gesprek vrijdag");
    EXPECT_TRUE(hasStepBefore(*dossier, id));
    expectWholeOrNothing([&] { EXPECT_THAT(takeStepBack(*dossier, id), IsEmpty()); });
    EXPECT_EQ(lastAct(), "take-step-back");
    EXPECT_EQ(referral().status, ReferralStatus::Waiting);
    EXPECT_EQ(referral().outcome, "eerste gesprek vrijdag") << "what else was written stays";
    ASSERT_THAT(takeStepBack(*dossier, id), IsEmpty()) << "and the one before it";
    EXPECT_EQ(referral().status, considered.status);
    EXPECT_EQ(referral().since, considered.since);
    EXPECT_THAT(takeStepBack(*dossier, id), ElementsAre(ReferralObstacle::NoStepBefore));
    EXPECT_THROW((void)takeStepBack(*dossier, ReferralId(99)), WrongClientError);
}

TEST_F(ReferralActsTest, WhatCameInAsItIsGoesBackToThat) {
    const ReferralId id = toParty(ReferralStatus::Accepted);
    EXPECT_FALSE(hasStepBefore(*dossier, id));
    ASSERT_THAT(takeStep(*dossier, id, ReferralStatus::Started, GpLetter::AsTheKindAsks), IsEmpty());
    ASSERT_THAT(takeStepBack(*dossier, id), IsEmpty());
    EXPECT_EQ(referral().status, ReferralStatus::Accepted);
    EXPECT_EQ(referral().since, std::nullopt);
}

TEST_F(ReferralActsTest, ConsentIsAskedInsideTheStep) {
    const ReferralId id = toParty();
    const std::string before = everything();
    const auto send = [&] { return takeStep(*dossier, id, ReferralStatus::Sent, GpLetter::AsTheKindAsks); };
    EXPECT_THAT(send(), ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_EQ(everything(), before);
    say(ConsentScope(kParty), true);
    say(ConsentScope(kParty), false); // taken back after somebody saw the yes
    EXPECT_THAT(send(), ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_EQ(referral().status, ReferralStatus::Considered);
    say(ConsentScope(kParty), true);
    EXPECT_THAT(takeStep(*dossier, id, ReferralStatus::Sent, GpLetter::Needed),
                ElementsAre(ReferralObstacle::GpLetterMissing));
    expectWholeOrNothing([&] { EXPECT_THAT(send(), IsEmpty()); });
    EXPECT_EQ(referral().status, ReferralStatus::Sent);
    EXPECT_EQ(referral().since, kToday);
    EXPECT_THAT(takeStep(*dossier, id, ReferralStatus::Completed, GpLetter::AsTheKindAsks),
                ElementsAre(ReferralObstacle::NotANextStep));
    EXPECT_THROW((void)takeStep(*dossier, ReferralId(99), ReferralStatus::Sent, GpLetter::AsTheKindAsks),
                 WrongClientError);
}

TEST_F(ReferralActsTest, EachFieldIsSetAloneWholeOrNothing) {
    const ReferralId id = toParty();
    expectWholeOrNothing([&] { setGpLetter(*dossier, id, true); });
    expectWholeOrNothing([&] { setInsuranceChecked(*dossier, id, false); });
    expectWholeOrNothing([&] { setReferralOutcome(*dossier, id, " first talk on Friday\n"); });
    EXPECT_EQ(referral().gpLetter, true);
    EXPECT_EQ(referral().insuranceChecked, false);
    EXPECT_EQ(referral().outcome, "first talk on Friday");
    setReferralOutcome(*dossier, id, " ");
    EXPECT_EQ(referral().outcome, std::nullopt);
    EXPECT_THROW(setGpLetter(*dossier, ReferralId(99), true), WrongClientError);
    EXPECT_THROW(setInsuranceChecked(*dossier, ReferralId(99), true), WrongClientError);
}

TEST_F(ReferralActsTest, ConsentToALetterIsRecordedWholeOrNothing) {
    const ReferralId id = toParty();
    expectWholeOrNothing([&] {
        EXPECT_TRUE(giveLetterConsent(*dossier, id, LetterKind::ToGp, kToday + boost::gregorian::days(9), 4));
    });
    EXPECT_THAT(dossier->read().consents, ElementsAre(Consent{.to = gpConsent(),
                                                              .given = true,
                                                              .on = kToday,
                                                              .textVersion = 4,
                                                              .until = kToday + boost::gregorian::days(9)}));
    const std::string before = everything();
    EXPECT_FALSE(giveLetterConsent(*dossier, id, LetterKind::ToParty, kToday - boost::gregorian::days(1), 4));
    const ReferralId nobody = considerReferral(*dossier, ReferralKind::Gp, std::nullopt);
    EXPECT_FALSE(giveLetterConsent(*dossier, nobody, LetterKind::ToParty, std::nullopt, 4));
    EXPECT_FALSE(withdrawLetterConsent(*dossier, nobody, LetterKind::ToParty));
    EXPECT_EQ(dossier->read().consents.size(), 1U);
    EXPECT_NE(before, everything()) << "only the referral was added";
}

TEST_F(ReferralActsTest, TakenBackNothingIsAgreedAnyMore) {
    const ReferralId id = toParty();
    const ReferralId again = toParty();
    agree(id, LetterKind::ToParty);
    agree(again, LetterKind::ToParty);
    agree(id, LetterKind::ToGp);
    expectWholeOrNothing([&] { withdrawLetterConsent(*dossier, id, LetterKind::ToParty); });
    for (const ReferralId each : {id, again}) {
        EXPECT_THAT(agreedLetterFields(*dossier, each, LetterKind::ToParty), IsEmpty());
    }
    EXPECT_THAT(agreedLetterFields(*dossier, id, LetterKind::ToGp), ElementsAre(LetterField::Name));
    ASSERT_TRUE(giveLetterConsent(*dossier, id, LetterKind::ToParty, std::nullopt, 1));
    EXPECT_THAT(agreedLetterFields(*dossier, id, LetterKind::ToParty), IsEmpty())
        << "what may be told is agreed anew";
}

TEST_F(ReferralActsTest, TakenBackInTheFileNothingIsAgreedAnyMoreEither) {
    const ReferralId id = toParty();
    agree(id, LetterKind::ToGp);
    expectWholeOrNothing([&] { withdrawConsent(*dossier, gpConsent(), 1); });
    ASSERT_TRUE(giveLetterConsent(*dossier, id, LetterKind::ToGp, std::nullopt, 1));
    EXPECT_THAT(agreedLetterFields(*dossier, id, LetterKind::ToGp), IsEmpty());
}

TEST_F(ReferralActsTest, WhatALetterTellsIsAgreedWholeOrNothing) {
    const ReferralId id = toParty();
    const std::vector fields{LetterField::Name, LetterField::Request};
    for (const LetterKind letter : all<LetterKind>()) {
        const std::string before = everything();
        EXPECT_THAT(agreeLetterFields(*dossier, id, letter, fields),
                    ElementsAre(ReferralObstacle::NoConsent));
        EXPECT_EQ(everything(), before);
        say(letterConsent(referral(), letter).value(), true);
        expectWholeOrNothing(
            [&] { EXPECT_THAT(agreeLetterFields(*dossier, id, letter, fields), IsEmpty()); });
        EXPECT_EQ(agreedLetterFields(*dossier, id, letter), fields);
    }
    say(gpConsent(), false);
    EXPECT_THAT(agreedLetterFields(*dossier, id, LetterKind::ToGp), IsEmpty())
        << "also when it was taken back by another way";
}

TEST_F(ReferralActsTest, ALetterThatIsGivenStandsInTheHistory) {
    const ReferralId id = toParty();
    EXPECT_THAT(recordLetterGiven(*dossier, id, LetterKind::ToGp), ElementsAre(ReferralObstacle::NoConsent));
    agree(id, LetterKind::ToGp);
    const auto given = [&] { return HistoryReader(*casebook).of(client, "letter", id.value()); };
    EXPECT_THAT(given(), IsEmpty());
    expectWholeOrNothing([&] { EXPECT_THAT(recordLetterGiven(*dossier, id, LetterKind::ToGp), IsEmpty()); });
    ASSERT_EQ(given().size(), 1U);
    EXPECT_THAT(given()[0].after.value(), HasSubstr("to-gp"));
    EXPECT_THAT(given()[0].after.value(), HasSubstr("name"));
    EXPECT_EQ(given()[0].author, "Noor");
    EXPECT_EQ(lastAct(), "record-letter-given");
    EXPECT_THAT(recordLetterGiven(*dossier, id, LetterKind::ToGp), IsEmpty());
    EXPECT_EQ(given().size(), 2U) << "given twice";
}

} // namespace

} // namespace kentering
