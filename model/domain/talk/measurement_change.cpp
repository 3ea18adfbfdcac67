#include "model/domain/talk/measurement_change.h"

namespace kentering {

namespace {

bool isAnswered(std::optional<Answer> answer) {
    return answer && *answer != Answer::Declined;
}

bool isAnswered(std::optional<ComplaintAnswer> answer) {
    return answer && *answer != ComplaintAnswer::Declined;
}

bool isThere(std::optional<Answer> answer) {
    return answer == Answer::Yes;
}

bool isThere(std::optional<ComplaintAnswer> answer) {
    return answer == ComplaintAnswer::Now;
}

template <typename Given>
ItemChange changeOf(std::optional<Given> before, std::optional<Given> after) {
    if (!isAnswered(before) || !isAnswered(after)) {
        return ItemChange::NotBothAnswered;
    }
    if (before == after) {
        return ItemChange::Same;
    }
    if (isThere(before) == isThere(after)) {
        return ItemChange::Otherwise;
    }
    return isThere(after) ? ItemChange::Came : ItemChange::Went;
}

template <typename Given>
void count(PairedCount& into, ItemChange change, std::optional<Given> before, std::optional<Given> after) {
    ++into.total;
    if (change == ItemChange::NotBothAnswered) {
        return;
    }
    ++into.both;
    into.before += isThere(before) ? 1 : 0;
    into.after += isThere(after) ? 1 : 0;
    into.came += change == ItemChange::Came ? 1 : 0;
    into.went += change == ItemChange::Went ? 1 : 0;
}

} // namespace

MeasurementChange changeBetween(const Measurement& before, const Measurement& after) {
    MeasurementChange change;
    for (const ChecklistItem item : all<ChecklistItem>()) {
        const std::size_t at = indexOf(item);
        change.checklist[at] = changeOf(before.checklist[at], after.checklist[at]);
        count(change.questions, change.checklist[at], before.checklist[at], after.checklist[at]);
    }
    for (const Complaint complaint : all<Complaint>()) {
        const std::size_t at = indexOf(complaint);
        change.complaints[at] = changeOf(before.complaints[at], after.complaints[at]);
        for (PairedCount* into : {&change.allComplaints, &change.domains[indexOf(domainOf(complaint))]}) {
            count(*into, change.complaints[at], before.complaints[at], after.complaints[at]);
        }
    }
    return change;
}

} // namespace kentering
