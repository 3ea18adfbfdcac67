#include "tests/content/fuzz/fuzz_content.h"

#include "model/content/read/content_builder.h"
#include "model/content/read/rich_text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace kentering {
namespace {

/// What was accepted must be complete.
void requireComplete(const Content& content) {
    for (const Language language : all<Language>()) {
        for (const CopingTool tool : all<CopingTool>()) {
            if (content.tool(tool).body.in(language).empty()) {
                std::abort();
            }
        }
        for (const SafetyBox& box : content.safetyBoxes()) {
            if (box.general.body.in(language).empty()) {
                std::abort();
            }
        }
        for (const Phase phase : all<Phase>()) {
            for (const std::string& id : content.phase(phase).worksheets) {
                (void)content.worksheet(id);
            }
        }
    }
}

void read(const std::uint8_t* data, std::size_t size) {
    static const std::vector<std::string> kTexts = builtInTextKeys();
    const std::size_t position = data[0] % builtInFiles().size();
    const ContentFile changed{.name = builtInFiles()[position].name,
                              .text = std::string(data + 1, data + size)};
    (void)plainText(changed.text);

    // Alone first: that is fast, and nearly every input fails here.
    const std::vector<ContentFault> own = buildContent({changed}).faults;
    if (std::ranges::any_of(own, [](const ContentFault& fault) { return fault.line > 0; })) {
        return;
    }
    std::vector<ContentFile> files = builtInFiles();
    files[position] = changed;
    BuiltContent built = buildContent(files, kTexts);
    if (built.isUsable()) {
        requireComplete(Content(std::make_shared<const ContentData>(std::move(built.data))));
    }
}

} // namespace
} // namespace kentering

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0) {
        kentering::read(data, size);
    }
    return 0;
}
