#include "model/domain/talk/measurement.h"

namespace kentering {

namespace {

void count(ComplaintSummary& summary, std::optional<ComplaintAnswer> answer) {
    ++summary.total;
    if (!answer) {
        ++summary.notAsked;
        return;
    }
    switch (*answer) {
    case ComplaintAnswer::Now:
        ++summary.now;
        break;
    case ComplaintAnswer::Earlier:
        ++summary.earlier;
        break;
    case ComplaintAnswer::No:
        ++summary.no;
        break;
    case ComplaintAnswer::Declined:
        ++summary.declined;
        break;
    }
}

} // namespace

ChecklistSummary summarise(const ChecklistAnswers& answers) {
    ChecklistSummary summary;
    for (const auto& answer : answers) {
        if (!answer) {
            ++summary.notAsked;
            continue;
        }
        switch (*answer) {
        case Answer::Yes:
            ++summary.yes;
            ++summary.answered;
            break;
        case Answer::No:
            ++summary.answered;
            break;
        case Answer::Declined:
            ++summary.declined;
            break;
        }
    }
    return summary;
}

ComplaintSummary summarise(const ComplaintAnswers& answers) {
    ComplaintSummary summary;
    for (const auto& answer : answers) {
        count(summary, answer);
    }
    return summary;
}

ComplaintSummary summarise(const ComplaintAnswers& answers, ComplaintDomain domain) {
    ComplaintSummary summary;
    for (const Complaint complaint : all<Complaint>()) {
        if (domainOf(complaint) == domain) {
            count(summary, answers[indexOf(complaint)]);
        }
    }
    return summary;
}

} // namespace kentering
