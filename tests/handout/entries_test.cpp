// Every entry of the content and where a client can meet it: none is dead.

#include "reports/handout/compose/compose.h"
#include "tests/handout/whole_space.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace kentering {
namespace {

const Content& words() {
    return Content::builtIn();
}

/// What stands on some sheet: ids of blocks, rows of forms, and the texts themselves.
struct Appearances {
    std::map<std::string, std::string> first; ///< id, and the first sheet that has it
    std::set<std::string> texts;
    std::set<std::string> saidByBox; ///< advice that gave way to a box with the same words

    void look(const HandoutRequest& request) {
        const Composition sheet = compose(request, words());
        const auto name = [](const auto& value) { return value ? std::string(code(*value)) : "-"; };
        const std::string where =
            name(request.phase) + " " + name(request.topic) + " " + name(request.ownGoal);
        for (const Block& block : sheet.blocks()) {
            first.try_emplace(block.id, where);
            texts.insert(block.text);
            texts.insert(block.rows.begin(), block.rows.end());
        }
        for (const HeldBack& held : sheet.heldBack()) {
            if (held.because == HeldBackBecause::SaidBySafetyBox) {
                saidByBox.insert(held.id);
            }
        }
    }
};

const Appearances& appearances() {
    static const Appearances kFound = [] {
        Appearances found;
        HandoutRequest request;
        request.today = Date(2026, 11, 23);
        request.total = SoberTotal{.elapsedDays = 368, .soberDays = 368, .soberDaysMax = 368};
        for (const Resource& resource : words().resources()) {
            request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
        }
        for (const SafetyAnswer dependence : {SafetyAnswer::No, SafetyAnswer::Yes}) {
            request.safety.values = {SafetyAnswer::No, dependence, SafetyAnswer::No};
            for (const auto& goal : goalsAndNone()) {
                request.ownGoal = goal;
                request.topic.reset();
                for (const auto& phase : phasesAndNone()) {
                    request.phase = phase;
                    for (const bool afterSlip : {false, true}) {
                        request.afterSlip = afterSlip;
                        found.look(request);
                    }
                }
                for (const SheetTopic topic : all<SheetTopic>()) {
                    request.topic = topic;
                    found.look(request);
                }
            }
        }
        return found;
    }();
    return kFound;
}

void expectOnASheet(const std::string& id) {
    EXPECT_TRUE(appearances().first.contains(id)) << id << " stands on no sheet";
}

TEST(Entries, EveryPieceOfAdviceStandsOnSomeSheetOrInABox) {
    const auto check = [](std::span<const Tip> tips) {
        for (const Tip& tip : tips) {
            const bool isInBox = tip.saidByBox && appearances().saidByBox.contains(tip.id) &&
                                 appearances().first.contains(*tip.saidByBox);
            EXPECT_TRUE(isInBox || appearances().first.contains(tip.id)) << tip.id << " stands on no sheet";
        }
    };
    for (const Phase phase : all<Phase>()) {
        check(words().phase(phase).tips);
    }
    for (const TipGroup group : all<TipGroup>()) {
        check(words().tips(group));
    }
}

TEST(Entries, EveryBoxAndEveryStepStandsOnSomeSheet) {
    for (const SafetyBox& box : words().safetyBoxes()) {
        expectOnASheet(box.id);
        EXPECT_TRUE(appearances().texts.contains(box.general.body.in(Language::Dutch))) << box.id;
        if (box.certain) {
            EXPECT_TRUE(appearances().texts.contains(box.certain->body.in(Language::Dutch))) << box.id;
        }
        for (const Bilingual& step : box.steps) {
            EXPECT_TRUE(appearances().texts.contains(step.in(Language::Dutch))) << step.in(Language::Dutch);
        }
    }
}

TEST(Entries, EveryPhaseSaysWhatToNoticeAndHowLong) {
    for (const Phase phase : all<Phase>()) {
        const std::string id = "phase." + std::string(code(phase));
        expectOnASheet(id + ".signs");
        expectOnASheet(id + ".window");
        for (const std::string& worksheet : words().phase(phase).worksheets) {
            expectOnASheet(worksheet);
        }
    }
}

TEST(Entries, EveryQuestionToThinkAboutStandsOnSomeSheet) {
    for (const auto& questions : {words().openingQuestions(), words().timingQuestions()}) {
        for (const TalkQuestion& question : questions) {
            EXPECT_TRUE(appearances().texts.contains(question.text.in(Language::Dutch))) << question.id;
        }
    }
    for (const GriefStage stage : all<GriefStage>()) {
        expectOnASheet("grief." + std::string(code(stage)));
    }
}

TEST(Entries, EveryEntryOfTheDirectoryStandsOnSomeSheet) {
    for (const Resource& resource : words().resources()) {
        expectOnASheet("resource." + resource.id.text());
    }
}

TEST(Entries, AYearStandsWhereItIsThere) {
    HandoutRequest year;
    year.today = Date(2026, 11, 23);
    year.celebratesYear = true;
    Appearances found;
    found.look(year);
    EXPECT_TRUE(found.first.contains("year"));
}

} // namespace
} // namespace kentering
