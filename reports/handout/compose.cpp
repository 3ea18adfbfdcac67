#include "reports/handout/compose.h"

#include "model/content/placeholders.h"
#include "reports/handout/composer.h"
#include "reports/handout/date_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

const AdviceChange* Composer::change(const Tip& tip, AdviceChange::Kind kind) const {
    for (const auto& [id, change] : m_request.changes) {
        if (id.text() == tip.id && change.kind() == kind) {
            return &change;
        }
    }
    return nullptr;
}

bool Composer::isSaidByOther(const Tip& tip) const {
    return std::ranges::any_of(m_placed, [&](const Tip* other) {
        return std::ranges::count(tip.sameAs, other->id) > 0 || std::ranges::count(other->sameAs, tip.id) > 0;
    });
}

bool Composer::isPlaced(std::string_view adviceId) const {
    return std::ranges::any_of(m_placed, [&](const Tip* tip) { return tip->id == adviceId; });
}

std::optional<HeldBack> Composer::heldBack(const Tip& tip) const {
    const auto because = [&](HeldBackBecause reason, std::string words = {}) {
        return HeldBack{tip.id, reason, std::move(words), in(tip.title)};
    };
    // S-B comes before everything else, also before what the counsellor decided.
    if (tip.stopAlone && m_dependence == SafetyAnswer::Yes) {
        return because(HeldBackBecause::DependenceYes);
    }
    if (tip.stopAlone && m_dependence == SafetyAnswer::Unknown &&
        change(tip, AdviceChange::Kind::Release) == nullptr) {
        return because(HeldBackBecause::DependenceUnknown);
    }
    if (const AdviceChange* drop = change(tip, AdviceChange::Kind::Drop)) {
        return because(HeldBackBecause::Dropped, drop->reason());
    }
    if (tip.saidByBox && m_boxes.contains(*tip.saidByBox)) {
        return because(HeldBackBecause::SaidBySafetyBox);
    }
    if (isSaidByOther(tip)) {
        return because(HeldBackBecause::SaidByOtherAdvice);
    }
    for (const Phase phase : m_phases) {
        const std::vector<AdviceTopic>& tooEarly = m_content.phase(phase).tooEarlyFor;
        if (std::ranges::find_first_of(tip.topics, tooEarly) != tip.topics.end()) {
            return because(HeldBackBecause::TooEarly);
        }
    }
    return std::nullopt;
}

Block Composer::tipBlock(const Tip& tip) const {
    Block block{tip.id, tip.tool ? BlockKind::Tool : BlockKind::Tip, in(tip.title), in(tip.body)};
    block.contraindicatedFor = tip.contraindicatedFor;
    if (const AdviceChange* reword = change(tip, AdviceChange::Kind::Reword)) {
        block.title.clear();
        block.text = reword->words();
        block.isOwnWords = true;
    }
    return block;
}

void Composer::addSection(SectionShape shape, std::string heading, std::vector<Block> blocks) {
    if (!blocks.empty()) {
        m_sections.push_back({shape, std::move(heading), std::move(blocks)});
    }
}

void Composer::addTip(std::vector<Block>& blocks, const Tip& tip) {
    if (isPlaced(tip.id)) { // in the first panel
        return;
    }
    if (std::optional<HeldBack> held = heldBack(tip)) {
        m_heldBack.push_back(std::move(*held));
    } else {
        blocks.push_back(tipBlock(tip));
        m_placed.push_back(&tip);
    }
}

void Composer::addTips(std::string heading, std::span<const Tip> tips, std::span<const Tip> more) {
    std::vector<Block> blocks;
    for (const std::span<const Tip> group : {tips, more}) {
        for (const Tip& tip : group) {
            addTip(blocks, tip);
        }
    }
    addSection(SectionShape::Checklist, std::move(heading), std::move(blocks));
}

void Composer::addRoute() {
    if (m_dependence != SafetyAnswer::Yes) {
        return;
    }
    const SafetyBox& box = m_content.safetyBox(SafetyRule::DownerDependence);
    std::vector<Block> steps;
    for (const Bilingual& step : box.steps) {
        steps.push_back(
            {"route.downer-dependence." + std::to_string(steps.size() + 1), BlockKind::Route, {}, in(step)});
    }
    addSection(SectionShape::Route, text("handout.route.heading"), std::move(steps));
}

void Composer::addTotal(const SoberTotal& total) {
    const auto counted = [&](std::string_view unit, int count) {
        return m_content.counted(unit, count, m_language);
    };
    const bool isRange = total.soberDaysMax > total.soberDays;
    const int days = total.soberDays % 7;
    std::string time = counted("weeks", total.soberDays / 7);
    if (total.soberDays < 7) {
        time = counted("days", days);
    } else if (days > 0) {
        time = filled(text("handout.total.weeks-days"), {{"weeks", time}, {"days", counted("days", days)}});
    }
    Block block{"total", BlockKind::Total,
                filled(text(isRange ? "handout.total.range" : "handout.total.title"),
                       {{"sober", std::to_string(total.soberDays)},
                        {"max", std::to_string(total.soberDaysMax)},
                        {"elapsed", counted("days", total.elapsedDays)}}),
                filled(text(isRange ? "handout.total.range-text" : "handout.total.text"), {{"time", time}})};
    block.isOwnWords = true; // numbers and plain words, no marks
    addSection(SectionShape::Banner, {}, {std::move(block)});
}

void Composer::addSlip() {
    if (!m_request.afterSlip) {
        return;
    }
    // A zero is no comfort: the total waits until there is one.
    if (m_request.total && m_request.total->soberDaysMax > 0) {
        addTotal(*m_request.total);
    }
    addTips(text("handout.slip.heading"), m_content.tips(TipGroup::Slip));
}

