#include "tests/handout/golden.h"

#include "reports/handout/compose/compose.h"
#include "tests/handout/whole_space.h"

#include <cstdio>
#include <optional>
#include <set>
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
    const std::string goal = request.ownGoal ? "goal " + std::string(code(*request.ownGoal)) + ", " : "";
    return goal + nameOf(request.phase) + ", also " + nameOf(request.also) + ", dependence " +
           std::string(code(request.safety[SafetyQuestion::DownerDependence])) + ", history " +
           std::string(code(request.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality])) +
           (request.afterSlip ? ", after a slip" : "") + "\n";
}

std::string describeBoth(const HandoutRequest& request) {
    HandoutRequest english = request;
    english.language = Language::English;
    const std::string dutch = describe(compose(request, Content::builtIn()));
    return describeState(request) + dutch +
           (describe(compose(english, Content::builtIn())) == dutch ? "" : "  ENGLISH DIFFERS\n") + "\n";
}

/// To be read: every answer and slip without a second phase, every second phase once, every goal at each
/// answer about downers. What cannot all be read is in the digests.
std::string goldenFile(const std::optional<Phase>& phase) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = phase;
    std::string text;
    for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
        for (const SafetyAnswer history : all<SafetyAnswer>()) {
            for (const bool afterSlip : {false, true}) {
                request.safety.values = {SafetyAnswer::Unknown, dependence, history};
                request.afterSlip = afterSlip;
                text += describeBoth(request);
            }
        }
    }
    request.safety = {};
    request.afterSlip = false;
    for (const Phase also : all<Phase>()) {
        if (phase && also != *phase) {
            request.also = also;
            text += describeBoth(request);
        }
    }
    request.also.reset();
    for (const OwnGoal goal : {OwnGoal::UseLess, OwnGoal::UseSafer, OwnGoal::Undecided}) {
        for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
            request.ownGoal = goal;
            request.safety[SafetyQuestion::DownerDependence] = dependence;
            text += describeBoth(request);
        }
    }
    return text;
}

/// Every topic at each answer about downers.
std::string topicFile() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    std::string text;
    for (const SheetTopic topic : all<SheetTopic>()) {
        for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
            request.topic = topic;
            request.safety[SafetyQuestion::DownerDependence] = dependence;
            text += "topic " + std::string(code(topic)) + ", " + describeBoth(request);
        }
    }
    return text;
}

/// Where each thing can appear: phases, topics, and goals other than to stop.
void noteWhere(const HandoutRequest& request, std::map<std::string, std::set<std::string>>& places) {
    const bool isToStop = !request.ownGoal || request.ownGoal == OwnGoal::Stop;
    const std::string where = request.topic ? "topic " + std::string(code(*request.topic))
                              : isToStop    ? nameOf(request.phase)
                                            : "goal " + std::string(code(*request.ownGoal));
    for (const Block& block : compose(request, Content::builtIn()).blocks()) {
        places[block.id].insert(where);
    }
}

/// Every piece of advice, box, form, question and address, with where it can appear.
std::string entriesFile() {
    std::map<std::string, std::set<std::string>> places;
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.total = SoberTotal{.elapsedDays = 368, .soberDays = 368, .soberDaysMax = 368};
    request.useRate = UseRate{.useDays = 15, .windowDays = 42};
    request.celebratesYear = true;
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
    }
    for (const SafetyAnswer answer : {SafetyAnswer::No, SafetyAnswer::Yes}) {
        request.safety.values = {answer, answer, answer};
        for (const auto& goal : goalsAndNone()) {
            request.ownGoal = goal;
            request.topic.reset();
            for (const bool afterSlip : {false, true}) {
                request.afterSlip = afterSlip;
                for (const auto& phase : phasesAndNone()) {
                    request.phase = phase;
                    noteWhere(request, places);
                }
            }
            for (const SheetTopic topic : all<SheetTopic>()) {
                request.topic = topic;
                noteWhere(request, places);
            }
        }
    }
    std::string text;
    for (const auto& [id, all] : places) {
        text += id + ":";
        for (const std::string& where : all) {
            text += (where == *all.begin() ? " " : ", ") + where;
        }
        text += "\n";
    }
    return text;
}

} // namespace

std::map<std::string, std::string> goldenFiles() {
    std::map<std::string, std::string> files;
    files["none.txt"] = goldenFile(std::nullopt);
    files["topics.txt"] = topicFile();
    files["entries.txt"] = entriesFile();
    for (const Phase phase : all<Phase>()) {
        files[std::string(code(phase)) + ".txt"] = goldenFile(phase);
    }
    return files;
}

void SheetDigests::add(const HandoutRequest& request, const Composition& sheet) {
    const auto name = [](const auto& value) { return value ? std::string(code(*value)) : "none"; };
    std::uint64_t& digest =
        m_digests
            .try_emplace(name(request.phase) + " " + name(request.also) + " " + name(request.ownGoal), kSeed)
            .first->second;
    const auto mix = [&digest](std::string_view text) { // FNV-1a
        for (const char character : text) {
            digest = (digest ^ static_cast<unsigned char>(character)) * 1'099'511'628'211U;
        }
        digest = (digest ^ 0xFFU) * 1'099'511'628'211U;
    };
    for (const Block& block : sheet.blocks()) {
        mix(block.id);
        mix(block.isLarge ? "large" : "");
    }
    for (const HeldBack& held : sheet.heldBack()) {
        mix(held.id);
        mix(code(held.because));
    }
}

std::string SheetDigests::text() const {
    return "# phase, second phase, goal: a digest of the ids of all its sheets\n" + lines();
}

std::string SheetDigests::lines() const {
    std::string text;
    for (const auto& [sheets, digest] : m_digests) {
        char number[17];
        std::snprintf(number, sizeof number, "%016llx", static_cast<unsigned long long>(digest));
        text += sheets + " " + number + "\n";
    }
    return text;
}

} // namespace kentering
