#include "reports/handout/output/message_text.h"

#include "model/content/read/rich_text.h"
#include "reports/handout/output/message_tonight.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kentering {

namespace {

std::string words(const Block& block) {
    return block.isOwnWords ? block.text : plainText(block.text);
}

/// "- Title. Text", with further lines under it.
void addItem(std::string& text, const Block& block, std::string_view mark) {
    text += mark;
    text += block.title;
    const std::string body = words(block);
    if (!block.title.empty() && !body.empty()) {
        const char last = block.title.back();
        text += last == '?' || last == '!' || last == '.' || last == ':' ? " " : ": ";
    }
    text += body + "\n";
}

void addHelp(std::string& text, const Block& help) {
    std::string numbers;
    for (const std::string& number : help.details) {
        numbers += (numbers.empty() ? "" : " / ") + number;
    }
    text += numbers + ": " + help.title + "\n";
}

void addSection(std::string& text, const Section& section) {
    std::string body;
    int number = 0;
    for (const Block& block : section.blocks) {
        switch (block.kind) {
        case BlockKind::Form: // nothing to write on in a message, but questions can be read
            for (const std::string& row : block.rows) {
                body += block.columns.empty() && row.ends_with('?') ? "- " + row + "\n" : "";
            }
            break;
        case BlockKind::WriteIn:
            break;
        case BlockKind::Route:
            addItem(body, block, std::to_string(++number) + ". ");
            break;
        case BlockKind::Total:
        case BlockKind::Celebration:
            addItem(body, block, "");
            break;
        case BlockKind::Resource:
            body += "- " + block.title + (block.text.empty() ? "" : " \u2013 " + words(block)) + "\n";
            for (const std::string& detail : block.details) {
                body += "  " + detail + "\n";
            }
            for (const std::string& line : {block.start, block.reach}) {
                body += line.empty() ? "" : "  " + line + "\n";
            }
            break;
        case BlockKind::Safety:
        case BlockKind::Help:
        case BlockKind::Tip:
        case BlockKind::Tool:
        case BlockKind::Own:
        case BlockKind::Fact:
            addItem(body, block, "- ");
            break;
        }
    }
    if (!body.empty()) {
        text += "\n" + (section.heading.empty() ? "" : section.heading + "\n") +
                (section.note.empty() ? "" : section.note + "\n") + body;
    }
}

/// Code points of UTF-8 text.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char character) { return (static_cast<unsigned char>(character) & 0xC0) != 0x80; }));
}

/// The boxes in one line each, with 112 and 113. They are never left out: what room is left is for the rest.
std::string shortSafety(const SafetyPanel& panel) {
    std::string text;
    const auto add = [&text](const Block& box) {
        if (!box.brief.empty()) {
            text += "! " + box.brief + "\n";
        }
    };
    std::ranges::for_each(panel.boxes(), add);
    std::ranges::for_each(panel.more(), add);
    return text;
}

/// A line as long as it is meant to be, and what is left of it where there is less room.
struct ShortLine {
    std::string full;
    std::string less;
};

/// When the next talk is and under which number we are: before anything that may take all the room.
bool isAboutUs(const Block& row) {
    return row.id == "own.our-number" || row.id == "own.next-talk";
}

/// Where to find us, the own plan, then the first pieces of advice.
std::vector<ShortLine> shortLines(const Composition& composition) {
    constexpr int kMostAdvice = 3;
    std::vector<ShortLine> lines;
    std::vector<ShortLine> advice;
    const auto add = [&](const Block& block) {
        std::string full;
        addItem(full, block, "- ");
        if (block.kind == BlockKind::Own) {
            lines.push_back({full, ""});
        } else if ((block.kind == BlockKind::Tip || block.kind == BlockKind::Tool) &&
                   advice.size() < kMostAdvice) {
            advice.push_back({full, block.isOwnWords ? "" : "- " + block.title + "\n"});
        }
    };
    std::vector<Block> people = composition.tonight().people;
    std::stable_partition(people.begin(), people.end(), isAboutUs);
    std::ranges::for_each(people, add);
    std::ranges::for_each(composition.tonight().now, add);
    for (const Section& section : composition.sections()) {
        std::ranges::for_each(section.blocks, add);
    }
    lines.insert(lines.end(), advice.begin(), advice.end());
    return lines;
}

} // namespace

std::string shortMessageText(const Composition& composition) {
    const std::string safety = shortSafety(composition.safety());
    std::string text = composition.title() + "\n";
    const auto fits = [&](const std::string& line) {
        return characters(text) + characters(line) + characters(safety) <= kShortMessageCharacters;
    };
    for (const ShortLine& line : shortLines(composition)) {
        text += fits(line.full) ? line.full : fits(line.less) ? line.less : "";
    }
    return text + safety;
}

std::string messageText(const Composition& composition) {
    std::string text = composition.title() + "\n";
    if (!composition.subtitle().empty()) {
        text += composition.subtitle() + "\n";
    }
    if (const std::string tonight = tonightText(composition.tonight()); !tonight.empty()) {
        text += "\n" + tonight;
    }
    text += "\n" + composition.safety().heading() + "\n";
    for (const Block& box : composition.safety().boxes()) {
        addItem(text, box, "! ");
    }
    for (const Block& block : composition.safety().more()) {
        if (block.kind != BlockKind::WriteIn) {
            addItem(text, block, "! ");
        }
    }
    for (const Block& help : composition.safety().help()) {
        addHelp(text, help);
    }
    for (const Section& section : composition.sections()) {
        addSection(text, section);
    }
    text += "\n" + composition.foot() + "\n";
    return text;
}

} // namespace kentering
