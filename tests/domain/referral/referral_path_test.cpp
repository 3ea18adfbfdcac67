#include "model/domain/referral/referral_path.h"

#include "model/base/errors.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date kPathDay(2026, 11, 23);
const ResourceId kClinic("north-clinic");

Referral toClinic(ReferralStatus status, std::optional<bool> gpLetter = true) {
    return {
        .to = kClinic, .kind = ReferralKind::Clinic, .on = kPathDay, .status = status, .gpLetter = gpLetter};
}

Consent yesTo(const ResourceId& party, std::optional<Date> until = std::nullopt) {
    return {.to = ConsentScope(party), .given = true, .on = kPathDay, .until = until};
}

TEST(ReferralPath, NothingIsSentWithoutConsentForThatParty) {
    const auto referral = toClinic(ReferralStatus::Considered);
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, {}, kPathDay),
                ElementsAre(ReferralObstacle::NoConsent));
    const std::vector another{yesTo(ResourceId("south-clinic"))};
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, another, kPathDay),
                ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, std::vector{yesTo(kClinic)}, kPathDay), IsEmpty());
}

TEST(ReferralPath, ALetterNeedsConsentForWhoeverGetsItTheGpToo) {
    const auto referral = toClinic(ReferralStatus::Considered);
    const std::vector party{yesTo(kClinic)};
    EXPECT_THAT(letterObstacles(referral, LetterKind::ToParty, party, kPathDay), IsEmpty());
    EXPECT_THAT(letterObstacles(referral, LetterKind::ToGp, party, kPathDay),
                ElementsAre(ReferralObstacle::NoConsent))
        << "one consent never follows from another";
    const std::vector gp{Consent{.to = gpConsent(), .given = true, .on = kPathDay, .until = kPathDay}};
    EXPECT_THAT(letterObstacles(referral, LetterKind::ToGp, gp, kPathDay), IsEmpty());
    EXPECT_THAT(letterObstacles(referral, LetterKind::ToGp, gp, kPathDay + boost::gregorian::days(1)),
                ElementsAre(ReferralObstacle::NoConsent));
    EXPECT_THAT(letterObstacles(referral, LetterKind::ToParty, gp, kPathDay),
                ElementsAre(ReferralObstacle::NoConsent));
    Referral nobody = referral;
    nobody.to.reset();
    EXPECT_THAT(letterObstacles(nobody, LetterKind::ToParty, party, kPathDay),
                ElementsAre(ReferralObstacle::NoParty));
    EXPECT_THAT(letterObstacles(nobody, LetterKind::ToGp, gp, kPathDay), IsEmpty());
    EXPECT_EQ(gpConsent().code(), "referral:gp") << "the exchange format keeps it as consent to a party";
}

TEST(ReferralPath, ConsentRunsOutAndCanBeTakenBack) {
    const Date until(2027, 3, 1);
    std::vector consents{yesTo(kClinic, until)};
    const auto referral = toClinic(ReferralStatus::Waiting);
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, consents, until), IsEmpty());
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, consents, until + boost::gregorian::days(1)),
                ElementsAre(ReferralObstacle::NoConsent));
    consents.push_back({.to = ConsentScope(kClinic), .given = false, .on = kPathDay});
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, consents, kPathDay),
                ElementsAre(ReferralObstacle::NoConsent));
}

TEST(ReferralPath, AClinicNeedsTheLetterOfTheGp) {
    const std::vector consents{yesTo(kClinic)};
    for (const auto letter : {std::optional<bool>(), std::optional(false)}) {
        EXPECT_THAT(
            obstacles(toClinic(ReferralStatus::Considered, letter), ReferralStatus::Sent, consents, kPathDay),
            ElementsAre(ReferralObstacle::GpLetterMissing));
    }
    EXPECT_THAT(
        obstacles(toClinic(ReferralStatus::Considered, false), ReferralStatus::Waiting, consents, kPathDay),
        IsEmpty());
}

TEST(ReferralPath, EveryObstacleIsNamedAtOnce) {
    const Referral referral{
        .kind = ReferralKind::Clinic, .on = kPathDay, .status = ReferralStatus::Completed};
    EXPECT_THAT(obstacles(referral, ReferralStatus::Sent, {}, kPathDay),
                ElementsAre(ReferralObstacle::NotANextStep, ReferralObstacle::NoParty,
                            ReferralObstacle::GpLetterMissing));
}

TEST(ReferralPath, AClientWhoGoesByHimselfNeedsNoConsent) {
    const Referral group{.to = ResourceId("cma-amsterdam"),
                         .kind = ReferralKind::SupportGroup,
                         .on = kPathDay,
                         .status = ReferralStatus::Considered};
    EXPECT_THAT(obstacles(group, ReferralStatus::Started, {}, kPathDay), IsEmpty());
}

TEST(ReferralPath, AStepIsDatedAndARefusedStepChangesNothing) {
    const auto referral = toClinic(ReferralStatus::Considered);
    EXPECT_THROW((void)afterStep(referral, ReferralStatus::Sent, {}, kPathDay), InvalidValue);
    const auto sent = afterStep(referral, ReferralStatus::Sent, std::vector{yesTo(kClinic)},
                                kPathDay + boost::gregorian::days(2));
    EXPECT_EQ(sent.status, ReferralStatus::Sent);
    EXPECT_EQ(sent.on, kPathDay);
    EXPECT_EQ(statusSince(sent), kPathDay + boost::gregorian::days(2));
}

