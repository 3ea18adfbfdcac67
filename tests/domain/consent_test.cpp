#include "model/domain/consent.h"

#include "model/errors.h"

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

} // namespace
} // namespace kentering
