#pragma once

#include "model/domain/facts/statistics_facts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace kentering {

/// The 32 random bytes from which all noise of a casebook follows. Made with the casebook, kept only in its
/// encrypted part, never exported; wiped from memory when the object goes.
class ReportKey {
public:
    static constexpr std::size_t kSize = 32;

    explicit ReportKey(std::span<const std::uint8_t, kSize> bytes);
    ReportKey(const ReportKey&) = delete;
    ReportKey& operator=(const ReportKey&) = delete;
    ~ReportKey();

    [[nodiscard]] std::span<const std::uint8_t, kSize> bytes() const { return m_bytes; }

private:
    std::array<std::uint8_t, kSize> m_bytes{};
};

/// SHA-256 over all cells of a period's grid; makes every `vR` new when any contribution changes.
using GridDigest = std::array<std::uint8_t, 32>;

/// Computes the digest: cells in the grid's fixed order, each `code ‖ 0 ‖ u32 count (big-endian) ‖ sorted
/// rids`.
class GridDigester {
public:
    GridDigester();
    ~GridDigester();
    GridDigester(const GridDigester&) = delete;
    GridDigester& operator=(const GridDigester&) = delete;

    void add(std::string_view cell, std::span<const Rid> contributors);
    [[nodiscard]] GridDigest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The draw `uS`, keyed on who is in the cell. `contributors` are sorted. Cells with the same people share
/// it; for a cell without anybody it is keyed on the cell instead, or one draw would decide about all empty
/// cells of a casebook for good (privacy.md 8.4).
[[nodiscard]] std::uint32_t setDraw(const ReportKey& key, std::string_view cell,
                                    std::span<const Rid> contributors);

/// The draw `uR`, keyed on cell, period, revision and the digest of the whole report.
[[nodiscard]] std::uint32_t reportDraw(const ReportKey& key, std::string_view cell, std::string_view period,
                                       int revision, const GridDigest& digest);

} // namespace kentering
