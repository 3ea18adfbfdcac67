#include "reports/statistics/count/grid.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

namespace {

std::size_t placeOf(GridTable table) {
    return static_cast<std::size_t>(table);
}

bool isSlug(std::string_view text) {
    return !text.empty() && text.size() <= 40 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string join(std::string_view prefix, std::string_view slug) {
    return std::string(prefix).append(slug);
}

} // namespace

RegionIds::RegionIds(std::vector<std::string> ids) : m_ids(std::move(ids)) {
    std::vector<std::string> sorted = m_ids;
    std::ranges::sort(sorted);
    const bool isDistinct = std::ranges::adjacent_find(sorted) == sorted.end();
    const bool areSlugs =
        std::ranges::all_of(sorted, [](const std::string& id) { return isSlug(id) && id != "other"; });
    if (sorted.size() > kMostRegions || !isDistinct || !areSlugs) {
        throw InvalidValue("regions: at most eight different ids of lower-case letters, digits and hyphens");
    }
}

Grid::Grid(PeriodKind kind, const RegionIds& regions) : m_regionCount(regions.ids().size()) {
    m_cells.reserve(kMostCells);
    addHeadlines(kind);
    if (kind == PeriodKind::Month) {
        addSlips(kind);
        return;
    }
    addItems();
    addMatched();
    addComplaints();
    addSlips(kind);
    for (const ReferralKind word : all<ReferralKind>()) {
        add(GridTable::ReferralKinds, join("referral-kind.", code(word)), indexOf(word), std::nullopt);
    }
    for (const ReferralStatus word : all<ReferralStatus>()) {
        add(GridTable::ReferralStatuses, join("referral-status.", code(word)), indexOf(word), std::nullopt);
    }
    addPeople(regions);
}

void Grid::add(GridTable table, std::string code, std::size_t word, std::optional<CellIndex> denominator) {
    Place& place = m_places[placeOf(table)];
    if (place.count == 0) {
        place.first = m_cells.size();
    }
    ++place.count;
    m_cells.push_back({std::move(code), table, static_cast<std::uint8_t>(word), denominator});
}

void Grid::addHeadlines(PeriodKind kind) {
    add(GridTable::Reach, "total", kTotal, std::nullopt);
    add(GridTable::Reach, "intakes", kIntakes, std::nullopt);
    if (kind == PeriodKind::Month) {
        return;
    }
    add(GridTable::Reach, "closures", kClosures, std::nullopt);
    for (const Phase word : all<Phase>()) {
        add(GridTable::Phases, join("phase.", code(word)), indexOf(word), at(GridTable::Reach, kTotal));
    }
}

void Grid::addItems() {
    const std::size_t firstAnswered = m_cells.size() + kCount<ChecklistItem>;
    for (const ChecklistItem word : all<ChecklistItem>()) {
        add(GridTable::Items, join("item.", code(word)), indexOf(word),
            static_cast<CellIndex>(firstAnswered + indexOf(word)));
    }
    for (const ChecklistItem word : all<ChecklistItem>()) {
        add(GridTable::Answered, join("answered.", code(word)), indexOf(word), std::nullopt);
    }
}

void Grid::addMatched() {
    add(GridTable::Matched, "matched", 0, std::nullopt);
    for (const ChecklistItem word : all<ChecklistItem>()) {
        add(GridTable::ItemsAtStart, join("item-start.", code(word)), indexOf(word), at(GridTable::Matched));
    }
    for (const ChecklistItem word : all<ChecklistItem>()) {
        add(GridTable::ItemsLater, join("item-later.", code(word)), indexOf(word), at(GridTable::Matched));
    }
}

void Grid::addComplaints() {
    // One denominator for all 35 rows: a cell of its own per complaint would tell more about each person.
    add(GridTable::ComplaintBase, "answered.complaints", 0, std::nullopt);
    for (const Complaint word : all<Complaint>()) {
        add(GridTable::Complaints, join("complaint.", code(word)), indexOf(word),
            at(GridTable::ComplaintBase));
    }
    for (const ComplaintDomain word : all<ComplaintDomain>()) {
        add(GridTable::Domains, join("domain.", code(word)), indexOf(word), at(GridTable::ComplaintBase));
    }
}

void Grid::addSlips(PeriodKind kind) {
    for (const SlipBand word : all<SlipBand>()) {
        add(GridTable::Slips, join("slips.", code(word)), indexOf(word), std::nullopt);
    }
    if (kind == PeriodKind::Month) {
        return;
    }
    for (const Substance word : all<Substance>()) {
        add(GridTable::SlipSubstances, join("slip-substance.", code(word)), indexOf(word), std::nullopt);
    }
    for (const Phase word : all<Phase>()) {
        add(GridTable::SlipPhases, join("slip-phase.", code(word)), indexOf(word), std::nullopt);
    }
}

void Grid::addPeople(const RegionIds& regions) {
    const CellIndex total = at(GridTable::Reach, kTotal);
    for (const AgeBand word : all<AgeBand>()) {
        add(GridTable::Ages, join("age.", code(word)), indexOf(word), total);
    }
    std::size_t position = 0;
    for (const std::string& id : regions.ids()) {
        add(GridTable::Regions, join("region.", id), position++, total);
    }
    add(GridTable::Regions, "region.other", position, total);
    for (const Substance word : all<Substance>()) {
        add(GridTable::Substances, join("substance.", code(word)), indexOf(word), total);
    }
    for (const OwnGoal word : all<OwnGoal>()) {
        add(GridTable::OwnGoals, join("own-goal.", code(word)), indexOf(word), total);
    }
    for (const WaitingBand word : all<WaitingBand>()) {
        add(GridTable::Waiting, join("waiting.", code(word)), indexOf(word), at(GridTable::Reach, kIntakes));
    }
}

CellIndex Grid::at(GridTable table, std::size_t word) const {
    return static_cast<CellIndex>(m_places[placeOf(table)].first + word);
}

bool Grid::has(GridTable table) const {
    return m_places[placeOf(table)].count > 0;
}

std::span<const GridCell> Grid::cells(GridTable table) const {
    const Place& place = m_places[placeOf(table)];
    return std::span(m_cells).subspan(place.first, place.count);
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
        }
        return false;
    case PeriodKind::Month:
        return publishedTotal >= kManyPeople && (table == GridTable::Reach || table == GridTable::Slips);
    }
    return false;
}

} // namespace kentering
