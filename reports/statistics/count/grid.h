#pragma once

#include "model/domain/facts/statistics_facts.h"
#include "reports/statistics/count/period.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Position of a cell in a grid.
using CellIndex = std::uint16_t;

/// The groups in which cells are shown.
enum class GridTable : unsigned char {
    Reach,         ///< total, intakes, closures
    Phases,        ///< phase at the period's end
    Items,         ///< yes to a question of the start list
    Answered,      ///< how many answered that question; under the first rules only
    Matched,       ///< people with a start and a later list
    ItemsAtStart,  ///< of the matched people
    ItemsLater,    ///< of the matched people
    ComplaintBase, ///< how many answered the list of complaints
    Complaints,
    Domains, ///< under the first rules only: their rows gave them away
    Slips,
    SlipSubstances,
    SlipPhases,
    ReferralKinds,
    ReferralStatuses,
    Ages,
    Regions,
    Substances,
    OwnGoals,
    Waiting,
    ChecklistBase, ///< how many answered any question of the start list
    SlipBase,      ///< people with a slip
    ReferralBase,  ///< people with a referral
    Talks,         ///< people by how many talks they had
    NoShows,       ///< people who stayed away without a word
    Groups,        ///< people who came to a group
    FirstTalks,    ///< people whose first talk it was
    StillWaiting,  ///< people without a first talk at the period's end
    Injecting,     ///< new people who inject
    Routes,        ///< new people by the other ways of taking
    Stays,         ///< closed dossiers by how long somebody came
    CameBys,       ///< new people by how they came
    Outcomes,      ///< closed dossiers by how it ended
};

/// By which rules a period was first released. What was released once keeps them.
enum class GridRules : unsigned char {
    First = 1,  ///< up to version 0.1; nothing is counted by them any more, releases replay from the ledger
    Second = 2, ///< privacy.md, section 8
};

/// What a grid looks like, apart from the period and the regions: chosen before a period is first released.
struct GridForm {
    GridRules rules = GridRules::Second;
    bool isCoarse = false; ///< a few wide rows instead of many narrow ones
    friend bool operator==(const GridForm&, const GridForm&) = default;
};

/// One cell of the fixed grid.
struct GridCell {
    std::string code; ///< stable, in column A of the workbook; also part of the noise key
    GridTable table = GridTable::Reach;
    std::uint8_t word = 0; ///< position in the table's vocabulary (or region list)
    /// For a two-sided cell the cell that holds its denominator: such a cell is also hidden when it says
    /// nearly everything. Nothing for a one-sided cell.
    std::optional<CellIndex> denominator{};
    bool isCoarse = false; ///< `word` is one of the coarse vocabulary
};

/// The organisation's own list of regions, as ids for cell codes: lower-case letters, digits and hyphens, at
/// most eight, all different, none of them "other".
class RegionIds {
public:
    RegionIds() = default;
    /// @throws InvalidValue for a list of another form.
    explicit RegionIds(std::vector<std::string> ids);

    [[nodiscard]] std::span<const std::string> ids() const { return m_ids; }

private:
    std::vector<std::string> m_ids{};
};

/// The fixed list of everything that may exist in a report. Always all rows, in this order, whatever the
/// data: the presence of a row says nothing. A year has all tables; a quarter and a month have headlines
/// only, so that no fact about a person stands in more than two cells over all periods (privacy.md 8.3).
class Grid {
public:
    Grid(PeriodKind kind, const RegionIds& regions, GridForm form = {});

    [[nodiscard]] std::span<const GridCell> cells() const& { return m_cells; }
    [[nodiscard]] std::span<const GridCell> cells() const&& = delete; // would outlive the grid
    [[nodiscard]] CellIndex size() const { return static_cast<CellIndex>(m_cells.size()); }
    /// Position of the cell of `table` for a word; the table must be in this grid.
    [[nodiscard]] CellIndex at(GridTable table, std::size_t word = 0) const;
    [[nodiscard]] bool has(GridTable table) const;
    /// The cells of `table`, in order; empty when this grid lacks it.
    [[nodiscard]] std::span<const GridCell> cells(GridTable table) const;
    [[nodiscard]] std::size_t regionCount() const { return m_regionCount; }
    [[nodiscard]] GridForm form() const { return m_form; }

    static constexpr std::size_t kMostCells = 256;
    static constexpr std::size_t kTableCount = 33;

private:
    struct Place {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    void add(GridTable table, std::string code, std::size_t word, std::optional<CellIndex> denominator);
    template <typename Word>
    void addWords(GridTable table, std::string_view prefix, std::optional<CellIndex> denominator);
    template <typename Word, typename CoarseWord>
    void addFineOrCoarse(GridTable table, std::string_view prefix, std::optional<CellIndex> denominator);
    void addRegions(const RegionIds& regions, CellIndex denominator);
    void addAnswers();
    void addCourse();
    void addNewPeople(const RegionIds& regions);
    void addFirstRules(PeriodKind kind, const RegionIds& regions);

    std::vector<GridCell> m_cells{};
    std::array<Place, kTableCount> m_places{};
    std::size_t m_regionCount = 0;
    GridForm m_form{};
};

template <typename Word>
void Grid::addWords(GridTable table, std::string_view prefix, std::optional<CellIndex> denominator) {
    for (const Word word : all<Word>()) {
        add(table, std::string(prefix).append(code(word)), indexOf(word), denominator);
    }
}

/// Words of the table `Reach`.
inline constexpr std::size_t kTotal = 0;
inline constexpr std::size_t kIntakes = 1;
inline constexpr std::size_t kClosures = 2;

/// Whether the rows of `table` exclude each other or cover the whole between them, so that one row that says
/// nearly everybody gives the other ones away, and one that is shown says of the others that they are small.
[[nodiscard]] bool isLinked(GridTable table);

/// From this many people (as published) on a month may be reported at all.
inline constexpr int kManyPeople = 100;

/// Whether a release by the first rules of a period of this kind shows `table`, given the published total.
[[nodiscard]] bool showsTable(PeriodKind kind, GridTable table, int publishedTotal);

} // namespace kentering
