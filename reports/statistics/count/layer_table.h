#pragma once

#include <array>
#include <cstdint>

namespace kentering {

/// One row of the layer table: the deviation, its weight out of 2^32 and the exclusive upper bound of the
/// draws that give it.
struct LayerRow {
    int deviation;
    std::uint64_t weight;
    std::uint64_t bound;
};

/// The distribution of one noise layer, the same for every true count: mean exactly 0, variance exactly 1, at
/// most 5 either way. Two independent layers are added to each published count, so that the sum has variance
/// 2 and never exceeds `kLargestDeviation`. One table for all counts keeps a true 0 unrecognisable.
inline constexpr std::array<LayerRow, 11> kLayerTable{{
    {-5, 6'385, 0x0000'18F1},
    {-4, 574'796, 0x0008'DE3D},
    {-3, 19'034'644, 0x012B'5051},
    {-2, 231'889'437, 0x0EFD'AA6E},
    {-1, 1'039'257'743, 0x4CEF'7AFD},
    {0, 1'713'441'286, 0xB310'8503},
    {1, 1'039'257'743, 0xF102'5592},
    {2, 231'889'437, 0xFED4'AFAF},
    {3, 19'034'644, 0xFFF7'21C3},
    {4, 574'796, 0xFFFF'E70F},
    {5, 6'385, 0x1'0000'0000},
}};

/// A published count differs at most this much from the true one (two layers).
inline constexpr int kLargestDeviation = 10;

/// The deviation that belongs to the uniform draw `u`: first row with u < bound.
[[nodiscard]] constexpr int layerDeviation(std::uint32_t u) {
    for (const LayerRow& row : kLayerTable) {
        if (u < row.bound) {
            return row.deviation;
        }
    }
    return kLayerTable.back().deviation; // not reached: the last bound is 2^32
}

} // namespace kentering
