// The client's own words, and the lines for them.

#include "model/base/text.h"
#include "reports/handout/compose/composer.h"

#include <algorithm>
#include <utility>

namespace kentering {

std::string Composer::ownTools() {
    std::vector<std::string> tools;
    for (const CopingTool tool : m_request.plan.tools) {
        const Tip& tip = m_content.tool(tool);
        if (isPlaced(tip.id)) {
            continue; // stands above, with what to do
        }
        if (std::optional<HeldBack> held = heldBack(tip)) {
            if (std::ranges::find(m_heldBack, tip.id, &HeldBack::id) == m_heldBack.end()) {
                m_heldBack.push_back(std::move(*held));
            }
        } else {
            tools.push_back(titleOf(tip));
        }
    }
    return joined(tools, " \u00b7 ");
}

void Composer::addOwnPlan() {
    const Plan& plan = m_request.plan;
    const std::string tools = ownTools();
    std::vector<std::string> triggers = plan.triggers;
    triggers.insert(triggers.end(), plan.innerTriggers.begin(), plan.innerTriggers.end());
    const std::pair<std::string_view, std::string> rows[] = {
        {"triggers", joined(triggers, " \u00b7 ")},     {"tools", tools},
        {"may-call", joined(plan.mayCall, " \u00b7 ")}, {"answer", plan.elevatorPitch.value_or("")},
        {"monster", plan.monsterName.value_or("")},     {"goal", m_request.goal.value_or("")},
    };
    std::vector<Block> blocks;
    bool hasOwnResolve = false;
    for (const auto& [name, words] : rows) {
        const bool isOptional = name == "monster" || (isCard() && name == "goal");
        // Tools that stand above with what to do need not be named again. An empty line for tools, triggers
        // or an answer would ask somebody who depends on downers to sit it out.
        const bool isSaid = name == "tools" && words.empty() && !plan.tools.empty();
        const bool asksToResist = isDependent() && words.empty() && name != "may-call" && name != "goal";
        if ((words.empty() && isOptional) || isSaid || asksToResist ||
            (m_request.isNeutral && name != "may-call")) {
            continue;
        }
        hasOwnResolve = hasOwnResolve || (!words.empty() && (name == "goal" || name == "answer"));
        // A row without words stays on the sheet as a line to write on.
        Block block{"own." + std::string(name), words.empty() ? BlockKind::WriteIn : BlockKind::Own,
                    text("handout.plan." + std::string(name)), words};
        block.isOwnWords = true;
        blocks.push_back(std::move(block));
    }
    // Own words are not censored ("today no G at all"); what must come before them stands beside them.
    if (isDependent() && hasOwnResolve) {
        Block first{"own.call-first", BlockKind::Own, text("handout.first"), text("handout.plan.call-first")};
        first.isOwnWords = true;
        blocks.push_back(std::move(first));
    }
    addSection(SectionShape::Panel, text("handout.plan.heading"), std::move(blocks));
}

} // namespace kentering
