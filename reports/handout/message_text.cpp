#include "reports/handout/message_text.h"

#include "model/content/rich_text.h"
#include "reports/handout/message_tonight.h"

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
        case BlockKind::Form:
        case BlockKind::WriteIn: // nothing to write on in a message
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
            addItem(body, block, "- ");
            break;
        }
    }
    if (!body.empty()) {
        text += "\n" + (section.heading.empty() ? "" : section.heading + "\n") +
                (section.note.empty() ? "" : section.note + "\n") + body;
    }
}

} // namespace

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
