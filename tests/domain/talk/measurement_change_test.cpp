#include "model/domain/talk/measurement_change.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

Measurement emptyList() {
    return {.on = Date(2026, 11, 23)};
}

TEST(MeasurementChange, TellsWhatCameAndWhatWent) {
    Measurement before = emptyList();
    Measurement after = emptyList();
    before.checklist[0] = Answer::Yes;
    after.checklist[0] = Answer::No;
    before.checklist[1] = Answer::No;
    after.checklist[1] = Answer::Yes;
    before.checklist[2] = after.checklist[2] = Answer::Yes;
    const MeasurementChange change = changeBetween(before, after);
    EXPECT_EQ(change.checklist[0], ItemChange::Went);
    EXPECT_EQ(change.checklist[1], ItemChange::Came);
    EXPECT_EQ(change.checklist[2], ItemChange::Same);
    EXPECT_EQ(change.questions,
              (PairedCount{.both = 3, .before = 2, .after = 2, .came = 1, .went = 1, .total = 17}));
}

TEST(MeasurementChange, CountsNothingAgainstAQuestionThatWasNotAskedTwice) {
    Measurement before = emptyList();
    Measurement after = emptyList();
    before.checklist[0] = Answer::Yes;      // not asked again
    after.checklist[1] = Answer::Yes;       // not asked before
    before.checklist[2] = Answer::Declined; // not answered before
    after.checklist[2] = Answer::Yes;
    const MeasurementChange change = changeBetween(before, after);
    for (const ItemChange item : change.checklist) {
        EXPECT_EQ(item, ItemChange::NotBothAnswered);
    }
    EXPECT_EQ(change.questions, PairedCount{.total = 17});
}

TEST(MeasurementChange, AComplaintOfEarlierIsNotThereNow) {
    Measurement before = emptyList();
    Measurement after = emptyList();
    const auto set = [&](Complaint complaint, ComplaintAnswer then, ComplaintAnswer now) {
        before.complaints[indexOf(complaint)] = then;
        after.complaints[indexOf(complaint)] = now;
    };
    set(Complaint::SleepProblems, ComplaintAnswer::Now, ComplaintAnswer::Earlier);
    set(Complaint::NoEnergy, ComplaintAnswer::Earlier, ComplaintAnswer::Now);
    set(Complaint::Debts, ComplaintAnswer::No, ComplaintAnswer::Earlier);
    const MeasurementChange change = changeBetween(before, after);
    EXPECT_EQ(change.complaints[indexOf(Complaint::SleepProblems)], ItemChange::Went);
    EXPECT_EQ(change.complaints[indexOf(Complaint::NoEnergy)], ItemChange::Came);
    EXPECT_EQ(change.complaints[indexOf(Complaint::Debts)], ItemChange::Otherwise);
    EXPECT_EQ(change.domains[indexOf(ComplaintDomain::Physical)],
              (PairedCount{.both = 2, .before = 1, .after = 1, .came = 1, .went = 1, .total = 8}));
    EXPECT_EQ(change.domains[indexOf(ComplaintDomain::Social)], (PairedCount{.both = 1, .total = 8}));
    EXPECT_EQ(change.allComplaints,
              (PairedCount{.both = 3, .before = 1, .after = 1, .came = 1, .went = 1, .total = 31}));
}

TEST(MeasurementChange, TheDomainsAddUpToTheList) {
    const MeasurementChange change = changeBetween(emptyList(), emptyList());
    int total = 0;
    for (const PairedCount& domain : change.domains) {
        total += domain.total;
    }
    EXPECT_EQ(total, 31);
    EXPECT_EQ(change.domains[indexOf(ComplaintDomain::Mental)].total, 9);
}

} // namespace
} // namespace kentering
