#include "reports/handout/compose/compose.h"

#include "model/base/placeholders.h"
#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/date_text.h"
#include "reports/handout/compose/sheet_room.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

namespace {

/// Whichever of the two names the other.
bool saysTheSame(const Tip& one, const Tip& other) {
    return std::ranges::count(one.sameAs, other.id) > 0 || std::ranges::count(other.sameAs, one.id) > 0;
}

} // namespace

const AdviceChange* Composer::change(const Tip& tip, AdviceChange::Kind kind) const {
    for (const auto& [id, change] : m_request.changes) {
        if (id.text() == tip.id && change.kind() == kind) {
            return &change;
        }
    }
    return nullptr;
}

bool Composer::isSaidByOther(const Tip& tip) const {
    return std::ranges::any_of(m_placed, [&](const Tip* other) { return saysTheSame(tip, *other); });
}

bool Composer::isPlaced(std::string_view adviceId) const {
    return std::ranges::any_of(m_placed, [&](const Tip* tip) { return tip->id == adviceId; });
}

const AdviceChange* Composer::droppedEqual(const Tip& tip) const {
    for (const auto& [id, change] : m_request.changes) {
        if (change.kind() != AdviceChange::Kind::Drop) {
            continue;
        }
        const Tip* dropped = m_content.findTip(id.text());
        if (dropped != nullptr && saysTheSame(tip, *dropped)) {
            return &change;
        }
    }
    return nullptr;
}

bool Composer::isContraindicated(const Tip& tip) const {
    return std::ranges::find_first_of(tip.contraindicatedFor, m_request.contraindications) !=
           tip.contraindicatedFor.end();
}

std::optional<HeldBack> Composer::heldBackForSafety(const Tip& tip) const {
    // S-B comes before everything else, also before what the counsellor decided.
    if (isDependent() && (tip.stopAlone || tip.isUrge || tip.isPraise)) {
        return because(tip, HeldBackBecause::DependenceYes);
    }
    const bool isReleased = change(tip, AdviceChange::Kind::Release) != nullptr;
    if (tip.stopAlone && m_dependence == SafetyAnswer::Unknown && !isReleased) {
        return because(tip, HeldBackBecause::DependenceUnknown);
    }
    if (const AdviceChange* drop = change(tip, AdviceChange::Kind::Drop)) {
        return because(tip, HeldBackBecause::Dropped, drop->reason());
    }
    if (const AdviceChange* drop = droppedEqual(tip)) { // it does not come back in other words
        return because(tip, HeldBackBecause::Dropped, drop->reason());
    }
    if (isContraindicated(tip) && !isReleased) {
        return because(tip, HeldBackBecause::Contraindicated);
    }
    return std::nullopt;
}

std::optional<HeldBack> Composer::heldBackForGoal(const Tip& tip) const {
    if (!wantsToStop() && tip.goals.empty() && (tip.stopAlone || tip.isPraise)) {
        return because(tip, HeldBackBecause::OwnGoal);
    }
    const int days = m_request.total ? m_request.total->elapsedDays : 0;
    if (tip.needsDays > days) {
        return because(tip, HeldBackBecause::NotReached);
    }
    if (m_request.isNeutral && !tip.isNeutral) {
        return because(tip, HeldBackBecause::NotNeutral);
    }
    return std::nullopt;
}

std::optional<HeldBack> Composer::heldBack(const Tip& tip) const {
    if (std::optional<HeldBack> held = heldBackForSafety(tip)) {
        return held;
    }
    if (std::optional<HeldBack> held = heldBackForGoal(tip)) {
        return held;
    }
    if (tip.saidByBox && m_boxes.contains(*tip.saidByBox)) {
        return because(tip, HeldBackBecause::SaidBySafetyBox);
    }
    if (isSaidByOther(tip)) {
        return because(tip, HeldBackBecause::SaidByOtherAdvice);
    }
    for (const Phase phase : m_phases) {
        const std::vector<AdviceTopic>& tooEarly = m_content.phase(phase).tooEarlyFor;
        if (std::ranges::find_first_of(tip.topics, tooEarly) != tip.topics.end()) {
            return because(tip, HeldBackBecause::TooEarly);
        }
    }
    return std::nullopt;
}

std::string Composer::titleOf(const Tip& tip) const {
    const bool mustSay = tip.isUrge && m_dependence == SafetyAnswer::Unknown;
    return mustSay ? filled(text("handout.with-uppers"), {{"title", in(tip.title)}}) : in(tip.title);
}

