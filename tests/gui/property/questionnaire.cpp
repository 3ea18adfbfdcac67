#include "tests/gui/property/questionnaire.h"

#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/safety.h"

#include <algorithm>
#include <stdexcept>

namespace kentering::property {

namespace {

std::string partOf(Complaint complaint) {
    switch (domainOf(complaint)) {
    case ComplaintDomain::Physical:
        return "physical";
    case ComplaintDomain::Mental:
        return "mental";
    case ComplaintDomain::Sexual:
        return "sexual";
    case ComplaintDomain::Social:
        return "social";
    }
    throw std::logic_error("a complaint of no part");
}

std::vector<Question> makeQuestionnaire() {
    std::vector<Question> questions;
    for (const ChecklistItem item : all<ChecklistItem>()) {
        questions.push_back({std::string(code(item)), "questions", false, false});
    }
    for (const Complaint complaint : all<Complaint>()) {
        questions.push_back({std::string(code(complaint)), partOf(complaint), true, false});
    }
    for (const SafetyQuestion safety : all<SafetyQuestion>()) {
        questions.push_back({std::string(code(safety)), "safety", false, true});
    }
    return questions;
}

} // namespace

const std::vector<Question>& questionnaire() {
    static const std::vector<Question> s_questions = makeQuestionnaire();
    return s_questions;
}

const Question& question(const std::string& code) {
    const auto found = std::ranges::find(questionnaire(), code, &Question::code);
    if (found == questionnaire().end()) {
        throw std::logic_error("no question has the code " + code);
    }
    return *found;
}

std::vector<std::string> questionsOf(const std::string& topic) {
    std::vector<std::string> codes;
    for (const Question& each : questionnaire()) {
        if (each.topic == topic) {
            codes.push_back(each.code);
        }
    }
    return codes;
}

std::optional<Said> meaningOf(char letter) {
    switch (letter) {
    case 'j':
    case 'y':
        return Said::Yes;
    case 'e':
        return Said::Earlier;
    case 'n':
        return Said::No;
    case 'w':
    case 'd':
        return Said::Declined;
    default:
        return std::nullopt;
    }
}

Meant meantBy(Said said, const Question& asked) {
    if (said == Said::Earlier && !asked.canBeEarlier) {
        return {.means = false, .answer = std::nullopt};
    }
    if (said == Said::Declined && asked.isSafety) {
        return {.means = true, .answer = std::nullopt};
    }
    return {.means = true, .answer = said};
}

} // namespace kentering::property
