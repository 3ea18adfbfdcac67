// What holds for every sheet there can be, whatever is asked for and whatever the content says.

#include "model/content/read/content_data.h"
#include "reports/handout/compose/compose.h"
#include "tests/handout/sample_content.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace kentering {
namespace {

std::vector<std::optional<Phase>> phases() {
    std::vector<std::optional<Phase>> result{std::nullopt};
    for (const Phase phase : all<Phase>()) {
        result.emplace_back(phase);
    }
    return result;
}

/// Every state of a client that a sheet can depend on.
template <typename Visit>
void forEveryState(const Visit& visit) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    for (const auto& phase : phases()) {
        for (const auto& also : phases()) {
            for (const SafetyAnswer antidepressants : all<SafetyAnswer>()) {
                for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
                    for (const SafetyAnswer history : all<SafetyAnswer>()) {
                        for (const bool afterSlip : {false, true}) {
                            request.phase = phase;
                            request.also = also;
                            request.safety.values = {antidepressants, dependence, history};
                            request.afterSlip = afterSlip;
                            visit(request);
                        }
                    }
                }
            }
        }
    }
}

std::set<std::string> stopAloneIds(const ContentData& data) {
    std::set<std::string> ids;
    const auto add = [&](const std::vector<Tip>& tips) {
        for (const Tip& tip : tips) {
            if (tip.stopAlone) {
                ids.insert(tip.id);
            }
        }
    };
    for (const PhaseContent& phase : data.phases) {
        add(phase.tips);
    }
    std::ranges::for_each(data.tips, add);
    return ids;
}

std::set<std::string> allTipIds(const ContentData& data) {
    std::set<std::string> ids;
    for (const PhaseContent& phase : data.phases) {
        std::ranges::transform(phase.tips, std::inserter(ids, ids.end()), &Tip::id);
    }
    for (const std::vector<Tip>& tips : data.tips) {
        std::ranges::transform(tips, std::inserter(ids, ids.end()), &Tip::id);
    }
    return ids;
}

/// What must be true of `sheet`. One string for each thing that is not.
std::vector<std::string> faults(const HandoutRequest& request, const Composition& sheet,
                                const std::set<std::string>& stopAlone) {
    std::vector<std::string> result;
    const std::vector<Block> blocks = sheet.blocks();
    std::set<std::string> firstThree;
    for (std::size_t index = 0; index < 3 && index < blocks.size(); ++index) {
        firstThree.insert(blocks[index].id);
    }
    if (firstThree != std::set<std::string>{"safety.antidepressants", "safety.downer-dependence",
                                            "safety.history-psychosis-depression-suicidality"}) {
        result.emplace_back("S-A, S-B and S-C do not stand first");
    }
    const SafetyAnswer dependence = request.safety[SafetyQuestion::DownerDependence];
    if (dependence != SafetyAnswer::No && blocks.front().id != "safety.downer-dependence") {
        result.emplace_back("S-B does not stand first");
    }
    std::set<std::string> seen;
    for (const Block& block : blocks) {
        if (block.kind == BlockKind::Safety &&
            (block.title.empty() || block.text.empty() || block.isOwnWords)) {
            result.push_back(block.id + " has lost its words");
        }
        if (!seen.insert(block.id).second) {
            result.push_back(block.id + " stands twice");
        }
        const bool isReleased =
            dependence == SafetyAnswer::Unknown &&
            std::ranges::any_of(request.changes, [&](const auto& change) {
                return change.first.text() == block.id && change.second.kind() == AdviceChange::Kind::Release;
            });
        if (stopAlone.contains(block.id) && dependence != SafetyAnswer::No && !isReleased) {
            result.push_back(block.id + " is stop-alone advice");
        }
    }
    std::set<std::string> numbers;
    for (const Block& help : sheet.safety().help()) {
        numbers.insert(help.details.begin(), help.details.end());
    }
    for (const char* number : {"112", "113", "0800-0113"}) {
        if (!numbers.contains(number)) {
            result.push_back(std::string("no ") + number);
        }
    }
    return result;
}

