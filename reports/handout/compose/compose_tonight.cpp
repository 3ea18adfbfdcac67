// The first panel: what to do now, whom to call, when the next talk is.

#include "model/base/text.h"
#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/date_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kentering {

std::vector<const Tip*> Composer::starredTips() const {
    std::vector<const Tip*> starred;
    for (const AdviceId& id : m_request.starred) {
        if (const Tip* tip = m_content.findTip(id.text())) {
            starred.push_back(tip);
        }
    }
    return starred;
}

bool Composer::isOfOtherGoal(const Tip& tip) const {
    if (!tip.goals.empty()) {
        return std::ranges::count(tip.goals, goal()) == 0;
    }
    const auto isIn = [&](TipGroup group) {
        return std::ranges::count(m_content.tips(group), tip.id, &Tip::id) > 0;
    };
    return !wantsToStop() && isIn(TipGroup::Stop);
}

void Composer::addFirst(Tonight& panel, const Tip& tip) {
    if (panel.now.size() >= kMostStars || isPlaced(tip.id)) {
        return;
    }
    if (!heldBackForSafety(tip) && isOfOtherGoal(tip)) { // a star turns no sheet into one for another goal
        hold(because(tip, HeldBackBecause::OwnGoal));
        return;
    }
    addTip(panel.now, tip);
}

/// What the counsellor starred; else the tools of the client's own plan; else those that help most people.
void Composer::addThingsNow(Tonight& panel) {
    std::vector<const Tip*> wanted = starredTips();
    for (const CopingTool tool : m_request.plan.tools) {
        wanted.push_back(&m_content.tool(tool));
    }
    for (const Tip* tip : wanted) {
        addFirst(panel, *tip);
    }
    if (!wanted.empty()) {
        return;
    }
    constexpr std::array kHelpMost{CopingTool::TellSomeone, CopingTool::Move, CopingTool::FastForward,
                                   CopingTool::TalkHonestly, CopingTool::Visualise};
    for (const CopingTool tool : kHelpMost) {
        const Tip& tip = m_content.tool(tool);
        if (!heldBack(tip)) { // nobody asked for it: what is held back here is only passed over
            addFirst(panel, tip);
        }
    }
}

void Composer::addTonight() {
    Tonight panel{.heading = text("handout.tonight.heading")};
    if (!m_request.topic) { // a sheet about one topic says what to do about that
        addThingsNow(panel);
    }
    const auto addRow = [&](std::string id, std::string_view label, std::string words) {
        // A row without words stays on the sheet as a line to write on.
        Block row{std::move(id), words.empty() ? BlockKind::WriteIn : BlockKind::Own, text(label),
                  std::move(words)};
        row.isOwnWords = true;
        panel.people.push_back(std::move(row));
    };
    addRow("own.may-call", "handout.plan.may-call", joined(m_request.plan.mayCall, " \u00b7 "));
    // A neutral sheet has no directory: our number would tell as much, so it stays a line to write on.
    std::string ours = m_request.isNeutral ? "" : m_request.ourNumber;
    if (!ours.empty() && !m_request.ourHours.empty()) {
        ours += ", " + m_request.ourHours;
    }
    addRow("own.our-number", "handout.tonight.ours", std::move(ours));
    std::string next;
    if (m_request.nextTalk) {
        next = meetingDay(m_request.nextTalk->date(), m_request.today, m_language) + ", " +
               clockTime(m_request.nextTalk->time_of_day(), m_language);
    }
    addRow("own.next-talk", "handout.tonight.next", std::move(next));
    m_tonight = std::move(panel);
}

} // namespace kentering
