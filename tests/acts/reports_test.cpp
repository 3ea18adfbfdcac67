#include "model/acts/reports.h"

#include "model/acts/reading/reports.h"
#include "model/base/errors.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const ReleasedPeriod kYear{.period = "2025",
                           .releasedOn = kToday,
                           .digest = {1, 2, 3},
                           .cells = {{"total", 14}, {"item.more-than-planned", -2}},
                           .marks = {{1, 1}, {2, 2}}};

class ReportActsTest : public ActsTest {};

TEST_F(ReportActsTest, AReleaseIsKeptWholeAndItsFileNamedOnlyThen) {
    int published = 0;
    expectWholeOrNothing([&] { publishRelease(*book, kYear, [&] { ++published; }); });
    EXPECT_EQ(published, 1) << "no file gets its name when its figures are not kept";
    EXPECT_THAT(releasesOf(*book, "2025"), ElementsAre(kYear));
    EXPECT_EQ(lastAct(), "publish-release");
    ReleasedPeriod corrected = kYear;
    corrected.revision = 1;
    publishRelease(*book, corrected, [] {});
    EXPECT_THAT(releasesOf(*book, "2025"), ElementsAre(kYear, corrected));
    EXPECT_THAT(releasesOf(*book, "2024"), IsEmpty());
}

TEST_F(ReportActsTest, WhoeverLeadsSaysThatAPeriodWasNotPublished) {
    EXPECT_FALSE(isConfirmedUnpublished(*book, "2025-Q2"));
    expectWholeOrNothing([&] { EXPECT_TRUE(confirmUnpublished(*book, "2025-Q2")); });
    EXPECT_TRUE(isConfirmedUnpublished(*book, "2025-Q2"));
    EXPECT_FALSE(isConfirmedUnpublished(*book, "2025"));
    EXPECT_EQ(lastAct(), "confirm-unpublished");
    casebook->addUser("Iris", Secret(kPassphrase), UserRole::Lead);
    const std::string before = everything();
    EXPECT_FALSE(confirmUnpublished(*book, "2025")) << "there is a lead now, and it is not Noor";
    EXPECT_EQ(everything(), before);
    as("Iris");
    EXPECT_TRUE(confirmUnpublished(*book, "2025"));
}

TEST_F(ReportActsTest, WhatIsKeptIsKeptOnceAndInOrder) {
    publishRelease(*book, kYear, [] {});
    const std::string before = everything();
    const auto publish = [] { ADD_FAILURE() << "published without being kept"; };
    EXPECT_THROW(publishRelease(*book, kYear, publish), InvalidValue);
    ReleasedPeriod third = kYear;
    third.revision = 2;
    EXPECT_THROW(publishRelease(*book, third, publish), InvalidValue);
    EXPECT_EQ(everything(), before);
}

TEST_F(ReportActsTest, AFileThatGetsNoNameLeavesFiguresThatNobodySawAndThatStay) {
    EXPECT_THROW(publishRelease(*book, kYear, [] { throw OutputFileError("the disk"); }), OutputFileError);
    EXPECT_THAT(releasesOf(*book, "2025"), ElementsAre(kYear));
}

TEST_F(ReportActsTest, FactsAreThoseOfTheDays) {
    Writing<ConsentStore>(*casebook)->add(client, {.to = ConsentScope(ConsentScope::Kind::Statistics),
                                                   .given = true,
                                                   .on = kToday - boost::gregorian::days(9)});
    Writing<ContactStore>(*casebook)->add(
        client, {.at = DateTime(kToday - boost::gregorian::days(3), boost::posix_time::hours(9)),
                 .kind = ContactKind::Talk,
                 .status = ContactStatus::Attended});
    EXPECT_EQ(statisticsFacts(*book, kToday).contacts.size(), 1U);
    EXPECT_EQ(statisticsFacts(*book, kToday - boost::gregorian::days(4)).contacts.size(), 0U);
    EXPECT_EQ(statisticsFacts(*book, kToday - boost::gregorian::days(5), kToday, {}).contacts.back().on,
              kToday - boost::gregorian::days(3));
    EXPECT_THAT(
        statisticsFacts(*book, kToday - boost::gregorian::days(9), kToday - boost::gregorian::days(5), {})
            .contacts,
        IsEmpty());
    EXPECT_EQ(reportKeyOf(*book), casebook->reportKey());
    EXPECT_TRUE(lastEntryOf(*book));
}

} // namespace

} // namespace kentering
