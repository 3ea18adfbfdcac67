#include "reports/statistics/count/grid.h"

// The grid of releases by the first rules, as it was, so that they replay from the ledger as they are.
// Frozen.

namespace kentering {

namespace {

std::string named(std::string_view prefix, std::string_view word) {
    return std::string(prefix).append(word);
}

} // namespace

void Grid::addFirstRules(PeriodKind kind, const RegionIds& regions) {
    add(GridTable::Reach, "total", kTotal, std::nullopt);
    add(GridTable::Reach, "intakes", kIntakes, std::nullopt);
    if (kind == PeriodKind::Month) {
        addWords<SlipBand>(GridTable::Slips, "slips.", std::nullopt);
        return;
    }
    add(GridTable::Reach, "closures", kClosures, std::nullopt);
    const CellIndex total = at(GridTable::Reach, kTotal);
    addWords<Phase>(GridTable::Phases, "phase.", total);
    const std::size_t firstAnswered = m_cells.size() + kCount<ChecklistItem>;
    for (const ChecklistItem word : all<ChecklistItem>()) {
        add(GridTable::Items, named("item.", code(word)), indexOf(word),
            static_cast<CellIndex>(firstAnswered + indexOf(word)));
    }
    addWords<ChecklistItem>(GridTable::Answered, "answered.", std::nullopt);
    add(GridTable::Matched, "matched", 0, std::nullopt);
    addWords<ChecklistItem>(GridTable::ItemsAtStart, "item-start.", at(GridTable::Matched));
    addWords<ChecklistItem>(GridTable::ItemsLater, "item-later.", at(GridTable::Matched));
    add(GridTable::ComplaintBase, "answered.complaints", 0, std::nullopt);
    addWords<Complaint>(GridTable::Complaints, "complaint.", at(GridTable::ComplaintBase));
    addWords<ComplaintDomain>(GridTable::Domains, "domain.", at(GridTable::ComplaintBase));
    addWords<SlipBand>(GridTable::Slips, "slips.", std::nullopt);
    addWords<Substance>(GridTable::SlipSubstances, "slip-substance.", std::nullopt);
    addWords<Phase>(GridTable::SlipPhases, "slip-phase.", std::nullopt);
    addWords<ReferralKind>(GridTable::ReferralKinds, "referral-kind.", std::nullopt);
    addWords<ReferralStatus>(GridTable::ReferralStatuses, "referral-status.", std::nullopt);
    addWords<AgeBand>(GridTable::Ages, "age.", total);
    addRegions(regions, total);
    addWords<Substance>(GridTable::Substances, "substance.", total);
    addWords<OwnGoal>(GridTable::OwnGoals, "own-goal.", total);
    addWords<WaitingBand>(GridTable::Waiting, "waiting.", at(GridTable::Reach, kIntakes));
}

bool showsTable(PeriodKind kind, GridTable table, int publishedTotal) {
    switch (kind) {
    case PeriodKind::Year:
        return true;
    case PeriodKind::Quarter:
        switch (table) {
        case GridTable::Reach:
        case GridTable::Phases:
        case GridTable::Slips:
        case GridTable::ReferralKinds:
        case GridTable::ReferralStatuses:
            return true;
        case GridTable::Items:
        case GridTable::Answered:
        case GridTable::Matched:
        case GridTable::ItemsAtStart:
        case GridTable::ItemsLater:
        case GridTable::ComplaintBase:
        case GridTable::Complaints:
        case GridTable::Domains:
        case GridTable::SlipSubstances:
        case GridTable::SlipPhases:
        case GridTable::Ages:
        case GridTable::Regions:
        case GridTable::Substances:
        case GridTable::OwnGoals:
        case GridTable::Waiting:
            return publishedTotal >= kManyPeople;
        default: // not in those grids
            return false;
        }
    case PeriodKind::Month:
        return publishedTotal >= kManyPeople && (table == GridTable::Reach || table == GridTable::Slips);
    }
    return false;
}

} // namespace kentering