Block Composer::tipBlock(const Tip& tip) const {
    Block block{tip.id, tip.tool ? BlockKind::Tool : BlockKind::Tip, titleOf(tip), in(tip.body)};
    block.contraindicatedFor = tip.contraindicatedFor;
    if (const AdviceChange* reword = change(tip, AdviceChange::Kind::Reword)) {
        const bool mustSay = tip.isUrge && m_dependence == SafetyAnswer::Unknown;
        block.title = mustSay ? text("handout.uppers") + ":" : std::string();
        block.text = reword->words();
        block.isOwnWords = true;
    }
    return block;
}

void Composer::addSection(SectionShape shape, std::string heading, std::vector<Block> blocks,
                          std::string note) {
    if (!blocks.empty()) {
        m_sections.push_back({shape, std::move(heading), std::move(blocks), std::move(note)});
    }
}

void Composer::hold(HeldBack held) {
    if (std::ranges::find(m_heldBack, held.id, &HeldBack::id) == m_heldBack.end()) {
        m_heldBack.push_back(std::move(held));
    }
}

void Composer::addTip(std::vector<Block>& blocks, const Tip& tip) {
    if (isPlaced(tip.id)) { // in the first panel
        return;
    }
    if (std::optional<HeldBack> held = heldBack(tip)) {
        hold(std::move(*held));
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

void Composer::addSlip() {
    if (m_request.afterSlip) {
        addTips(text("handout.slip.heading"), m_content.tips(TipGroup::Slip));
    }
}

void Composer::addPhases() {
    for (const Phase phase : m_phases) {
        const PhaseContent& words = m_content.phase(phase);
        addTips(in(words.tipsTitle), words.tips);
    }
    if (m_phases.empty()) {
        for (const Phase phase : all<Phase>()) {
            for (const Tip& tip : m_content.phase(phase).tips) {
                if (!isPlaced(tip.id)) {
                    hold(because(tip, HeldBackBecause::NoPhase));
                }
            }
        }
    }
}

void Composer::addStop() {
    // How to stop belongs before it and to the first days.
    if (wantsToStop() && (m_phases.empty() || m_phases.front() == Phase::Crash)) {
        // "When you stop" over the sheet of somebody who must not stop alone would be advice itself.
        const bool maySay = m_dependence == SafetyAnswer::No;
        std::vector<Block> blocks;
        for (const Tip& tip : m_content.tips(TipGroup::Stop)) {
            addTipWithinRoom(blocks, tip);
        }
        addSection(SectionShape::Checklist, text(maySay ? "handout.stop.heading" : "handout.also.heading"),
                   std::move(blocks));
    }
}

void Composer::addTitles(Composition& sheet) const {
    if (m_request.topic) {
        sheet.m_title = text(topicKey("title"));
        sheet.m_subtitle = text(topicKey("subtitle"));
    } else if (!m_phases.empty()) {
        sheet.m_title = in(m_content.phase(m_phases.front()).title);
        sheet.m_subtitle = in(m_content.phase(m_phases.front()).subtitle);
    } else if (!wantsToStop() && !m_request.isNeutral) {
        sheet.m_title = text(goalKey("title"));
        sheet.m_subtitle = text(goalKey("subtitle"));
    } else {
        const std::string which = m_request.afterSlip ? "handout.slip." : "handout.none.";
        sheet.m_title = text(which + "title");
        sheet.m_subtitle = text(which + "subtitle");
    }
    if (isDependent() && !m_request.isNeutral) {
        // Subtitles praise ("you have come far") and comfort ("your brain is healing"): not here.
        sheet.m_subtitle = text("handout.dependent.subtitle");
    } else if (isDependent()) {
        sheet.m_subtitle.clear();
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

void Composer::holdFromCard(const Tip& tip) {
    if (!isPlaced(tip.id)) {
        hold(heldBack(tip).value_or(because(tip, HeldBackBecause::NoRoom)));
    }
}

/// The first panel, the boxes and the way to a clinic are all that a wallet holds.
void Composer::addCard() {
    for (const CopingTool tool : m_request.plan.tools) {
        holdFromCard(m_content.tool(tool));
    }
    for (const Phase phase : m_phases) {
        for (const Tip& tip : m_content.phase(phase).tips) {
            holdFromCard(tip);
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
    // A second phase and a slip take what they need.
    if (m_phases.size() == 1 && !m_request.afterSlip) {
        m_room = roomOnTwoPages(m_request.format);
    }
    m_room -= roomFor(panel) + roomFor(m_tonight);
    if (!m_request.isNeutral) { // a way to a clinic tells something about who carries the sheet
        addRoute();
        for (const Section& route : m_sections) {
            m_room -= roomFor(route);
        }
    }
    if (m_request.topic) {
        addTopic();
    } else if (isCard()) {
        addCard();
    } else {
        addSheet();
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
