#include "tests/handout/whole_space.h"

namespace kentering {

namespace {

HandoutRequest fullOwnRequest() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.total = SoberTotal{.elapsedDays = 368, .soberDays = 368, .soberDaysMax = 368};
    request.useRate = UseRate{.useDays = 15, .windowDays = 42, .useDaysBefore = 30};
    request.celebratesYear = true;
    request.plan.mayCall = {"mijn zus"};
    return request;
}

void forEveryAnswer(HandoutRequest request, const std::function<void(const HandoutRequest&)>& visit) {
    for (const SafetyAnswer antidepressants : all<SafetyAnswer>()) {
        for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
            for (const SafetyAnswer history : all<SafetyAnswer>()) {
                request.safety.values = {antidepressants, dependence, history};
                for (const Language language : all<Language>()) {
                    request.language = language;
                    for (const SheetFormat format : all<SheetFormat>()) {
                        request.format = format;
                        visit(request);
                    }
                }
            }
        }
    }
}

} // namespace

std::vector<std::optional<Phase>> phasesAndNone() {
    std::vector<std::optional<Phase>> result{std::nullopt};
    for (const Phase phase : all<Phase>()) {
        result.emplace_back(phase);
    }
    return result;
}

std::vector<std::optional<OwnGoal>> goalsAndNone() {
    std::vector<std::optional<OwnGoal>> result{std::nullopt};
    for (const OwnGoal goal : all<OwnGoal>()) {
        result.emplace_back(goal);
    }
    return result;
}

void forEverySheetOf(std::optional<Phase> phase, std::optional<Phase> also, std::optional<OwnGoal> goal,
                     const std::function<void(const HandoutRequest&)>& visit) {
    HandoutRequest request = fullOwnRequest();
    request.phase = phase;
    request.also = also;
    request.ownGoal = goal;
    for (const bool afterSlip : {false, true}) {
        request.afterSlip = afterSlip;
        forEveryAnswer(request, visit);
    }
}

void forEverySheet(const std::function<void(const HandoutRequest&)>& visit) {
    for (const auto& phase : phasesAndNone()) {
        for (const auto& also : phasesAndNone()) {
            for (const auto& goal : goalsAndNone()) {
                forEverySheetOf(phase, also, goal, visit);
            }
        }
    }
}

void forEveryTopicSheet(const std::function<void(const HandoutRequest&)>& visit) {
    HandoutRequest request = fullOwnRequest();
    for (const SheetTopic topic : all<SheetTopic>()) {
        request.topic = topic;
        for (const auto& goal : goalsAndNone()) {
            request.ownGoal = goal;
            forEveryAnswer(request, visit);
        }
    }
}

} // namespace kentering
