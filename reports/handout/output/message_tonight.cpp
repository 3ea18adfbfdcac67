#include "reports/handout/output/message_tonight.h"

#include "model/content/read/rich_text.h"

#include <string_view>

namespace kentering {

std::string tonightText(const Tonight& tonight) {
    std::string text;
    int number = 0;
    for (const Block& block : tonight.now) {
        const std::string words = block.isOwnWords ? block.text : plainText(block.text);
        const bool endsItself = !block.title.empty() &&
                                std::string_view("?!.:").find(block.title.back()) != std::string_view::npos;
        const std::string between = block.title.empty() || words.empty() ? "" : endsItself ? " " : ": ";
        text += std::to_string(++number) + ". " + block.title + between + words + "\n";
    }
    for (const Block& row : tonight.people) {
        if (row.kind != BlockKind::WriteIn) {
            text += row.title + ": " + row.text + "\n";
        }
    }
    return text.empty() ? text : tonight.heading + "\n" + text;
}

} // namespace kentering
