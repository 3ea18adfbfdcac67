#pragma once

#include "reports/handout/compose/composition.h"
#include "reports/handout/layout/flow.h"
#include "reports/handout/layout/sheet_style.h"
#include "reports/handout/layout/typesetter.h"

#include <span>
#include <string>
#include <vector>

namespace kentering {

/// More than seven equal things to tick are nothing to do tonight.
inline constexpr std::size_t kThingsToTick = 7;

/// What the parts of a sheet are set with.
struct Setting {
    const Typesetter& typesetter;
    const SheetStyle& style;
    Flow& flow;
    std::string also{};                    ///< heading above what is not ticked
    std::size_t ticksLeft = kThingsToTick; ///< how many more things may have a box
    bool isHelpPlaced = false;             ///< the numbers to call stand on the page already
};

/// The title, with a rule under it, at the top of the first page. Drawn before anything else. @returns its
/// height.
double setTitle(const Typesetter& typesetter, const SheetStyle& style, Canvas& canvas,
                const Composition& composition);
/// The first panel: what to do now, whom to call, the next talk.
void setTonight(Setting& setting, const Composition& composition);
/// The numbers to call, in units of `width`.
[[nodiscard]] std::vector<Unit> helpUnits(const Setting& setting, const SafetyPanel& panel, double width);
/// Height of what of the safety panel must stand on the page on which it begins: its heading and the numbers.
[[nodiscard]] double leastOfSafetyPanel(const Setting& setting, const SafetyPanel& panel);
/// One row of a table of labels: the words in bold beside the label or under it, or a line to write on.
void addLabelledRow(std::vector<Unit>& units, const Setting& setting, const Block& block, double width,
                    double labelWidth);
/// How wide the labels of `blocks` are together, so that none is broken without need; 0 where labels stand
/// above their words.
[[nodiscard]] double labelWidthOf(const Setting& setting, std::span<const Block> blocks, double width);
/// The safety panel with its boxes and numbers.
void setSafetyPanel(Setting& setting, const SafetyPanel& panel);
/// The other sections, in order.
void setSections(Setting& setting, std::span<const Section> sections);

} // namespace kentering
