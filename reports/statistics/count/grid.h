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

/// The groups in which cells are shown, in the order of the report.
enum class GridTable : unsigned char {
    Reach,         ///< total, intakes, closures
    Phases,        ///< phase at the period's end
    Items,         ///< yes to a question of the start list
    Answered,      ///< how many answered that question
    Matched,       ///< people with a start and a later list
    ItemsAtStart,  ///< of the matched people
    ItemsLater,    ///< of the matched people
    ComplaintBase, ///< how many answered the list of complaints
    Complaints,
    Domains,
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
};

/// Age in years at the end of the period's year.
enum class AgeBand : unsigned char {
    Under25,
    From25,
    From35,
    From45,
    From55,
    From65,
    Unknown,
};

template <>
struct Vocabulary<AgeBand> {
    static constexpr std::array<std::string_view, 7> kCodes{"<25",   "25-34", "35-44",  "45-54",
                                                            "55-64", "65+",   "unknown"};
};

/// How many slips somebody had in a period.
enum class SlipBand : unsigned char {
    One,
    TwoOrThree,
    FourOrMore,
};

template <>
struct Vocabulary<SlipBand> {
    static constexpr std::array<std::string_view, 3> kCodes{"1", "2-3", "4+"};
};

/// One cell of the fixed grid.
struct GridCell {
    std::string code; ///< stable, in column A of the workbook; also part of the noise key
    GridTable table = GridTable::Reach;
    std::uint8_t word = 0; ///< position in the table's vocabulary (or region list)
    /// For a two-sided cell the cell that holds its denominator: such a cell is also hidden when it says
    /// nearly everything. Nothing for a one-sided cell.
    std::optional<CellIndex> denominator{};
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
/// data: the presence of a row says nothing.
class Grid {
public:
    /// Everything there is, as in the report of a year or quarter; a month has headline figures only.
    Grid(PeriodKind kind, const RegionIds& regions);

    [[nodiscard]] std::span<const GridCell> cells() const& { return m_cells; }
    [[nodiscard]] std::span<const GridCell> cells() const&& = delete; // would outlive the grid
    [[nodiscard]] CellIndex size() const { return static_cast<CellIndex>(m_cells.size()); }
    /// Position of the cell of `table` for a word; the table must be in this grid.
    [[nodiscard]] CellIndex at(GridTable table, std::size_t word = 0) const;
    [[nodiscard]] bool has(GridTable table) const;
    /// The cells of `table`, in order; empty when this grid lacks it.
    [[nodiscard]] std::span<const GridCell> cells(GridTable table) const;
    [[nodiscard]] std::size_t regionCount() const { return m_regionCount; }

    static constexpr std::size_t kMostCells = 256;
    static constexpr std::size_t kTableCount = 20;

private:
    struct Place {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    void add(GridTable table, std::string code, std::size_t word, std::optional<CellIndex> denominator);
    void addHeadlines(PeriodKind kind);
    void addItems();
    void addMatched();
    void addComplaints();
    void addSlips(PeriodKind kind);
    void addPeople(const RegionIds& regions);

    std::vector<GridCell> m_cells{};
    std::array<Place, kTableCount> m_places{};
    std::size_t m_regionCount = 0;
};

/// Words of the table `Reach`.
inline constexpr std::size_t kTotal = 0;
inline constexpr std::size_t kIntakes = 1;
inline constexpr std::size_t kClosures = 2;

/// From this many people (as published) on, a quarter has all tables and a month may be reported at all.
inline constexpr int kManyPeople = 100;

/// Whether the report of a period of this kind shows `table`, given the published total.
[[nodiscard]] bool showsTable(PeriodKind kind, GridTable table, int publishedTotal);

} // namespace kentering
