// The top of every sheet.

#include "reports/handout/compose/composer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace kentering {

Block Composer::safetyBlock(SafetyRule rule, bool isCertain) const {
    const SafetyBox& box = m_content.safetyBox(rule);
    // The lead asks, also when the counsellor knows the answer: a sheet that is found on a train says nothing
    // about its reader. The rule itself may take for granted that it concerns them.
    const Bilingual& body = isCertain && box.certain ? box.certain->body : box.general.body;
    Block block{box.id, BlockKind::Safety, in(box.general.lead), in(body)};
    block.brief = box.brief ? in(*box.brief) : "";
    // A card has room for the rule, lead and all, in one line. An organisation's own words are never
    // shortened.
    if (isCard() && !block.brief.empty() && !m_content.hasOwnSafetyWords()) {
        block.title.clear();
        block.text = block.brief;
    }
    return block;
}

std::vector<SafetyRule> Composer::furtherRules() const {
    const bool isCrash = hasPhase(Phase::Crash);
    const bool isAfterSlip = m_request.afterSlip && !m_request.topic;
    std::vector<SafetyRule> rules;
    const auto add = [&rules](SafetyRule rule, bool isNeeded) {
        if (isNeeded) {
            rules.push_back(rule);
        }
    };
    add(SafetyRule::PsychoticSymptoms, isCrash || isAfterSlip);
    add(SafetyRule::Danger, true);
    add(SafetyRule::NoBigDecisions, isCrash);
    const bool goesOn = !wantsToStop() && !m_request.topic;
    add(SafetyRule::Withdrawal, (isDependent() && !m_request.isNeutral) || goesOn);
    add(SafetyRule::PassedOut, goesOn);
    // What is advice rather than danger has no place on a card or a neutral sheet.
    const bool hasRoom = !isCard() && !m_request.isNeutral;
    const bool isAboutTriggers = isTopic(SheetTopic::Triggers);
    const bool wantsLess = goal() == OwnGoal::UseLess && !m_request.topic;
    add(SafetyRule::AlcoholCannabis,
        hasRoom && (isAfterSlip || !m_phases.empty() || wantsLess || isAboutTriggers));
    add(SafetyRule::Moving, hasRoom && isAboutTriggers);
    return rules;
}

std::vector<Block> Composer::linesToFillIn() const {
    std::vector<Block> lines;
    if (m_request.isNeutral) {
        return lines; // what is to be filled in tells what was answered
    }
    const auto add = [&](SafetyRule rule, std::string id) {
        const SafetyBox& box = m_content.safetyBox(rule);
        if (box.writeIn) {
            lines.push_back({std::move(id), BlockKind::WriteIn, in(*box.writeIn)});
        }
    };
    if (m_history == SafetyAnswer::Yes) {
        add(SafetyRule::HistoryPsychosisDepressionSuicidality, "write-in.daily-contact");
    }
    if (isDependent()) {
        add(SafetyRule::DownerDependence, "write-in.call-before-cutting-down");
    }
    return lines;
}

SafetyPanel Composer::safetyPanel() const {
    Block antidepressants = safetyBlock(SafetyRule::Antidepressants, false);
    // A neutral sheet asks everybody the same: what is set large would tell about who carries it.
    const bool knowsDependence = isDependent() && !m_request.isNeutral;
    Block dependence = safetyBlock(SafetyRule::DownerDependence, knowsDependence);
    dependence.isLarge = knowsDependence;
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
    for (const SafetyRule rule : furtherRules()) {
        more.push_back(safetyBlock(rule, knowsDependence));
    }
    std::ranges::move(linesToFillIn(), std::back_inserter(more));

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
