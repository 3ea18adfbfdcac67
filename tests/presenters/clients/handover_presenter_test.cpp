#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/letters/handover_notes.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/presenters/support/course_world.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

/// What is told beyond the facts.
const HandoverNotes kNotesOfMo{"calls at night"};

class HandoverOfMo : public CourseWorld {
protected:
    HandoverOfMo() {
        Dossier dossier = emptyDossier();
        dossier.client.contactRules = {.channel = ContactChannel::Whatsapp, .sender = "Noor"};
        dossier.client.safety = {};
        dossier.contacts = {{.at = at(today() - boost::gregorian::days(4)),
                             .kind = ContactKind::Talk,
                             .status = ContactStatus::NoShow}};
        dossier.tasks = {
            {.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()},
            {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = today() + boost::gregorian::days(3)}};
        m_mo = addClient("Mo", dossier);
    }

    std::string ownerName() { return ClientReader(casebook()).owner(m_mo).name; }
    std::vector<std::string> taskOwners() {
        std::vector<std::string> owners;
        for (const auto& task : TaskReader(casebook()).of(m_mo)) {
            owners.push_back(task.value.owner);
        }
        return owners;
    }

    ClientId m_mo{0};
};

TEST_F(HandoverOfMo, OpenRisksComeFirstAndAreFilledIn) {
    HandoverPresenter presenter(context(), m_mo);
    const auto notes = presenter.facts();
    const std::string label(
        context().content.label(TaskSubject(Complaint::SuicidalTendencies), Language::English));
    EXPECT_THAT(notes[0], testing::HasSubstr(label));
    EXPECT_THAT(notes[indexOf(HandoverHeading::SafeContact)], testing::HasSubstr("Noor"));
    EXPECT_THAT(notes[indexOf(HandoverHeading::Promises)], Not(IsEmpty()));
}

TEST_F(HandoverOfMo, TheNotesWriteTimesAsTheWindowDoes) {
    Dossier dossier = emptyDossier();
    dossier.contacts = {
        {.at = DateTime(today() + boost::gregorian::days(1), boost::posix_time::time_duration(9, 5, 0)),
         .kind = ContactKind::Talk,
         .status = ContactStatus::Booked}};
    const auto notes = handoverNotes(context().content, Language::Dutch, dossier, today());
    EXPECT_THAT(notes[indexOf(HandoverHeading::Promises)], testing::HasSubstr(", 09:05"));
}

TEST_F(HandoverOfMo, IrisKeepsWatchWhileNoorIsIllUntilBramAccepts) {
    {
        HandoverPresenter presenter(context(), m_mo);
        ASSERT_THAT(presenter.offer(user("Bram"), HandoverReason::Illness, kNotesOfMo), IsEmpty());
        EXPECT_EQ(ownerName(), "Iris");
        EXPECT_THAT(taskOwners(), ElementsAre("Iris", "Iris"));
        EXPECT_FALSE(presenter.may(HandoverStatus::Accepted));
        EXPECT_TRUE(presenter.may(HandoverStatus::Withdrawn));
        EXPECT_FALSE(presenter.answer(HandoverStatus::Accepted));
    }
    as("Bram");
    MyDayPresenter myDay(context());
    EXPECT_THAT(myDay.lines(), Contains(Field(&MyDayPresenter::Line::reason, WorkReason::HandoverWithRisk)));
    HandoverPresenter presenter(context(), m_mo);
    ASSERT_TRUE(presenter.may(HandoverStatus::Accepted));
    EXPECT_FALSE(presenter.may(HandoverStatus::Withdrawn));
    EXPECT_EQ(presenter.offered()->value.from, user("Noor"));
    ASSERT_TRUE(presenter.answer(HandoverStatus::Accepted));
    EXPECT_EQ(ownerName(), "Bram");
    EXPECT_THAT(taskOwners(), ElementsAre("Bram", "Bram"));
    EXPECT_FALSE(presenter.offered());
    EXPECT_FALSE(presenter.answer(HandoverStatus::Refused));
    ASSERT_EQ(presenter.history().size(), 1U);
    EXPECT_EQ(presenter.history()[0].value.note(HandoverHeading::OpenRisks), "calls at night");
}

