// What holds for every sheet with the product's own words: the whole space, enumerated.

#include "reports/handout/compose/compose.h"
#include "reports/handout/output/message_text.h"
#include "tests/handout/golden.h"
#include "tests/handout/whole_space.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kentering {
namespace {

const Content& words() {
    return Content::builtIn();
}

SafetyAnswer dependenceOf(const HandoutRequest& request) {
    return request.safety[SafetyQuestion::DownerDependence];
}

/// What tells a body that depends on a downer to sit withdrawal out, to resist, or to cut off its supply.
constexpr std::array kSitItOut{"vanzelf",
                               "geef niet toe",
                               "golf",
                               "dealer",
                               "spullen",
                               "by itself",
                               "do not give in",
                               "wave",
                               " gear",
                               "Als je stopt",
                               "When you stop",
                               "alles weg",
                               "Throw it",
                               "in de eerste week",
                               "in the first week",
                               "gaat voorbij",
                               "will pass",
                               "wordt minder",
                               "ergste"};

constexpr std::array kPraise{"trots",          "proud",       "Vier ",       "Celebrate",
                             "zonder gebruik", "without use", "Een jaar!",   "One year!",
                             "blijft van jou", "stays yours", "Je bent ver", "come far"};

std::string textOf(const Block& block) {
    std::string text = block.title + " | " + block.text;
    for (const std::string& row : block.rows) {
        text += " | " + row;
    }
    return text;
}

/// Every text of the sheet with the heading that it stands under.
std::vector<std::pair<std::string, std::string>> textsOf(const Composition& sheet) {
    std::vector<std::pair<std::string, std::string>> texts;
    texts.emplace_back("", sheet.title() + " | " + sheet.subtitle());
    for (const Block& block : sheet.safety().boxes()) {
        texts.emplace_back("", textOf(block));
    }
    for (const Block& block : sheet.safety().more()) {
        texts.emplace_back("", textOf(block));
    }
    for (const Block& block : sheet.tonight().now) {
        texts.emplace_back(sheet.tonight().heading, textOf(block));
    }
    for (const Block& block : sheet.tonight().people) {
        texts.emplace_back(sheet.tonight().heading, textOf(block));
    }
    for (const Section& section : sheet.sections()) {
        texts.emplace_back("", section.heading);
        for (const Block& block : section.blocks) {
            texts.emplace_back(section.heading, textOf(block));
        }
    }
    return texts;
}

std::set<std::string> idsOf(const Composition& sheet) {
    std::set<std::string> ids;
    for (const Block& block : sheet.blocks()) {
        ids.insert(block.id);
    }
    return ids;
}

bool saysUppers(const std::string& text) {
    return text.find("bij uppers") != std::string::npos || text.find("with uppers") != std::string::npos;
}

/// One string for each thing that is wrong with the sheet.
std::vector<std::string> faults(const HandoutRequest& request, const Composition& sheet) {
    std::vector<std::string> result;
    const std::set<std::string> ids = idsOf(sheet);
    const auto needs = [&](const char* id, bool isNeeded) {
        if (isNeeded && !ids.contains(id)) {
            result.push_back(std::string(id) + " is missing");
        }
    };
    const auto refuses = [&](const std::string& start, bool isRefused) {
        const auto at = ids.lower_bound(start);
        if (isRefused && at != ids.end() && at->starts_with(start)) {
            result.push_back(*at + " must not be there");
        }
    };
    needs("safety.antidepressants", true);
    needs("safety.downer-dependence", true);
    needs("safety.history-psychosis-depression-suicidality", true);
    needs("safety.danger", true);
    needs("resource.alarm-112", true);
    needs("resource.suicide-prevention-113", true);
    const bool isSheet = !request.topic;
    const bool isPaper = isSheet && request.format != SheetFormat::WalletCard;
    const auto hasPhase = [&](Phase phase) { return request.phase == phase || request.also == phase; };
    needs("safety.psychotic-symptoms",
          isSheet && (request.afterSlip || (request.phase && hasPhase(Phase::Crash))));
    needs("safety.no-big-decisions", isSheet && request.phase && hasPhase(Phase::Crash));
    needs("safety.alcohol-cannabis", isPaper && (request.afterSlip || request.phase));
    const SafetyAnswer dependence = dependenceOf(request);
    needs("safety.withdrawal", dependence == SafetyAnswer::Yes);
    needs("route.downer-dependence.1", dependence == SafetyAnswer::Yes);
    const OwnGoal goal = request.ownGoal.value_or(OwnGoal::Stop);
    const bool goesOn = goal != OwnGoal::Stop;
    needs("safety.withdrawal", isSheet && goesOn);
    needs("safety.passed-out", isSheet && goesOn);
    for (const char* id :
         {"tip.stop.", "total", "year", "worksheet.celebration", "tip.slip.02", "tip.slip.03"}) {
        refuses(id, goesOn);
    }
    const bool mayBePraised = isPaper && dependence != SafetyAnswer::Yes;
    needs("total", mayBePraised && !goesOn);
    needs("year", mayBePraised && !goesOn);
    needs("rate", mayBePraised && goal == OwnGoal::UseLess);
    // A phase says what may come, and explains the craving tools where it names craving.
    if (mayBePraised && request.phase) {
        const std::string phase = "phase." + std::string(code(*request.phase));
        needs((phase + ".signs").c_str(), true);
        needs((phase + ".window").c_str(), true);
        for (const TipGroup group : {TipGroup::Craving, TipGroup::ThoughtStopper}) {
            for (const Tip& tip : words().tips(group)) {
                needs(tip.id.c_str(), words().phase(*request.phase).namesCraving);
            }
        }
    }
    refuses("rate", goal != OwnGoal::UseLess);
    refuses("goal.", !goesOn);
    for (const char* id :
         {"total", "rate", "year", "tip.slip.02", "tip.recovery.04", "worksheet.celebration", "phase."}) {
        refuses(id, dependence == SafetyAnswer::Yes);
    }
    if (dependence == SafetyAnswer::No) {
        return result;
    }
    for (const auto& [heading, text] : textsOf(sheet)) {
        for (const char* sign : kSitItOut) {
            const bool mayStand =
                dependence == SafetyAnswer::No ||
                (dependence == SafetyAnswer::Unknown && (saysUppers(text) || saysUppers(heading)));
            if (!mayStand && text.find(sign) != std::string::npos) {
                result.push_back(std::string(sign) + ": " + text);
            }
        }
        for (const char* sign : kPraise) {
            if (dependence == SafetyAnswer::Yes && text.find(sign) != std::string::npos) {
                result.push_back(std::string(sign) + ": " + text);
            }
        }
    }
    return result;
}

std::string nameOf(const HandoutRequest& request) {
    const auto name = [](const auto& value) { return value ? std::string(code(*value)) : "none"; };
    return name(request.phase) + "/" + name(request.also) + " topic " + name(request.topic) + " goal " +
           name(request.ownGoal) + " dependence " + std::string(code(dependenceOf(request))) +
           (request.afterSlip ? " slip " : " ") + std::string(code(request.format));
}

class Collector {
public:
    void operator()(const HandoutRequest& request) {
        ++m_sheets;
        const Composition sheet = compose(request, words());
        m_digests.add(request, sheet);
        for (const std::string& fault : faults(request, sheet)) {
            if (m_told.insert(fault).second) { // once is enough
                ADD_FAILURE() << nameOf(request) << ": " << fault;
            }
        }
    }
    [[nodiscard]] int sheets() const { return m_sheets; }
    [[nodiscard]] std::string digests() const { return m_digests.lines(); }

private:
    int m_sheets = 0;
    SheetDigests m_digests;
    std::set<std::string> m_told;
};

/// The lines of the digest file about one main phase.
std::string agreedDigests(const std::string& phase) {
    std::ifstream file(kGoldenFolder / kDigestFile);
    std::string lines;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(phase + " ")) {
            lines += line + "\n";
        }
    }
    return lines;
}

