// The top of every sheet.

#include "reports/handout/composer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kentering {

Block Composer::safetyBlock(SafetyRule rule, bool isCertain) const {
    const SafetyBox& box = m_content.safetyBox(rule);
    // The lead asks, also when the counsellor knows the answer: a sheet that is found on a train says nothing
    // about its reader. The rule itself may take for granted that it concerns him.
    const Bilingual& body = isCertain && box.certain ? box.certain->body : box.general.body;
    Block block{box.id, BlockKind::Safety, in(box.general.lead), in(body)};
    block.isLarge = isCertain;
    return block;
}

SafetyPanel Composer::safetyPanel() const {
    Block antidepressants = safetyBlock(SafetyRule::Antidepressants, false);
    Block dependence = safetyBlock(SafetyRule::DownerDependence, m_dependence == SafetyAnswer::Yes);
    Block history = safetyBlock(SafetyRule::HistoryPsychosisDepressionSuicidality, false);

    std::array<Block, 3> boxes{antidepressants, dependence, history};
    if (m_history == SafetyAnswer::Yes) {
        boxes = {history, antidepressants, dependence};
    }
    if (m_dependence != SafetyAnswer::No) {
        std::stable_partition(boxes.begin(), boxes.end(),
                              [&](const Block& box) { return box.id == dependence.id; });
    }

    std::vector<Block> more;
    if (hasPhase(Phase::Crash)) {
        for (const SafetyRule rule :
             {SafetyRule::PsychoticSymptoms, SafetyRule::Danger, SafetyRule::NoBigDecisions}) {
            more.push_back(safetyBlock(rule, false));
        }
    }
    const auto addWriteIn = [&](SafetyRule rule, std::string id) {
        const SafetyBox& box = m_content.safetyBox(rule);
        if (box.writeIn) {
            more.push_back({std::move(id), BlockKind::WriteIn, in(*box.writeIn)});
        }
    };
    if (m_history == SafetyAnswer::Yes) {
        addWriteIn(SafetyRule::HistoryPsychosisDepressionSuicidality, "write-in.daily-contact");
    }
    if (m_dependence == SafetyAnswer::Yes) {
        addWriteIn(SafetyRule::DownerDependence, "write-in.call-before-cutting-down");
    }

    std::vector<Block> help;
    for (const Resource& resource : m_content.resources()) {
        if (resource.crisisLine) {
            Block line{"resource." + resource.id.text(), BlockKind::Help, in(resource.audience)};
            line.details = resource.phones;
            help.push_back(std::move(line));
        }
    }
    return {text("handout.first"), std::move(boxes), std::move(more), std::move(help)};
}

} // namespace kentering
