// What a failing script is shortened to, without a window.

#include "tests/gui/property/shrinker.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace kentering::property {
namespace {

bool has(const Script& script, const Step& step) {
    return std::ranges::find(script, step) != script.end();
}

TEST(ShrinkerTest, LeavesTheStepsThatAreNeededInTheirOrder) {
    Script script;
    for (int round = 0; round < 10; ++round) {
        script.insert(script.end(), {key("Down"), write("slaap"), click("note")});
    }
    script.insert(script.begin() + 17, key("J"));
    script.push_back(lock());
    const auto fails = [](const Script& tried) {
        return has(tried, key("J")) && !tried.empty() && tried.back() == lock();
    };
    EXPECT_EQ(shrink(script, fails, 1000), (Script{key("J"), lock()}));
}

TEST(ShrinkerTest, AsksNoMoreOftenThanItMay) {
    const Script script(64, key("N"));
    int asked = 0;
    const Script shortened = shrink(
        script,
        [&asked](const Script&) {
            ++asked;
            return false;
        },
        7);
    EXPECT_EQ(asked, 7);
    EXPECT_EQ(shortened, script);
}

TEST(ShrinkerTest, ASingleStepMayBeAll) {
    const Script script = {key("J"), restart(), key("N")};
    EXPECT_EQ(shrink(
                  script, [](const Script& tried) { return has(tried, restart()); }, 100),
              Script{restart()});
}

TEST(StepTest, IsWrittenAsItStandsInATest) {
    EXPECT_EQ(toText(Script{key("Ctrl+Z"), form("slip", "een feest", "Esc"), lock()}),
              "    key(\"Ctrl+Z\"),\n    form(\"slip\", \"een feest\", \"Esc\"),\n    lock(),\n");
}

} // namespace
} // namespace kentering::property