/// One test for each main phase, so that several run at once: together the whole space.
class WholeSpace : public testing::TestWithParam<std::optional<Phase>> {
public:
    static std::string name(const std::optional<Phase>& phase) {
        return phase ? std::string(code(*phase)) : "none";
    }
};

TEST_P(WholeSpace, NothingDangerousStandsOnAnySheetAndEachIsAsAgreed) {
    Collector collect;
    for (const auto& also : phasesAndNone()) {
        for (const auto& goal : goalsAndNone()) {
            forEverySheetOf(GetParam(), also, goal, std::ref(collect));
        }
    }
    EXPECT_EQ(collect.sheets(), 6 * 5 * 2 * 27 * 2 * 4);
    // And nothing changed that nobody looked at: see golden_test.cpp for what to do then.
    EXPECT_EQ(agreedDigests(name(GetParam())), collect.digests());
}

INSTANTIATE_TEST_SUITE_P(EveryPhase, WholeSpace, testing::ValuesIn(phasesAndNone()), [](const auto& phase) {
    std::string name = WholeSpace::name(phase.param);
    std::erase(name, '-');
    return name;
});

TEST(SafetyProperties, NothingDangerousStandsOnAnyTopicSheet) {
    Collector collect;
    forEveryTopicSheet(std::ref(collect));
    EXPECT_EQ(collect.sheets(), 6 * 5 * 27 * 2 * 4);
}

} // namespace
} // namespace kentering
