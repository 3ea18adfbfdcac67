#pragma once

#include "model/domain/facts/statistics_facts.h"
#include "reports/statistics/count/grid.h"

#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace kentering {

/// Which clients count. The default is all; a narrower one exists for exact figures on the screen only and
/// never for a file.
struct ClientFilter {
    std::optional<std::uint16_t> counsellor{};
    std::optional<OwnGoal> ownGoal{};

    [[nodiscard]] bool accepts(const ClientFacts& client) const {
        return (!counsellor || client.counsellor == *counsellor) && (!ownGoal || client.ownGoal == ownGoal);
    }
};

/// Who is in each cell of a grid: the true counts, before protection. Each client is at most once in a cell,
/// whatever they did how often.
class CellSets {
public:
    using CellBits = std::bitset<Grid::kMostCells>;

    /// Who contributed anything at all, by rid.
    [[nodiscard]] std::span<const Rid> contributors() const { return m_rids; }
    /// The cells of a contributor, at the same position.
    [[nodiscard]] std::span<const CellBits> contributions() const { return m_bits; }
    [[nodiscard]] std::size_t cellCount() const { return m_starts.size() - 1; }
    /// Number of people in a cell.
    [[nodiscard]] std::uint32_t count(CellIndex cell) const { return m_starts[cell + 1U] - m_starts[cell]; }
    /// Positions in `contributors()` of the people in a cell, ascending: so their rids are sorted.
    [[nodiscard]] std::span<const std::uint32_t> members(CellIndex cell) const {
        return std::span(m_members).subspan(m_starts[cell], count(cell));
    }

private:
    friend CellSets aggregate(const StatsInput&, const Grid&, MonthSpan, const ClientFilter&);

    std::vector<Rid> m_rids{};
    std::vector<CellBits> m_bits{};
    std::vector<std::uint32_t> m_starts{0};
    std::vector<std::uint32_t> m_members{};
};

/// Counts `input` over the months of `span` by the definitions of each cell (see the words of the report):
/// flows count in the month in which they happened, states at the end of the last month.
/// @throws std::invalid_argument when a fact names no client of the input or two clients share a rid.
[[nodiscard]] CellSets aggregate(const StatsInput& input, const Grid& grid, MonthSpan span,
                                 const ClientFilter& filter = {});

} // namespace kentering
