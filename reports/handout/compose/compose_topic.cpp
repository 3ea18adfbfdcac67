// The sheets of a goal other than to stop, and those about one topic.

#include "reports/handout/compose/composer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

void Composer::addQuestions(std::string id, std::string heading, std::span<const TalkQuestion> questions) {
    Block block{std::move(id), BlockKind::Form, heading};
    for (const TalkQuestion& question : questions) {
        block.rows.push_back(in(question.text));
    }
    if (!block.rows.empty()) {
        addSection(SectionShape::Form, std::move(heading), {std::move(block)});
    }
}

void Composer::addGoal() {
    if (wantsToStop()) {
        return;
    }
    std::vector<Block> blocks;
    for (const Tip& tip : m_content.tips(TipGroup::OwnGoal)) {
        if (std::ranges::count(tip.goals, goal()) > 0) {
            addTip(blocks, tip);
        }
    }
    const bool isNamed = !m_request.isNeutral;
    addSection(SectionShape::Checklist, text(isNamed ? goalKey("heading") : "handout.also.heading"),
               std::move(blocks));
    if (goal() == OwnGoal::Undecided && isNamed) {
        addQuestions("opening.questions", text(goalKey("questions")), m_content.openingQuestions());
    }
}

void Composer::addGrief() {
    std::vector<Block> thoughts;
    for (const GriefStage stage : all<GriefStage>()) {
        thoughts.push_back({"grief." + std::string(code(stage)), BlockKind::Fact,
                            std::string(m_content.label(stage, m_language)),
                            in(m_content.grief(stage).thought)});
        thoughts.back().isOwnWords = true; // a thought, word for word
    }
    addSection(SectionShape::Panel, text(topicKey("thoughts")), std::move(thoughts));
}

void Composer::addTopic() {
    const auto addFrom = [&](TipGroup group, auto&& belongs) {
        std::vector<Block> blocks;
        for (const Tip& tip : m_content.tips(group)) {
            if (belongs(tip)) {
                addTip(blocks, tip);
            }
        }
        addSection(SectionShape::Checklist, text(topicKey("heading")), std::move(blocks));
    };
    const auto isAboutGrief = [](const Tip& tip) { return tip.source == SourceChapter::Grief; };
    const auto any = [](const Tip&) { return true; };
    switch (*m_request.topic) {
    case SheetTopic::Sex:
        addFrom(TipGroup::Sex, std::not_fn(isAboutGrief));
        break;
    case SheetTopic::Timing:
        addQuestions("timing.questions", text(topicKey("questions")), m_content.timingQuestions());
        addFrom(TipGroup::Timing, any);
        break;
    case SheetTopic::Grief:
        addFrom(TipGroup::Sex, isAboutGrief);
        addGrief();
        break;
    case SheetTopic::Triggers:
        addFrom(TipGroup::Triggers, any);
        break;
    case SheetTopic::Help:
        addFrom(TipGroup::ProfessionalHelp, any);
        break;
    case SheetTopic::Family:
        addFrom(TipGroup::Family, any);
        break;
    }
    if (!isCard()) {
        addDirectory();
    }
}

} // namespace kentering
