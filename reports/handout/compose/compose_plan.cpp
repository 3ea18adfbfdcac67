// The client's own words, and the lines for them.

#include "model/base/text.h"
#include "reports/handout/compose/composer.h"

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
            hold(std::move(*held));
        } else {
            tools.push_back(titleOf(tip));
        }
    }
    return joined(tools, " \u00b7 ");
}

void Composer::addOwnPlan() {
    if (m_request.isNeutral) { // whom to call is in the first panel; other own words may tell too much
        return;
    }
    const Plan& plan = m_request.plan;
    const std::string tools = ownTools();
    std::vector<std::string> triggers = plan.triggers;
    triggers.insert(triggers.end(), plan.innerTriggers.begin(), plan.innerTriggers.end());
    const std::pair<std::string_view, std::string> rows[] = {
        {"triggers", joined(triggers, " \u00b7 ")},  {"tools", tools},
        {"answer", plan.elevatorPitch.value_or("")}, {"monster", plan.monsterName.value_or("")},
        {"goal", m_request.goal.value_or("")},
    };
    std::vector<Block> blocks;
    bool hasOwnResolve = false;
    for (const auto& [name, words] : rows) {
        // What to do stands above, in the first panel. An empty line for triggers or an answer would ask
        // somebody who depends on downers to sit it out.
        const bool isOptional = name == "monster" || name == "tools";
        const bool asksToResist = isDependent() && name != "goal";
        const bool hasForm = name == "triggers" && hasTriggerList(); // a form below asks for it
        if (words.empty() && (isOptional || asksToResist || hasForm)) {
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