TEST_F(HandoverOfMo, TheGiverOwnsUntilItIsAccepted) {
    {
        HandoverPresenter presenter(context(), m_mo);
        ASSERT_THAT(presenter.offer(user("Bram"), HandoverReason::Leave, {}), IsEmpty());
        EXPECT_EQ(ownerName(), "Noor");
        EXPECT_THAT(presenter.offer(user("Iris"), HandoverReason::Leave, {}),
                    ElementsAre(HandoverObstacle::AlreadyOffered));
    }
    as("Bram");
    HandoverPresenter presenter(context(), m_mo);
    EXPECT_FALSE(presenter.answer(HandoverStatus::Withdrawn));
    EXPECT_FALSE(presenter.answer(HandoverStatus::Refused)) << "a refusal says why";
    EXPECT_FALSE(presenter.canTakeRefusalBack());
    ASSERT_TRUE(presenter.answer(HandoverStatus::Refused, "full until May"));
    EXPECT_EQ(ownerName(), "Noor");
    EXPECT_EQ(presenter.history().front().value.whyNot, "full until May");
    EXPECT_TRUE(presenter.canTakeRefusalBack());
    EXPECT_TRUE(presenter.takeRefusalBack());
    EXPECT_TRUE(presenter.may(HandoverStatus::Accepted));
    EXPECT_FALSE(presenter.takeRefusalBack());
}

TEST_F(HandoverOfMo, WithdrawnGoesBackToTheGiver) {
    HandoverPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.offer(user("Bram"), HandoverReason::Illness, {}), IsEmpty());
    ASSERT_TRUE(presenter.answer(HandoverStatus::Withdrawn));
    EXPECT_EQ(ownerName(), "Noor");
    EXPECT_THAT(taskOwners(), ElementsAre("Noor", "Noor"));
}

TEST_F(HandoverOfMo, AnExcludedColleagueSeesNothingAndIsNotAsked) {
    {
        HandoverPresenter presenter(context(), m_mo);
        EXPECT_TRUE(presenter.decidesWhoIsExcluded());
        ASSERT_THAT(presenter.exclude(user("Bram"), "an ex"), IsEmpty());
        EXPECT_THAT(presenter.exclude(user("Noor"), "x"), Contains(ExclusionObstacle::IsOwner));
        EXPECT_THAT(presenter.others(), ElementsAre(Field(&User::name, "Bram"), Field(&User::name, "Iris")))
            << "in one order, ticked or not";
        EXPECT_THAT(presenter.receivers(), ElementsAre(Field(&User::name, "Iris")));
        EXPECT_THAT(presenter.offer(user("Bram"), HandoverReason::Leave, {}),
                    ElementsAre(HandoverObstacle::ReceiverIsExcluded));
    }
    as("Bram");
    MyDayPresenter myDay(context());
    myDay.setScope(MyDayScope::All);
    EXPECT_THAT(myDay.lines(), IsEmpty());
    EXPECT_FALSE(context().hasClient(m_mo)) << "nor is his dossier opened by its number";
    as("Noor");
    EXPECT_TRUE(context().hasClient(m_mo));
    HandoverPresenter presenter(context(), m_mo);
    ASSERT_EQ(presenter.excluded().size(), 1U);
    EXPECT_EQ(presenter.excluded()[0].user.name, "Bram");
    EXPECT_EQ(presenter.excluded()[0].reason, "an ex");
    EXPECT_THAT(presenter.admit(user("Bram")), IsEmpty());
    EXPECT_THAT(presenter.excluded(), IsEmpty());
}

TEST_F(HandoverOfMo, ALeadWhoIsExcludedIsNotMadeOwnerByIllness) {
    casebook().addUser("Lies", Secret("correct horse"), UserRole::Lead);
    HandoverPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.exclude(user("Iris"), "family"), IsEmpty());
    EXPECT_THAT(presenter.exclude(user("Lies"), "family"), ElementsAre(ExclusionObstacle::IsOnlyLead));
    ASSERT_THAT(presenter.offer(user("Bram"), HandoverReason::Illness, {}), IsEmpty());
    EXPECT_EQ(ownerName(), "Lies");
}

