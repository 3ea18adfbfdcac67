#include "reports/statistics/count/subjects.h"

#include <array>

namespace kentering {

namespace {

constexpr std::array kReach{GridTable::Reach,        GridTable::Talks,      GridTable::NoShows,
                            GridTable::Groups,       GridTable::FirstTalks, GridTable::Waiting,
                            GridTable::StillWaiting, GridTable::Stays,      GridTable::Outcomes};
constexpr std::array kItems{GridTable::ChecklistBase, GridTable::Items, GridTable::Answered};
constexpr std::array kChange{GridTable::Matched, GridTable::ItemsAtStart, GridTable::ItemsLater};
constexpr std::array kComplaints{GridTable::ComplaintBase, GridTable::Domains, GridTable::Complaints};
constexpr std::array kPhases{GridTable::Phases, GridTable::OwnGoals};
constexpr std::array kSlips{GridTable::SlipBase, GridTable::Slips, GridTable::SlipSubstances,
                            GridTable::SlipPhases};
constexpr std::array kReferrals{GridTable::ReferralBase, GridTable::ReferralKinds,
                                GridTable::ReferralStatuses};
constexpr std::array kPeople{GridTable::CameBys,    GridTable::Ages,      GridTable::Regions,
                             GridTable::Substances, GridTable::Injecting, GridTable::Routes};

constexpr std::array<ReportSubject, 8> kSubjects{{{"reach", kReach},
                                                  {"items", kItems},
                                                  {"change", kChange},
                                                  {"complaints", kComplaints},
                                                  {"phases", kPhases},
                                                  {"slips", kSlips},
                                                  {"referrals", kReferrals},
                                                  {"people", kPeople}}};

consteval std::size_t tablesOfAllSubjects() {
    std::size_t tables = 0;
    for (const ReportSubject& subject : kSubjects) {
        tables += subject.tables.size();
    }
    return tables;
}
static_assert(tablesOfAllSubjects() == Grid::kTableCount);

} // namespace

std::span<const ReportSubject> reportSubjects() {
    return kSubjects;
}

} // namespace kentering