void Composer::addPhases() {
    if (m_request.celebratesYear) {
        Block block{"year", BlockKind::Celebration, text("handout.year.title"), text("handout.year.text")};
        block.isOwnWords = true;
        addSection(SectionShape::Banner, {}, {std::move(block)});
    }
    for (const Phase phase : m_phases) {
        const PhaseContent& words = m_content.phase(phase);
        addTips(in(words.tipsTitle), words.tips);
    }
    if (m_phases.empty()) {
        for (const Phase phase : all<Phase>()) {
            for (const Tip& tip : m_content.phase(phase).tips) {
                m_heldBack.push_back({tip.id, HeldBackBecause::NoPhase, {}, in(tip.title)});
            }
        }
    }
    // How to stop belongs before it and to the first days.
    if (m_phases.empty() || m_phases.front() == Phase::Crash) {
        addTips(text("handout.stop.heading"), m_content.tips(TipGroup::Stop));
    }
}

void Composer::addTools() {
    if (m_request.plan.tools.empty()) {
        addTips(text("handout.tools.heading"), m_content.tips(TipGroup::Craving));
        addTips(text("handout.stoppers.heading"), m_content.tips(TipGroup::ThoughtStopper));
        return;
    }
    std::vector<Block> chosen;
    for (const TipGroup group : {TipGroup::Craving, TipGroup::ThoughtStopper}) {
        for (const Tip& tip : m_content.tips(group)) {
            if (std::ranges::count(m_request.plan.tools, tip.tool) > 0) {
                addTip(chosen, tip);
            }
        }
    }
    addSection(SectionShape::Checklist, text("handout.tools.heading"), std::move(chosen));
}

void Composer::addWorksheets() {
    if (m_phases.empty()) {
        return;
    }
    // Those of the main phase only: a second phase adds advice, and no more to fill in.
    for (const std::string& id : m_content.phase(m_phases.front()).worksheets) {
        const Worksheet& sheet = m_content.worksheet(id);
        Block block{sheet.id, BlockKind::Form, in(sheet.title), sheet.body ? in(*sheet.body) : ""};
        for (const Bilingual& row : sheet.rows) {
            block.rows.push_back(in(row));
        }
        for (const Bilingual& column : sheet.columns) {
            block.columns.push_back(in(column));
        }
        block.emptyRows = sheet.emptyRows;
        block.isNarrow = sheet.isNarrow;
        addSection(SectionShape::Form, in(sheet.title), {std::move(block)});
    }
}

void Composer::addSupport() {
    if (m_phases.empty()) {
        addTips(text("handout.support.heading"), m_content.tips(TipGroup::Family),
                m_content.tips(TipGroup::Groups));
    } else if (m_phases.front() == Phase::Wall) {
        // The time to begin with groups (brochure chapter 6).
        addTips(text("handout.support.heading"), m_content.tips(TipGroup::Groups));
    }
}

void Composer::addTitles(Composition& sheet) const {
    if (!m_phases.empty()) {
        sheet.m_title = in(m_content.phase(m_phases.front()).title);
        sheet.m_subtitle = in(m_content.phase(m_phases.front()).subtitle);
    } else {
        const std::string which = m_request.afterSlip ? "handout.slip." : "handout.none.";
        sheet.m_title = text(which + "title");
        sheet.m_subtitle = text(which + "subtitle");
    }
    sheet.m_documentTitle = text("handout.document-title");
    sheet.m_pageOf = text("handout.page");
    sheet.m_notes = text("handout.notes");
    sheet.m_also = text("handout.also-handy");
    sheet.m_foot = filled(text("handout.foot"), {{"version", std::to_string(m_content.version())},
                                                 {"date", fullDate(m_content.lastChecked(), m_language)}});
    if (m_content.hasOwnSafetyWords()) {
        sheet.m_foot += " \u00b7 " + text("handout.own-boxes");
    }
}

void Composer::addCardTips() {
    for (const Phase phase : m_phases) {
        for (const Tip& tip : m_content.phase(phase).tips) {
            m_heldBack.push_back(
                heldBack(tip).value_or(HeldBack{tip.id, HeldBackBecause::NoRoom, {}, in(tip.title)}));
        }
    }
}

Composition Composer::compose() {
    SafetyPanel panel = safetyPanel();
    for (const Block& box : panel.boxes()) {
        m_boxes.insert(box.id);
    }
    for (const Block& block : panel.more()) {
        m_boxes.insert(block.id);
    }
    addTonight();
    if (isCard()) { // the first panel and the boxes are all that a wallet holds
        addCardTips();
    } else {
        addRoute();
        addSlip();
        addPhases();
        if (m_phases.empty()) {
            addTools();
        }
        addOwnPlan();
        addSupport();
        addDirectory();
        addWorksheets();
    }
    Composition sheet(std::move(panel), m_language, m_request.format, m_content.lastChecked());
    addTitles(sheet);
    sheet.m_tonight = std::move(m_tonight);
    sheet.m_sections = std::move(m_sections);
    sheet.m_heldBack = std::move(m_heldBack);
    return sheet;
}

std::vector<Block> Composition::blocks() const {
    std::vector<Block> result(m_safety.boxes().begin(), m_safety.boxes().end());
    std::ranges::copy(m_safety.more(), std::back_inserter(result));
    std::ranges::copy(m_safety.help(), std::back_inserter(result));
    std::ranges::copy(m_tonight.now, std::back_inserter(result));
    std::ranges::copy(m_tonight.people, std::back_inserter(result));
    for (const Section& section : m_sections) {
        std::ranges::copy(section.blocks, std::back_inserter(result));
    }
    return result;
}

Composition compose(const HandoutRequest& request, const Content& content) {
    return Composer(request, content).compose();
}

} // namespace kentering