TEST(ComposeProperties, NoStateOfAClientGivesASheetWithoutItsBoxesOrWithStopAloneAdvice) {
    std::set<std::string> stopAlone;
    const Content content = sampleContent([&](ContentData& data) { stopAlone = stopAloneIds(data); });
    ASSERT_EQ(stopAlone.size(), 2U);
    int sheets = 0;
    forEveryState([&](HandoutRequest request) {
        for (const SheetFormat format : all<SheetFormat>()) {
            request.format = format;
            EXPECT_TRUE(faults(request, compose(request, content), stopAlone).empty());
            ++sheets;
        }
    });
    EXPECT_EQ(sheets, 6 * 6 * 27 * 2 * 4);
}

TEST(ComposeProperties, NoChangeOfTheCounsellorTakesABoxAwayOrBringsStopAloneAdvice) {
    std::mt19937 random(20261123);
    const auto chance = [&](int percent) { return static_cast<int>(random() % 100) < percent; };
    for (int round = 0; round < 400; ++round) {
        std::set<std::string> stopAlone;
        std::set<std::string> tipIds;
        // Also the content is at random: any advice may be stop-alone advice.
        const Content content = sampleContent([&](ContentData& data) {
            const auto mix = [&](std::vector<Tip>& tips) {
                for (Tip& tip : tips) {
                    tip.stopAlone = chance(30);
                }
            };
            for (PhaseContent& phase : data.phases) {
                mix(phase.tips);
            }
            std::ranges::for_each(data.tips, mix);
            stopAlone = stopAloneIds(data);
            tipIds = allTipIds(data);
        });
        HandoutRequest request;
        request.today = Date(2026, 11, 23);
        const auto phase = [&] { return phases()[random() % phases().size()]; };
        const auto answer = [&] { return all<SafetyAnswer>()[random() % 3]; };
        request.phase = phase();
        request.also = phase();
        request.safety.values = {answer(), answer(), answer()};
        request.afterSlip = chance(50);
        request.format = all<SheetFormat>()[random() % kCount<SheetFormat>];
        for (const CopingTool tool : all<CopingTool>()) {
            if (chance(30)) {
                request.plan.tools.push_back(tool);
            }
        }
        for (const std::string& id : tipIds) {
            if (chance(20)) {
                request.changes.emplace(AdviceId(id), AdviceChange::drop("reason"));
            }
            if (chance(20)) {
                request.changes.emplace(AdviceId(id), AdviceChange::release("reason"));
            }
            if (chance(20)) {
                request.changes.emplace(AdviceId(id), AdviceChange::reword("other words", "reason"));
            }
        }
        if (chance(30)) {
            request.resources = std::vector<ResourceId>{};
        }
        for (const std::string& fault : faults(request, compose(request, content), stopAlone)) {
            ADD_FAILURE() << "round " << round << ": " << fault;
        }
    }
}

TEST(ComposeProperties, BothLanguagesHaveTheSameBlocks) {
    const Content content = sampleContent();
    forEveryState([&](HandoutRequest request) {
        const Composition dutch = compose(request, content);
        request.language = Language::English;
        const Composition english = compose(request, content);
        ASSERT_TRUE(std::ranges::equal(dutch.blocks(), english.blocks(), {}, &Block::id, &Block::id));
        ASSERT_TRUE(
            std::ranges::equal(dutch.heldBack(), english.heldBack(), {}, &HeldBack::id, &HeldBack::id));
    });
}

TEST(ComposeProperties, EveryTipOfAChosenPhaseIsOnTheSheetOrHeldBackWithAReason) {
    const Content content = sampleContent();
    forEveryState([&](const HandoutRequest& request) {
        if (!request.phase) {
            return;
        }
        const Composition sheet = compose(request, content);
        const std::vector<Block> blocks = sheet.blocks();
        for (const Tip& tip : content.phase(*request.phase).tips) {
            const auto onSheet = std::ranges::count(blocks, tip.id, &Block::id);
            const auto held = std::ranges::count(sheet.heldBack(), tip.id, &HeldBack::id);
            ASSERT_EQ(onSheet + held, 1) << tip.id;
        }
    });
}

} // namespace
} // namespace kentering
