#include "reports/handout/compose/handout_request.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(AdviceId, RefusesEverySafetyBoxAndEveryNumberToCall) {
    for (const char* id : {"safety.antidepressants", "safety.downer-dependence",
                           "safety.history-psychosis-depression-suicidality", "safety.danger",
                           "safety.anything", "resource.113"}) {
        EXPECT_THROW(AdviceId{id}, InvalidValue) << id;
    }
}

TEST(AdviceId, RefusesWhatIsNoId) {
    for (const char* id : {"", " safety.danger", "Safety.danger", "tip.crash.01 ", "tip/crash", "tip\n"}) {
        EXPECT_THROW(AdviceId{id}, InvalidValue) << id;
    }
    EXPECT_EQ(AdviceId("tip.crash.01").text(), "tip.crash.01");
    EXPECT_EQ(AdviceId("craving.tell-someone").text(), "craving.tell-someone");
}

TEST(AdviceChange, NeedsAReason) {
    EXPECT_THROW(static_cast<void>(AdviceChange::drop("")), InvalidValue);
    EXPECT_THROW(static_cast<void>(AdviceChange::release(" \n")), InvalidValue);
    EXPECT_THROW(static_cast<void>(AdviceChange::reword("words", "")), InvalidValue);
    EXPECT_THROW(static_cast<void>(AdviceChange::reword(" ", "reason")), InvalidValue);
    EXPECT_EQ(AdviceChange::reword("words", "reason").words(), "words");
}

} // namespace
} // namespace kentering
