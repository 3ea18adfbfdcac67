#pragma once

#include "model/domain/talk/complaint.h"
#include "model/domain/talk/safety.h"

#include <optional>
#include <string_view>
#include <variant>

namespace kentering {

/// Work that is about neither a complaint nor a safety question.
enum class GeneralSubject : unsigned char {
    FollowUp,
    NoShow,
    Referral,
    Measurement,
    Goal,
    ContactRule,
    Handover,
    Other
};

template <>
struct Vocabulary<GeneralSubject> {
    static constexpr std::array<std::string_view, 8> kCodes{
        "follow-up", "no-show", "referral", "measurement", "goal", "contact-rule", "handover", "other"};
};

/// What a task is about; its code is the code of the complaint, safety question or general subject.
using TaskSubject = std::variant<Complaint, SafetyQuestion, GeneralSubject>;

[[nodiscard]] std::string_view code(const TaskSubject& subject);
[[nodiscard]] std::optional<TaskSubject> taskSubjectFromCode(std::string_view text);
/// Whether the task is safety work: a suicide item or one of the safety questions. Such tasks come first
/// everywhere and stay open until somebody writes their outcome.
[[nodiscard]] bool isSafetyWork(const TaskSubject& subject);

} // namespace kentering
