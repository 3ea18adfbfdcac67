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

Grid::Grid(PeriodKind kind, const RegionIds& regions, GridForm form)
    : m_regionCount(regions.ids().size()), m_form(form) {
    m_cells.reserve(kMostCells);
    if (form.rules == GridRules::First) {
        addFirstRules(kind, regions);
        return;
    }
    add(GridTable::Reach, "total", kTotal, std::nullopt);
    if (kind == PeriodKind::Month) {
        return; // when somebody came or left stands in the quarter and in the year: twice is enough
    }
    add(GridTable::Reach, "intakes", kIntakes, std::nullopt);
    add(GridTable::Reach, "closures", kClosures, std::nullopt);
    if (kind == PeriodKind::Year) {
        addAnswers();
        addCourse();
        addNewPeople(regions);
    }
}

void Grid::add(GridTable table, std::string code, std::size_t word, std::optional<CellIndex> denominator) {
    Place& place = m_places[placeOf(table)];
    if (place.count == 0) {
        place.first = m_cells.size();
    }
    ++place.count;
    m_cells.push_back({std::move(code), table, static_cast<std::uint8_t>(word), denominator});
}

template <typename Word, typename CoarseWord>
void Grid::addFineOrCoarse(GridTable table, std::string_view prefix, std::optional<CellIndex> denominator) {
    if (!m_form.isCoarse) {
        addWords<Word>(table, prefix, denominator);
        return;
    }
    addWords<CoarseWord>(table, prefix, denominator);
    for (std::size_t word = 0; word < kCount<CoarseWord>; ++word) {
        m_cells[at(table, word)].isCoarse = true;
    }
}

void Grid::addRegions(const RegionIds& regions, CellIndex denominator) {
    std::size_t position = 0;
    for (const std::string& id : regions.ids()) {
        add(GridTable::Regions, "region." + id, position++, denominator);
    }
    add(GridTable::Regions, "region.other", position, denominator);
}

/// What people answered: each answer once at the start, and once more beside the first later list.
void Grid::addAnswers() {
    // One denominator for all rows: a cell of its own per question would tell more about each person.
    add(GridTable::ChecklistBase, "answered.checklist", 0, std::nullopt);
    addWords<ChecklistItem>(GridTable::Items, "item.", at(GridTable::ChecklistBase));
    add(GridTable::Matched, "matched", 0, std::nullopt);
    addWords<ChecklistItem>(GridTable::ItemsAtStart, "item-start.", at(GridTable::Matched));
    addWords<ChecklistItem>(GridTable::ItemsLater, "item-later.", at(GridTable::Matched));
    add(GridTable::ComplaintBase, "answered.complaints", 0, std::nullopt);
    addWords<Complaint>(GridTable::Complaints, "complaint.", at(GridTable::ComplaintBase));
}

/// What happened in the year. The people with a slip or a referral are a two-sided cell themselves; where it
/// is hidden, so are the tables over it.
void Grid::addCourse() {
    const CellIndex total = at(GridTable::Reach, kTotal);
    addWords<Phase>(GridTable::Phases, "phase.", total);
    addWords<TalkBand>(GridTable::Talks, "talks.", total);
    add(GridTable::NoShows, "no-show.any", 0, total);
    add(GridTable::Groups, "groups.any", 0, total);
    add(GridTable::SlipBase, "slips.any", 0, total);
    const CellIndex slips = at(GridTable::SlipBase);
    if (!m_form.isCoarse) {
        addWords<SlipBand>(GridTable::Slips, "slips.", slips);
    }
    addFineOrCoarse<Substance, CoarseSubstance>(GridTable::SlipSubstances, "slip-substance.", slips);
    addWords<Phase>(GridTable::SlipPhases, "slip-phase.", slips);
    add(GridTable::ReferralBase, "referral.any", 0, total);
    const CellIndex referrals = at(GridTable::ReferralBase);
    addFineOrCoarse<ReferralKind, CoarseReferral>(GridTable::ReferralKinds, "referral-kind.", referrals);
    addFineOrCoarse<ReferralStatus, CoarseStatus>(GridTable::ReferralStatuses, "referral-status.", referrals);
    add(GridTable::FirstTalks, "first-talk", 0, std::nullopt);
    addWords<WaitingBand>(GridTable::Waiting, "waiting.", at(GridTable::FirstTalks));
    add(GridTable::StillWaiting, "still-waiting", 0, std::nullopt);
    addWords<StayBand>(GridTable::Stays, "stay.", at(GridTable::Reach, kClosures));
    addWords<ClosingOutcome>(GridTable::Outcomes, "outcome.", at(GridTable::Reach, kClosures));
}

/// Who they are, of the people who came this year: the same person counts in no other year.
void Grid::addNewPeople(const RegionIds& regions) {
    const CellIndex intakes = at(GridTable::Reach, kIntakes);
    addWords<CameBy>(GridTable::CameBys, "came-by.", intakes);
    addFineOrCoarse<AgeBand, CoarseAge>(GridTable::Ages, "age.", intakes);
    addRegions(regions, intakes);
    addFineOrCoarse<Substance, CoarseSubstance>(GridTable::Substances, "substance.", intakes);
    add(GridTable::Injecting, "injecting", 0, intakes);
    if (!m_form.isCoarse) {
        for (const Route word : all<Route>()) {
            if (word != Route::Inject) { // it has a cell already
                add(GridTable::Routes, std::string("route.").append(code(word)), indexOf(word), intakes);
            }
        }
    }
    addWords<OwnGoal>(GridTable::OwnGoals, "own-goal.", intakes);
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

bool isLinked(GridTable table) {
    switch (table) {
    case GridTable::Phases:
    case GridTable::Talks:
    case GridTable::Slips:
    case GridTable::ReferralKinds:
    case GridTable::ReferralStatuses:
    case GridTable::Waiting:
    case GridTable::Stays:
    case GridTable::CameBys:
    case GridTable::Outcomes:
    case GridTable::Ages:
    case GridTable::Regions:
    case GridTable::OwnGoals:
        return true;
    default:
        return false;
    }
}

} // namespace kentering
