// The first panel: what to do now, whom to call, when the next talk is.

#include "model/base/text.h"
#include "reports/handout/compose/composer.h"
#include "reports/handout/compose/date_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kentering {

namespace {

/// More than three things are no main message.
constexpr std::size_t kThingsNow = 3;

} // namespace

std::vector<const Tip*> Composer::starredTips() const {
    std::vector<const Tip*> starred;
    for (const AdviceId& id : m_request.starred) {
        if (const Tip* tip = m_content.findTip(id.text())) {
            starred.push_back(tip);
        }
    }
    return starred;
}

/// What the counsellor starred; else the tools of the client's own plan; else those that help most people.
void Composer::addThingsNow(Tonight& panel) {
    std::vector<const Tip*> candidates = starredTips();
    for (const CopingTool tool : m_request.plan.tools) {
        candidates.push_back(&m_content.tool(tool));
    }
    if (candidates.empty()) {
        constexpr std::array kHelpMost{CopingTool::TellSomeone, CopingTool::Move, CopingTool::FastForward,
                                       CopingTool::TalkHonestly, CopingTool::Visualise};
        for (const CopingTool tool : kHelpMost) {
            candidates.push_back(&m_content.tool(tool));
        }
    }
    for (const Tip* tip : candidates) {
        if (panel.now.size() < kThingsNow && !isPlaced(tip->id)) {
            addTip(panel.now, *tip);
        }
    }
}

void Composer::addTonight() {
    Tonight panel{.heading = text("handout.tonight.heading")};
    addThingsNow(panel);
    const auto addRow = [&](std::string id, std::string_view label, std::string words) {
        // A row without words stays on the sheet as a line to write on.
        Block row{std::move(id), words.empty() ? BlockKind::WriteIn : BlockKind::Own, text(label),
                  std::move(words)};
        row.isOwnWords = true;
        panel.people.push_back(std::move(row));
    };
    addRow("own.may-call", "handout.plan.may-call", joined(m_request.plan.mayCall, " \u00b7 "));
    std::string ours = m_request.ourNumber;
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
