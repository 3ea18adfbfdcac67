#include "app/presenters/clients/closing_presenter.h"

#include "tests/presenters/support/course_world.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using ClosingOfAClient = CourseWorld;

TEST_F(ClosingOfAClient, WhatIsOpenIsSaidBeforeItCloses) {
    Dossier dossier = emptyDossier();
    dossier.tasks = {{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()},
                     {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = today()},
                     {.about = GeneralSubject::Goal, .owner = "Noor", .due = today(), .outcome = "klaar"}};
    dossier.contacts = {{.at = at(today() + boost::gregorian::days(2)),
                         .kind = ContactKind::Talk,
                         .status = ContactStatus::Booked},
                        {.at = at(today() - boost::gregorian::days(2)),
                         .kind = ContactKind::Talk,
                         .status = ContactStatus::Booked}};
    const ClosingPresenter closing(context(), addClient("Mo", dossier));
    EXPECT_EQ(closing.openWork(), (ClosingPresenter::OpenWork{.safety = 1, .other = 1, .booked = 1}));
    EXPECT_FALSE(closing.isClosed());
    EXPECT_EQ(closing.closing(), (Closing{.on = today()}));
}

TEST_F(ClosingOfAClient, ItEndsIsCorrectedAndBeginsAgain) {
    ClosingPresenter closing(context(), addClient("Mo"));
    EXPECT_THAT(closing.openAgain(Reopening::CameBack, today()), ElementsAre(ClosingObstacle::NotClosed));
    const Closing silent{.on = today(), .outcome = ClosingOutcome::Silent, .words = "belde niet"};
    ASSERT_THAT(closing.close(silent), IsEmpty());
    EXPECT_TRUE(closing.isClosed());
    EXPECT_EQ(closing.closing(), silent);
    EXPECT_THAT(closing.close(silent), ElementsAre(ClosingObstacle::ClosedAlready));
    const Closing moved{.on = today(), .outcome = ClosingOutcome::MovedOn, .words = "naar Utrecht"};
    ASSERT_THAT(closing.correct(silent, moved), IsEmpty());
    EXPECT_EQ(closing.closing(), moved);
    goTo(today() + boost::gregorian::days(40));
    ASSERT_THAT(closing.openAgain(Reopening::CameBack, today()), IsEmpty());
    EXPECT_FALSE(closing.isClosed());
    EXPECT_EQ(closing.present().opened, today());
    ASSERT_EQ(closing.earlier().size(), 1U);
    EXPECT_EQ(closing.earlier()[0].words, "naar Utrecht");
    ASSERT_THAT(closing.close({.on = today()}), IsEmpty());
    ASSERT_THAT(closing.openAgain(Reopening::CameBack, today()), IsEmpty());
    ASSERT_EQ(closing.earlier().size(), 2U);
    EXPECT_EQ(closing.earlier()[0].closed, today()) << "the latest first";
}

} // namespace

} // namespace kentering
