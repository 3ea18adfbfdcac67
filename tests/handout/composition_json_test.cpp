#include "reports/handout/output/composition_json.h"

#include "reports/handout/compose/compose.h"
#include "tests/handout/sample_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

HandoutRequest crash() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = Phase::Crash;
    return request;
}

TEST(CompositionJson, NamesBlocksAndWhatIsHeldBack) {
    const std::string json = compositionJson(compose(crash(), sampleContent()));
    EXPECT_THAT(
        json, StartsWith(
                  "{\n  \"blocks\": [\n    {\"id\": \"safety.downer-dependence\", \"kind\": \"safety\"},\n"));
    EXPECT_THAT(json, HasSubstr("{\"id\": \"tip.crash.01\", \"kind\": \"tip\"}"));
    EXPECT_THAT(json, HasSubstr("{\"id\": \"tip.crash.02\", \"because\": \"dependence-unknown\"}"));
    EXPECT_TRUE(json.ends_with("\n  ]\n}\n"));
}

TEST(CompositionJson, EscapesTheCounsellorsReason) {
    HandoutRequest request = crash();
    request.changes.emplace(AdviceId("tip.crash.01"), AdviceChange::drop("\"no\" \\ \n\t\x01 één"));
    EXPECT_THAT(compositionJson(compose(request, sampleContent())),
                HasSubstr(R"("reason": "\"no\" \\ \u000a\u0009\u0001 één"})"));
}

} // namespace
} // namespace kentering
