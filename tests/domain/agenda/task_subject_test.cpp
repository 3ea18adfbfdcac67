#include "model/domain/agenda/task_subject.h"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace kentering {
namespace {

std::vector<TaskSubject> allSubjects() {
    std::vector<TaskSubject> subjects;
    for (const auto value : all<Complaint>()) {
        subjects.emplace_back(value);
    }
    for (const auto value : all<SafetyQuestion>()) {
        subjects.emplace_back(value);
    }
    for (const auto value : all<GeneralSubject>()) {
        subjects.emplace_back(value);
    }
    return subjects;
}

TEST(TaskSubject, TurnsEachCodeBackIntoItself) {
    std::set<std::string_view> codes;
    for (const TaskSubject& subject : allSubjects()) {
        EXPECT_EQ(taskSubjectFromCode(code(subject)), subject) << code(subject);
        codes.insert(code(subject));
    }
    EXPECT_EQ(codes.size(), allSubjects().size()) << "one word for two subjects";
}

TEST(TaskSubject, KnowsNoOtherWords) {
    EXPECT_EQ(taskSubjectFromCode(""), std::nullopt);
    EXPECT_EQ(taskSubjectFromCode("suicidal"), std::nullopt);
}

TEST(TaskSubject, IsSafetyWorkForSuicideItemsAndSafetyQuestionsOnly) {
    std::set<std::string_view> safety;
    for (const TaskSubject& subject : allSubjects()) {
        if (isSafetyWork(subject)) {
            safety.insert(code(subject));
        }
    }
    EXPECT_EQ(safety,
              (std::set<std::string_view>{"suicidal-tendencies", "suicide-attempts", "antidepressants",
                                          "downer-dependence", "history-psychosis-depression-suicidality"}));
}

} // namespace
} // namespace kentering
