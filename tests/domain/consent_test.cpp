#include "model/domain/consent.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(ConsentScope, TurnsItsCodeBackIntoItself) {
    for (const char* text : {"record", "statistics", "contact", "relatives", "referral:cma-amsterdam"}) {
        const auto scope = ConsentScope::fromCode(text);
        ASSERT_TRUE(scope) << text;
        EXPECT_EQ(scope->code(), text);
        EXPECT_EQ(ConsentScope::fromCode(scope->code()), scope);
    }
}

TEST(ConsentScope, KnowsNoOtherWords) {
    for (const char* text : {"", "Record", "record ", "referral", "referral:", "referral:CMA",
                             "referral:cma amsterdam", "everything"}) {
        EXPECT_EQ(ConsentScope::fromCode(text), std::nullopt) << '"' << text << '"';
    }
}

TEST(ConsentScope, ForAReferralNamesToWhom) {
    EXPECT_THROW(ConsentScope{ConsentScope::Kind::Referral}, InvalidValue);
    const ConsentScope scope(ResourceId("gp"));
    EXPECT_EQ(scope.kind(), ConsentScope::Kind::Referral);
    EXPECT_EQ(scope.resource()->text(), "gp");
}

TEST(ConsentScope, ToOnePartyIsNotToAnother) {
    EXPECT_NE(ConsentScope(ResourceId("gp")), ConsentScope(ResourceId("clinic")));
    EXPECT_NE(ConsentScope(ConsentScope::Kind::Record), ConsentScope(ConsentScope::Kind::Statistics));
}

TEST(LatestWord, IsTheLastUpToTheDayWhateverItSays) {
    const ConsentScope scope(ConsentScope::Kind::Statistics);
    const std::vector<Consent> words{
        {.to = scope, .given = true, .on = Date(2026, 1, 1), .until = Date(2026, 6, 30)},
        {.to = scope, .given = false, .on = Date(2026, 8, 1)},
        {.to = scope, .given = true, .on = Date(2026, 8, 1)},
        {.to = ConsentScope(ConsentScope::Kind::Contact), .given = true, .on = Date(2026, 9, 1)}};
    EXPECT_EQ(latestWord(words, scope, Date(2025, 12, 31)), nullptr);
    EXPECT_EQ(latestWord(words, scope, Date(2026, 7, 31)), &words[0]);
    EXPECT_EQ(latestWord(words, scope, Date(2026, 9, 2)), &words[2]) << "the later of one day";
}

TEST(ConsentsTo, HoldsUpToItsLastDay) {
    const ConsentScope scope(ConsentScope::Kind::Statistics);
    const std::vector<Consent> words{
        {.to = scope, .given = true, .on = Date(2026, 1, 1), .until = Date(2026, 6, 30)}};
    EXPECT_FALSE(consentsTo(words, scope, Date(2025, 12, 31)));
    EXPECT_TRUE(consentsTo(words, scope, Date(2026, 1, 1)));
    EXPECT_TRUE(consentsTo(words, scope, Date(2026, 6, 30)));
    EXPECT_FALSE(consentsTo(words, scope, Date(2026, 7, 1)));
}

} // namespace
} // namespace kentering
