#include "reports/handout/compose/sheet_room.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <string_view>

namespace kentering {

namespace {

constexpr int kLettersInALine = 70; ///< of own words, beside their label

/// Code points of UTF-8 text.
int letters(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(
        text, [](char character) { return (static_cast<unsigned char>(character) & 0xC0) != 0x80; }));
}

int roomForForm(const Block& form) {
    constexpr int kRow = 14;
    constexpr int kHighRow = 18; ///< where there are few rows, there is more to say in each
    const int rows = static_cast<int>(form.rows.size()) + form.emptyRows;
    const bool isTable = !form.columns.empty();
    const int all = kRoomForHeading + (form.text.empty() ? 0 : 12) + (isTable ? 9 : 0) +
                    rows * (isTable && rows <= 4 ? kHighRow : kRow);
    return form.isNarrow ? all * 2 / 3 : all; // beside another one, where there is one
}

int roomForAll(std::span<const Block> blocks) {
    return std::accumulate(blocks.begin(), blocks.end(), 0,
                           [](int room, const Block& block) { return room + roomFor(block); });
}

} // namespace

int roomFor(const Block& block) {
    constexpr int kFrame = 24; ///< the title and a frame
    switch (block.kind) {
    case BlockKind::Safety:
        return block.isLarge ? 70 : 28;
    case BlockKind::Help:
        return 16;
    case BlockKind::Route:
        return 17;
    case BlockKind::WriteIn:
        return 12;
    case BlockKind::Total:
    case BlockKind::Celebration:
        return 2 * kFrame;
    case BlockKind::Tip:
    case BlockKind::Tool:
        return kRoomForTip;
    case BlockKind::Own:
        return 12 + letters(block.text) / kLettersInALine * 10;
    case BlockKind::Form:
        return roomForForm(block);
    case BlockKind::Resource:
        return 38;
    case BlockKind::Fact:
        return 24;
    }
    return 0;
}

int roomFor(const Section& section) {
    const bool hasHeading = !section.heading.empty() && section.shape != SectionShape::Form;
    return (hasHeading ? kRoomForHeading : 0) + (section.note.empty() ? 0 : 14) + roomForAll(section.blocks);
}

int roomFor(const Tonight& tonight) {
    constexpr int kTitleAndFrame = 60;
    return kTitleAndFrame + roomForAll(tonight.now) + roomForAll(tonight.people);
}

int roomFor(const SafetyPanel& safety) {
    constexpr int kFrame = 28;
    return kFrame + roomForAll(safety.boxes()) + roomForAll(safety.more()) + roomForAll(safety.help());
}

int roomFor(const Composition& sheet) {
    return std::accumulate(sheet.sections().begin(), sheet.sections().end(),
                           roomFor(sheet.safety()) + roomFor(sheet.tonight()),
                           [](int room, const Section& section) { return room + roomFor(section); });
}

int roomOnTwoPages(SheetFormat format) {
    switch (format) {
    case SheetFormat::A4:
        return 1020;
    case SheetFormat::FoldedA5:
        return 950;
    case SheetFormat::LargePrint:
    case SheetFormat::WalletCard:
        break;
    }
    return std::numeric_limits<int>::max();
}

} // namespace kentering
