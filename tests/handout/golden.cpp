#include "tests/handout/golden.h"

#include "reports/handout/compose.h"

#include <optional>
#include <utility>
#include <vector>

namespace kentering {

namespace {

std::string nameOf(const std::optional<Phase>& phase) {
    return phase ? std::string(code(*phase)) : "none";
}

/// `tip.crash.01, 02, 05`: ids that share their stem are written once.
std::string shortened(const std::vector<std::string>& ids) {
    std::string result;
    std::string stem;
    for (const std::string& id : ids) {
        const std::size_t dot = id.rfind('.');
        const std::string ownStem = id.substr(0, dot + 1);
        const bool isNumbered = id.find_first_not_of("0123456789", dot + 1) == std::string::npos;
        if (isNumbered && ownStem == stem) {
            result += " " + id.substr(dot + 1);
        } else {
            result += "\n    " + id;
        }
        stem = isNumbered ? ownStem : "";
    }
    return result + "\n";
}

std::string describe(const Composition& sheet) {
    std::vector<std::string> blocks;
    for (const Block& block : sheet.blocks()) {
        blocks.push_back(block.id + (block.isLarge ? " (large)" : ""));
    }
    std::string result = "  on the sheet:" + shortened(blocks);
    for (const HeldBackBecause because : all<HeldBackBecause>()) {
        std::vector<std::string> ids;
        for (const HeldBack& held : sheet.heldBack()) {
            if (held.because == because) {
                ids.push_back(held.id);
            }
        }
        if (!ids.empty()) {
            result += "  held back, " + std::string(code(because)) + ":" + shortened(ids);
        }
    }
    return result;
}

std::string describeState(const HandoutRequest& request) {
    return nameOf(request.phase) + ", also " + nameOf(request.also) + ", dependence " +
           std::string(code(request.safety[SafetyQuestion::DownerDependence])) + ", history " +
           std::string(code(request.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality])) +
           (request.afterSlip ? ", after a slip" : "") + "\n";
}

/// The file of one phase: every answer and slip without a second phase, then every second phase once.
std::string goldenFile(const std::optional<Phase>& phase) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = phase;
    std::string text;
    const auto add = [&] {
        HandoutRequest english = request;
        english.language = Language::English;
        const std::string dutch = describe(compose(request, Content::builtIn()));
        text += describeState(request) + dutch +
                (describe(compose(english, Content::builtIn())) == dutch ? "" : "  ENGLISH DIFFERS\n") + "\n";
    };
    for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
        for (const SafetyAnswer history : all<SafetyAnswer>()) {
            for (const bool afterSlip : {false, true}) {
                request.safety.values = {SafetyAnswer::Unknown, dependence, history};
                request.afterSlip = afterSlip;
                add();
            }
        }
    }
    request.safety = {};
    request.afterSlip = false;
    for (const Phase also : all<Phase>()) {
        if (phase && also != *phase) {
            request.also = also;
            add();
        }
    }
    return text;
}

} // namespace

std::map<std::string, std::string> goldenFiles() {
    std::map<std::string, std::string> files;
    files["none.txt"] = goldenFile(std::nullopt);
    for (const Phase phase : all<Phase>()) {
        files[std::string(code(phase)) + ".txt"] = goldenFile(phase);
    }
    return files;
}

} // namespace kentering
