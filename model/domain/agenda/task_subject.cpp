#include "model/domain/agenda/task_subject.h"

namespace kentering {

std::string_view code(const TaskSubject& subject) {
    return std::visit([](auto value) { return code(value); }, subject);
}

std::optional<TaskSubject> taskSubjectFromCode(std::string_view text) {
    if (const auto complaint = fromCode<Complaint>(text)) {
        return *complaint;
    }
    if (const auto question = fromCode<SafetyQuestion>(text)) {
        return *question;
    }
    if (const auto general = fromCode<GeneralSubject>(text)) {
        return *general;
    }
    return std::nullopt;
}

bool isSafetyWork(const TaskSubject& subject) {
    if (const auto* complaint = std::get_if<Complaint>(&subject)) {
        return isSuicideItem(*complaint);
    }
    return std::holds_alternative<SafetyQuestion>(subject);
}

} // namespace kentering
