// What stands out: the days that count, a year, what a phase may bring, the way to a clinic.

#include "model/base/placeholders.h"
#include "model/base/text.h"
#include "reports/handout/compose/composer.h"

#include <utility>

namespace kentering {

namespace {

/// `days` out of `window` as days a week, to one decimal: "2,5", "3".
std::string perWeek(int days, int window, Language language) {
    const int tenths = (days * 70 + window / 2) / window;
    std::string number = std::to_string(tenths / 10);
    if (tenths % 10 != 0) {
        number += (language == Language::Dutch ? "," : ".") + std::to_string(tenths % 10);
    }
    return number;
}

/// The days before an attempt that use days are counted over.
constexpr int kWindowBefore = 42;

} // namespace

void Composer::addRoute() {
    if (!isDependent()) {
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

void Composer::addClock() {
    // No praise where it can kill, and none that was not asked for; a neutral sheet counts nothing.
    if (isDependent() || m_request.isNeutral) {
        return;
    }
    if (wantsToStop()) {
        addYear();
        // A zero is no comfort: the total waits until there is one.
        if (m_request.total && m_request.total->soberDaysMax > 0) {
            addTotal(*m_request.total);
        }
    }
    if (goal() == OwnGoal::UseLess && m_request.useRate && m_request.useRate->windowDays > 0) {
        addRate(*m_request.useRate);
    }
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

void Composer::addRate(const UseRate& rate) {
    const std::string window = m_content.counted("days", rate.windowDays, m_language);
    const std::string now = perWeek(rate.useDays, rate.windowDays, m_language);
    const std::string least = perWeek(rate.useDays - rate.unsureDays, rate.windowDays, m_language);
    std::string words = filled(text("handout.rate.text"), {{"window", window}});
    if (rate.useDaysBefore) {
        words =
            filled(text("handout.rate.before"),
                   {{"window", window}, {"before", perWeek(*rate.useDaysBefore, kWindowBefore, m_language)}});
    }
    Block block{"rate", BlockKind::Total,
                least == now ? filled(text("handout.rate.title"), {{"now", now}})
                             : filled(text("handout.rate.range"), {{"least", least}, {"now", now}}),
                std::move(words)};
    block.isOwnWords = true;
    addSection(SectionShape::Banner, {}, {std::move(block)});
}

void Composer::addYear() {
    if (!m_request.celebratesYear) {
        return;
    }
    Block block{"year", BlockKind::Celebration, text("handout.year.title"), text("handout.year.text")};
    block.isOwnWords = true;
    addSection(SectionShape::Banner, {}, {std::move(block)});
}

void Composer::addNotice() {
    // The brochure's phases are those of uppers: for whoever depends on downers "the worst eases in the first
    // week" is deadly.
    if (m_phases.empty() || isDependent() || m_request.isNeutral) {
        return;
    }
    const PhaseContent& phase = m_content.phase(m_phases.front());
    std::vector<std::string> signs;
    for (const Bilingual& sign : phase.signs) {
        signs.push_back(in(sign));
    }
    const std::string id = "phase." + std::string(code(phase.phase));
    std::vector<Block> blocks;
    for (const auto& [name, words] :
         {std::pair("signs", joined(signs, " \u00b7 ")), std::pair("window", in(phase.window))}) {
        if (!words.empty()) {
            blocks.push_back(
                {id + "." + name, BlockKind::Fact, text(std::string("handout.notice.") + name), words});
            blocks.back().isOwnWords = true;
        }
    }
    if (blocks.empty()) {
        return;
    }
    const std::string heading = text("handout.notice.heading");
    const bool mustSay = m_dependence == SafetyAnswer::Unknown;
    addSection(SectionShape::Panel,
               mustSay ? filled(text("handout.with-uppers"), {{"title", heading}}) : heading,
               std::move(blocks));
}

} // namespace kentering