TEST(ReferralPath, EveryOpenStatusLeadsOnAndTheSameStatusIsNoStep) {
    for (const auto status : all<ReferralStatus>()) {
        const auto steps = nextSteps(status);
        EXPECT_EQ(std::ranges::count(steps, status), 0) << code(status);
        if (isOpen(status)) {
            EXPECT_THAT(steps, ::testing::Contains(ReferralStatus::Declined)) << code(status);
        }
    }
}

TEST(ReferralPath, SilenceCountsFromTheLatestStep) {
    auto referral = toClinic(ReferralStatus::Waiting);
    EXPECT_FALSE(isWithoutAnswer(referral, 3, kPathDay + boost::gregorian::days(2)));
    EXPECT_TRUE(isWithoutAnswer(referral, 3, kPathDay + boost::gregorian::days(3)));
    referral.since = kPathDay + boost::gregorian::days(3);
    EXPECT_FALSE(isWithoutAnswer(referral, 3, kPathDay + boost::gregorian::days(3)));
    referral.status = ReferralStatus::Started;
    EXPECT_FALSE(isWithoutAnswer(referral, 3, kPathDay + boost::gregorian::days(300)));
}

TEST(ReferralPath, APartyMayAskForALetterThatItsKindDoesNot) {
    Referral poli{.to = kClinic,
                  .kind = ReferralKind::AddictionCare,
                  .on = kPathDay,
                  .status = ReferralStatus::Considered};
    const std::vector consents{yesTo(kClinic)};
    EXPECT_THAT(obstacles(poli, ReferralStatus::Sent, consents, kPathDay), IsEmpty());
    EXPECT_THAT(obstacles(poli, ReferralStatus::Sent, consents, kPathDay, GpLetter::Needed),
                ElementsAre(ReferralObstacle::GpLetterMissing));
    poli.gpLetter = true;
    EXPECT_EQ(afterStep(poli, ReferralStatus::Sent, consents, kPathDay, GpLetter::Needed).status,
              ReferralStatus::Sent);
}

TEST(WorthTrying, ThreeMonthsFromTheStart) {
    Referral referral{.kind = ReferralKind::SupportGroup,
                      .on = Date(2026, 11, 1),
                      .status = ReferralStatus::Started,
                      .since = Date(2026, 12, 2)};
    EXPECT_EQ(worthTryingUntil(referral, 3), Date(2027, 3, 2));
    referral.since = Date(2026, 11, 30);
    EXPECT_EQ(worthTryingUntil(referral, 3), Date(2027, 2, 28)) << "a short month ends sooner";
    referral.since = Date(2027, 2, 28);
    EXPECT_EQ(worthTryingUntil(referral, 3), Date(2027, 5, 28)) << "and does not become the last of May";
    EXPECT_EQ(worthTryingUntil(referral, 0), std::nullopt) << "nothing is said";
    referral.status = ReferralStatus::Accepted;
    EXPECT_EQ(worthTryingUntil(referral, 3), std::nullopt) << "it has not begun";
}

TEST(ReferralPath, AClinicAndTheGpAreProposedWhenABodyDependsOnADowner) {
    SafetyAnswers answers;
    for (const SafetyAnswer answer : all<SafetyAnswer>()) {
        answers[SafetyQuestion::DownerDependence] = answer;
        EXPECT_EQ(proposedHelp(answers), answer == SafetyAnswer::Yes
                                             ? (std::vector{ReferralKind::Clinic, ReferralKind::Gp})
                                             : std::vector<ReferralKind>());
    }
}

TEST(ReferralPath, WhatWasThoughtOfIsProposedNoMore) {
    const std::vector proposed{ReferralKind::Clinic, ReferralKind::Gp};
    const Date day(2026, 11, 23);
    EXPECT_EQ(notThoughtOf(proposed, {}), proposed);
    for (const ReferralStatus status : all<ReferralStatus>()) {
        const std::vector<Referral> one{{.kind = ReferralKind::Clinic, .on = day, .status = status}};
        EXPECT_EQ(notThoughtOf(proposed, one),
                  status == ReferralStatus::Declined ? proposed : std::vector{ReferralKind::Gp})
            << code(status);
    }
    const std::vector<Referral> other{
        {.kind = ReferralKind::SupportGroup, .on = day, .status = ReferralStatus::Sent}};
    EXPECT_EQ(notThoughtOf(proposed, other), proposed);
}

TEST(ReferralSteps, TheStepBeforeIsTheLastThatStillStands) {
    using Status = ReferralStatus;
    const Date first(2026, 11, 1);
    const Date second(2026, 11, 3);
    const ReferralStep considered{Status::Considered, first};
    const ReferralStep sent{Status::Sent, first};
    const ReferralStep accepted{Status::Accepted, second};
    EXPECT_FALSE(stepBefore({}));
    EXPECT_FALSE(stepBefore(std::vector{considered}));
    EXPECT_EQ(stepBefore(std::vector{considered, sent}), considered);
    EXPECT_EQ(stepBefore(std::vector{considered, sent, accepted}), sent);
    // Taken back: what was before it stands again, and the next taking back goes further.
    EXPECT_EQ(stepBefore(std::vector{considered, sent, accepted, sent}), considered);
    EXPECT_FALSE(stepBefore(std::vector{considered, sent, accepted, sent, considered}));
    EXPECT_EQ(stepBefore(std::vector{considered, sent, accepted, sent, accepted}), sent);
    // A status that comes again on another day is a step like any other.
    const ReferralStep again{Status::Considered, second};
    EXPECT_EQ(stepBefore(std::vector{considered, sent, again}), sent);
}

} // namespace
} // namespace kentering
