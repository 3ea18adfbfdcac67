#pragma once

#include "model/base/dates.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/measurement_moment.h"

#include <array>
#include <optional>

namespace kentering {

/// Answers to the 17 questions; nothing where a question was not asked.
using ChecklistAnswers = std::array<std::optional<Answer>, kCount<ChecklistItem>>;
/// Answers on the 31 complaints; nothing where one was not asked.
using ComplaintAnswers = std::array<std::optional<ComplaintAnswer>, kCount<Complaint>>;

/// One filled-in list: when, at which moment of the help, and the answers. Half filled in is fine.
struct Measurement {
    Date on;
    MeasurementMoment moment = MeasurementMoment::Start;
    ChecklistAnswers checklist{};
    ComplaintAnswers complaints{};

    friend bool operator==(const Measurement&, const Measurement&) = default;
};

/// "11 yes of 14 answered; 2 not asked, 1 declined": facts with their denominators, never a verdict
/// (the brochure gives no cut-off and no weights).
struct ChecklistSummary {
    int yes = 0;
    int answered = 0; ///< yes or no
    int declined = 0;
    int notAsked = 0;
    friend bool operator==(const ChecklistSummary&, const ChecklistSummary&) = default;
};

[[nodiscard]] ChecklistSummary summarise(const ChecklistAnswers& answers);

/// Complaints present, of how many in the list (and how many of those were answered).
struct ComplaintSummary {
    int now = 0;
    int earlier = 0;
    int no = 0;
    int declined = 0;
    int notAsked = 0;
    int total = 0;
    friend bool operator==(const ComplaintSummary&, const ComplaintSummary&) = default;
};

/// Over all 31 complaints.
[[nodiscard]] ComplaintSummary summarise(const ComplaintAnswers& answers);
/// Over the complaints of one domain.
[[nodiscard]] ComplaintSummary summarise(const ComplaintAnswers& answers, ComplaintDomain domain);

} // namespace kentering
