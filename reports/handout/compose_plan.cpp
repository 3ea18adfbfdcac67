// The client's own words, and the lines for them.

#include "reports/handout/composer.h"
#include "reports/handout/joined.h"

#include <algorithm>
#include <utility>

namespace kentering {

void Composer::addOwnPlan() {
    const Plan& plan = m_request.plan;
    std::vector<std::string> tools;
    for (const CopingTool tool : plan.tools) {
        const Tip& tip = m_content.tool(tool);
        if (!heldBack(tip) && !isPlaced(tip.id)) { // what stands above need not be named again
            tools.push_back(in(tip.title));
        }
    }
    std::vector<std::string> triggers = plan.triggers;
    triggers.insert(triggers.end(), plan.innerTriggers.begin(), plan.innerTriggers.end());
    const std::pair<std::string_view, std::string> rows[] = {
        {"triggers", joined(triggers, " \u00b7 ")},  {"tools", joined(tools, " \u00b7 ")},
        {"answer", plan.elevatorPitch.value_or("")}, {"monster", plan.monsterName.value_or("")},
        {"goal", m_request.goal.value_or("")},
    };
    std::vector<Block> blocks;
    for (const auto& [name, words] : rows) {
        const bool isOptional = name == "monster" || name == "tools";
        if (words.empty() && isOptional) {
            continue;
        }
        // A row without words stays on the sheet as a line to write on.
        Block block{"own." + std::string(name), words.empty() ? BlockKind::WriteIn : BlockKind::Own,
                    text("handout.plan." + std::string(name)), words};
        block.isOwnWords = true;
        blocks.push_back(std::move(block));
    }
    addSection(SectionShape::Panel, text("handout.plan.heading"), std::move(blocks));
}

} // namespace kentering