TEST_F(HandoverOfMo, WhoIsNeitherOwnerNorLeadDecidesNothing) {
    as("Bram");
    HandoverPresenter presenter(context(), m_mo);
    EXPECT_FALSE(presenter.decidesWhoIsExcluded());
    EXPECT_THAT(presenter.exclude(user("Iris"), "x"), Contains(ExclusionObstacle::NotAllowed));
    EXPECT_THAT(presenter.exclude(user("Bram"), "x"), Contains(ExclusionObstacle::IsYourself));
    EXPECT_TRUE(context().hasClient(m_mo));
}

TEST_F(HandoverOfMo, TheFactsAreWordedInTheLanguageOfWhoReadsThem) {
    HandoverPresenter asked(context(), m_mo);
    ASSERT_THAT(asked.offer(user("Bram"), HandoverReason::Leave, kNotesOfMo), IsEmpty());
    as("Bram");
    PresenterContext dutch = context();
    dutch.language = Language::Dutch;
    const HandoverPresenter reading(dutch, m_mo);
    const std::string risks = reading.facts()[indexOf(HandoverHeading::OpenRisks)];
    EXPECT_THAT(risks, testing::HasSubstr(std::string(dutch.content.label(
                           TaskSubject(Complaint::SuicidalTendencies), Language::Dutch))));
    EXPECT_THAT(risks, Not(testing::HasSubstr(std::string(dutch.content.label(
                           TaskSubject(Complaint::SuicidalTendencies), Language::English)))));
    EXPECT_EQ(reading.offered()->value.note(HandoverHeading::OpenRisks), "calls at night");
}

TEST_F(HandoverOfMo, TheNotesNameWhoElseHelpsAndWhatIsNotSafe) {
    Dossier dossier = emptyDossier();
    const Resource& party = context().content.resources().back();
    dossier.referrals = {
        {.to = party.id, .kind = party.kind, .on = today(), .status = ReferralStatus::Started}};
    dossier.client.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::No;
    dossier.substances = {{.substance = Substance::Ghb, .dependence = SafetyAnswer::Yes}};
    const auto notes = HandoverPresenter(context(), addClient("Dave", dossier)).facts();
    EXPECT_THAT(notes[indexOf(HandoverHeading::OthersInvolved)],
                testing::HasSubstr(party.name.in(Language::English)));
    const Content& content = context().content;
    EXPECT_THAT(
        notes[indexOf(HandoverHeading::OpenRisks)],
        testing::HasSubstr(std::string(content.label(SafetyQuestion::DownerDependence, Language::English)) +
                           ": " + std::string(content.label(SafetyAnswer::Yes, Language::English))));
}

TEST_F(HandoverOfMo, EachOpeningStandsInTheLogWithWhoAndWhen) {
    const auto entry = [](const ReadEntry& reading) {
        return reading.reader + " " + isoDate(reading.at.date());
    };
    const HandoverPresenter opened(context(), m_mo);
    ASSERT_EQ(opened.readings().size(), 1U) << "this page opens it";
    EXPECT_EQ(HandoverPresenter(context(), m_mo).readings().size(), 1U) << "once, not for each tab";
    const Date first = today();
    goTo(today() + boost::gregorian::days(1));
    as("Bram");
    const HandoverPresenter openedAgain(context(), m_mo);
    ASSERT_EQ(openedAgain.readings().size(), 2U);
    EXPECT_EQ(entry(openedAgain.readings()[0]), "Bram " + isoDate(today())) << "the latest first";
    EXPECT_EQ(entry(openedAgain.readings()[1]), "Noor " + isoDate(first));
}

TEST_F(HandoverOfMo, BulkNamesEveryClientAlsoThoseThatStay) {
    const ClientId other = addClient("Elif");
    Writing<ExclusionStore>(casebook())->exclude(other, user("Bram"));
    const auto results = offerAll(context(), user("Noor"), user("Bram"), HandoverReason::Leave);
    ASSERT_EQ(results.size(), 2U);
    EXPECT_THAT(results[0].obstacles, IsEmpty());
    EXPECT_EQ(results[1].client.id, other);
    EXPECT_THAT(results[1].obstacles, ElementsAre(HandoverObstacle::ReceiverIsExcluded));
}

} // namespace
} // namespace kentering
