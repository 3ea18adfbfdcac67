// The sheets of a goal other than to stop, and those about one topic.

#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/sheet_room.h"

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
    const bool isNamed = !m_request.isNeutral;
    std::vector<Section> questions;
    if (goal() == OwnGoal::Undecided && isNamed) { // what this sheet is for: advice comes after them
        const std::string heading = text(goalKey("questions"));
        questions = built([&] { addQuestions("opening.questions", heading, m_content.openingQuestions()); });
        if (m_room < 0) {
            m_room += roomFor(questions.front());
            questions.clear();
            hold({"opening.questions", HeldBackBecause::NoRoom, {}, heading});
        }
    }
    std::vector<Block> blocks;
    for (const Tip& tip : m_content.tips(TipGroup::OwnGoal)) {
        if (std::ranges::count(tip.goals, goal()) > 0) {
            addTipWithinRoom(blocks, tip);
        }
    }
    addSection(SectionShape::Checklist, text(isNamed ? goalKey("heading") : "handout.also.heading"),
               std::move(blocks));
    for (const Section& section : questions) {
        m_room += roomFor(section); // taken with all that is added here
        m_sections.push_back(section);
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
