// The referral directory: what may print, when groups meet, whom to call.

#include "model/content/content.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kentering {
namespace {

using boost::gregorian::date;
using ::testing::ElementsAre;

const Resource& entry(const char* id) {
    const Resource* found = Content::builtIn().findResource(ResourceId(id));
    if (found == nullptr) {
        throw std::runtime_error(std::string("no entry ") + id);
    }
    return *found;
}

TEST(Directory, nothingFromTheBrochureIsPresentedAsCurrent) {
    int fromBrochure = 0;
    for (const Resource& resource : Content::builtIn().resources()) {
        if (resource.source != SourceChapter::House) {
            ++fromBrochure;
            EXPECT_FALSE(resource.lastChecked.has_value()) << resource.id.text();
            EXPECT_FALSE(mayPrint(resource, date(2026, 11, 23))) << resource.id.text();
        }
    }
    EXPECT_EQ(fromBrochure, 10);
}

TEST(Directory, crisisLinesAlwaysPrintAndAreRight) {
    const Resource& alarm = entry("alarm-112");
    const Resource& talk = entry("suicide-prevention-113");
    EXPECT_THAT(alarm.phones, ElementsAre("112"));
    EXPECT_THAT(talk.phones, ElementsAre("113", "0800-0113"));
    for (const Resource* line : {&alarm, &talk}) {
        EXPECT_TRUE(line->crisisLine);
        EXPECT_TRUE(mayPrint(*line, date(2036, 1, 1)));
    }
    EXPECT_EQ(std::ranges::count_if(Content::builtIn().resources(), &Resource::crisisLine), 2);
}

TEST(Directory, theTeamsOwnCheckMakesAnEntryPrintForAYear) {
    const Resource& group = entry("cma-amsterdam");
    EXPECT_TRUE(mayPrint(group, date(2026, 11, 23), date(2026, 11, 20)));
    EXPECT_TRUE(mayPrint(group, date(2027, 11, 20), date(2026, 11, 20)));
    EXPECT_FALSE(mayPrint(group, date(2027, 11, 21), date(2026, 11, 20)));
}

TEST(Directory, aCheckInTheFutureIsNoCheck) {
    EXPECT_EQ(freshness(date(2026, 11, 24), date(2026, 11, 23)), Freshness::NeverChecked);
    EXPECT_EQ(freshness(date(2026, 11, 23), date(2026, 11, 23)), Freshness::Checked);
    EXPECT_EQ(freshness(std::nullopt, date(2026, 11, 23)), Freshness::NeverChecked);
    EXPECT_EQ(freshness(date(2022, 3, 1), date(2026, 11, 23)), Freshness::Stale);
}

TEST(Directory, groupTalksMeetOnTheFirstAndThirdWednesday) {
    const std::optional<MeetingTimes>& meetings = entry("mainline-groups").meetings;
    ASSERT_TRUE(meetings.has_value());
    EXPECT_THAT(meetings->rule.next(date(2026, 11, 23), 3),
                ElementsAre(date(2026, 12, 2), date(2026, 12, 16), date(2027, 1, 6)));
    EXPECT_EQ(meetings->start, boost::posix_time::hours(20));
    EXPECT_EQ(meetings->end, boost::posix_time::hours(21) + boost::posix_time::minutes(30));
}

// Months with five Wednesdays, ends of years and leap years: 24 meetings a year, gaps of 14 or 21 days.
TEST(Directory, groupTalksKeepTheirRuleForTwentyYears) {
    const MeetingRule& rule = entry("mainline-groups").meetings->rule;
    const std::vector<Date> meetings = rule.next(date(2026, 1, 1), 20 * 24);
    EXPECT_EQ(meetings.back().year(), 2045);
    for (std::size_t index = 0; index < meetings.size(); ++index) {
        const Date day = meetings[index];
        EXPECT_EQ(day.day_of_week(), boost::gregorian::Wednesday) << day.day();
        EXPECT_TRUE(day.day() <= 7 || (day.day() >= 15 && day.day() <= 21)) << isoDate(day);
        if (index > 0) {
            const long gap = daysBetween(meetings[index - 1], day);
            EXPECT_TRUE(gap == 14 || gap == 21) << isoDate(day);
        }
    }
}

TEST(Directory, theSaturdayGroupHasADayAndNoInventedTime) {
    const std::optional<MeetingTimes>& meetings = entry("cma-amsterdam").meetings;
    ASSERT_TRUE(meetings.has_value());
    EXPECT_THAT(meetings->rule.next(date(2026, 11, 23), 2),
                ElementsAre(date(2026, 11, 28), date(2026, 12, 5)));
    EXPECT_FALSE(meetings->start.has_value());
}

TEST(Directory, groupsAskThreeMonths) {
    for (const Resource& resource : Content::builtIn().resources()) {
        if (resource.kind == ReferralKind::SupportGroup) {
            EXPECT_EQ(resource.minimumMonths, 3) << resource.id.text();
        }
    }
}

TEST(Directory, careThatIsReimbursedNeedsTheGpsLetter) {
    for (const Resource& resource : Content::builtIn().resources()) {
        const bool isCare =
            resource.kind == ReferralKind::Clinic || resource.kind == ReferralKind::AddictionCare;
        EXPECT_EQ(resource.gpLetterNeeded, isCare) << resource.id.text();
        EXPECT_EQ(resource.insuranceCheckNeeded, isCare) << resource.id.text();
    }
}

TEST(Directory, everyEntrySaysWhereForWhomAndWhatInBothLanguages) {
    EXPECT_EQ(Content::builtIn().resources().size(), 12U);
    for (const Resource& resource : Content::builtIn().resources()) {
        for (const Language language : all<Language>()) {
            EXPECT_FALSE(resource.name.in(language).empty()) << resource.id.text();
            EXPECT_FALSE(resource.region.in(language).empty()) << resource.id.text();
            EXPECT_FALSE(resource.audience.in(language).empty()) << resource.id.text();
            EXPECT_FALSE(resource.offer.in(language).empty()) << resource.id.text();
        }
        EXPECT_TRUE(resource.web.empty() || resource.web.starts_with("https://")) << resource.web;
    }
}

TEST(Directory, whoSeeksCareHearsThatNotEveryProfessionalKnowsThis) {
    for (const char* id : {"clinic-finder", "care-finder"}) {
        ASSERT_TRUE(entry(id).expectation.has_value()) << id;
        EXPECT_THAT(entry(id).expectation->in(Language::Dutch), testing::HasSubstr("Toch helpt het velen"));
    }
}

TEST(Directory, onlyCrisisLinesHaveNumbersSinceThoseInTheBrochureArePeoples) {
    for (const Resource& resource : Content::builtIn().resources()) {
        EXPECT_TRUE(resource.crisisLine || resource.phones.empty()) << resource.id.text();
        for (const Language language : all<Language>()) {
            for (const Bilingual& text : {resource.name, resource.audience, resource.offer}) {
                EXPECT_THAT(text.in(language), testing::Not(testing::ContainsRegex("06[- ]?[0-9]")));
            }
        }
    }
}

TEST(Directory, addressesAreWholeAgain) {
    EXPECT_EQ(entry("relatives-foundation").web, "https://helpmijndierbareisverslaafd.nl");
    EXPECT_EQ(entry("na-netherlands").web, "https://www.na-holland.nl");
    EXPECT_EQ(entry("cma-amsterdam").mail, "cma.amsterdam@gmail.com");
}

TEST(Directory, anEntryThatIsGoneIsNull) {
    EXPECT_EQ(Content::builtIn().findResource(ResourceId("gone")), nullptr);
}

} // namespace
} // namespace kentering
