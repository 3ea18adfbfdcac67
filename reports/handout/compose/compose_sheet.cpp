// A sheet about a phase or a goal: what stands on it, and what waits where its two pages are full.

#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/sheet_room.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

std::vector<Section> Composer::built(const std::function<void()>& add) {
    std::vector<Section> before = std::exchange(m_sections, {});
    add();
    std::vector<Section> sections = std::exchange(m_sections, std::move(before));
    for (const Section& section : sections) {
        m_room -= roomFor(section);
    }
    return sections;
}

void Composer::addTipWithinRoom(std::vector<Block>& blocks, const Tip& tip) {
    const std::size_t before = blocks.size();
    int taken = kRoomForHeading;
    for (const Block& block : blocks) {
        taken += roomFor(block);
    }
    addTip(blocks, tip);
    if (blocks.size() > before && taken + roomFor(blocks.back()) > m_room) {
        blocks.pop_back();
        m_placed.pop_back();
        hold(because(tip, HeldBackBecause::NoRoom));
    }
}

void Composer::addTools() {
    const std::string heading = text(isDependent() ? "handout.dependent.tools" : "handout.tools.heading");
    if (m_request.plan.tools.empty() && !m_phases.empty()) { // under one heading: a phase has its own advice
        addTips(heading, m_content.tips(TipGroup::Craving), m_content.tips(TipGroup::ThoughtStopper));
        return;
    }
    if (m_request.plan.tools.empty()) {
        addTips(heading, m_content.tips(TipGroup::Craving));
        addTips(text("handout.stoppers.heading"), m_content.tips(TipGroup::ThoughtStopper));
        return;
    }
    std::vector<Block> chosen;
    for (const TipGroup group : {TipGroup::Craving, TipGroup::ThoughtStopper}) {
        for (const Tip& tip : m_content.tips(group)) {
            // One that has no room for what to do stands in the plan by its name.
            const bool isOwn = std::ranges::count(m_request.plan.tools, tip.tool) > 0;
            if (isOwn && kRoomForHeading + (std::ssize(chosen) + 1) * kRoomForTip + kRoomForPlan <= m_room) {
                addTip(chosen, tip);
            }
        }
    }
    addSection(SectionShape::Checklist, heading, std::move(chosen));
}

bool Composer::hasForm(const Worksheet& sheet) const {
    const bool hasTriggers = !m_request.plan.triggers.empty() || !m_request.plan.innerTriggers.empty();
    const bool isSaid = hasTriggers && sheet.id == kTriggerList; // they stand in the plan
    const bool isWrongPraise = sheet.isPraise && (isDependent() || !wantsToStop());
    return !isSaid && !isWrongPraise && (sheet.isNeutral || !m_request.isNeutral);
}

bool Composer::hasTriggerList() const {
    if (m_phases.empty()) {
        return false;
    }
    const std::vector<std::string>& forms = m_content.phase(m_phases.front()).worksheets;
    return std::ranges::count(forms, kTriggerList) > 0 && hasForm(m_content.worksheet(kTriggerList));
}

void Composer::addWorksheets() {
    if (m_phases.empty()) {
        return;
    }
    int taken = 0;
    // Those of the main phase only: a second phase adds advice, and no more to fill in.
    for (const std::string& id : m_content.phase(m_phases.front()).worksheets) {
        const Worksheet& sheet = m_content.worksheet(id);
        if (!hasForm(sheet)) {
            continue;
        }
        Block block{sheet.id, BlockKind::Form, in(sheet.title), sheet.body ? in(*sheet.body) : ""};
        for (const Bilingual& row : sheet.rows) {
            block.rows.push_back(in(row));
        }
        for (const Bilingual& column : sheet.columns) {
            block.columns.push_back(in(column));
        }
        block.emptyRows = sheet.emptyRows;
        block.isNarrow = sheet.isNarrow;
        taken += roomFor(block);
        if (taken > m_room) {
            m_heldBack.push_back({block.id, HeldBackBecause::NoRoom, {}, block.title});
            continue;
        }
        addSection(SectionShape::Form, in(sheet.title), {std::move(block)});
    }
}

void Composer::addSupport() {
    if (m_phases.empty()) {
        addTips(text("handout.support.heading"), m_content.tips(TipGroup::Family),
                m_content.tips(TipGroup::Groups));
    } else if (m_phases.front() == Phase::Wall) {
        // The time to begin with groups (brochure chapter 6).
        std::vector<Block> blocks;
        for (const Tip& tip : m_content.tips(TipGroup::Groups)) {
            if (m_saysPatience && tip.id == kPatience) {
                hold(because(tip, HeldBackBecause::SaidByOtherAdvice));
            } else {
                addTipWithinRoom(blocks, tip);
            }
        }
        addSection(SectionShape::Checklist, text("handout.support.heading"), std::move(blocks));
    }
}

/// In the order in which things may take room, then in the order in which they are read. A sheet for one
/// phase has two pages: what a goal has further, and what there is to fill in, waits where they are full.
void Composer::addSheet() {
    const auto add = [this](void (Composer::*part)()) { return built([this, part] { (this->*part)(); }); };
    const bool namesCraving = m_phases.empty() || std::ranges::any_of(m_phases, [&](Phase phase) {
                                  return m_content.phase(phase).namesCraving;
                              });
    std::vector<std::vector<Section>> parts;
    for (void (Composer::*part)() :
         {&Composer::addClock, &Composer::addNotice, &Composer::addSlip, &Composer::addPhases}) {
        parts.push_back(add(part));
    }
    // Where no phase is chosen, groups are explained before they are named.
    std::vector<Section> support = m_phases.empty() ? add(&Composer::addSupport) : std::vector<Section>{};
    std::vector<Section> directory = add(&Composer::addDirectory);
    std::vector<Section> tools = namesCraving ? add(&Composer::addTools) : std::vector<Section>{};
    std::vector<Section> plan = add(&Composer::addOwnPlan);
    std::vector<Section> goal = add(&Composer::addGoal);
    if (!m_phases.empty() && wantsToStop()) {
        support = add(&Composer::addSupport);
    }
    std::vector<Section> forms = add(&Composer::addWorksheets);
    std::vector<Section> stop = add(&Composer::addStop);
    for (std::vector<Section>* part : {&stop, &goal, &tools, &plan, &support, &directory, &forms}) {
        parts.push_back(std::move(*part));
    }
    for (std::vector<Section>& part : parts) {
        std::ranges::move(part, std::back_inserter(m_sections));
    }
}

} // namespace kentering
