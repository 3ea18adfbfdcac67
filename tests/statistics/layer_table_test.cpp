#include "reports/statistics/count/layer_table.h"

#include <gtest/gtest.h>

#include <map>

namespace kentering {
namespace {

__extension__ using Wide = unsigned __int128; // exact products of two 2^32 weights

constexpr std::int64_t kAll = std::int64_t{1} << 32;

TEST(LayerTable, weightsSumToTwoToThe32) {
    std::int64_t sum = 0;
    for (const LayerRow& row : kLayerTable) {
        sum += static_cast<std::int64_t>(row.weight);
    }
    EXPECT_EQ(sum, kAll);
}

TEST(LayerTable, meanIsExactlyZeroAndVarianceExactlyOne) {
    std::int64_t mean = 0;
    std::int64_t variance = 0;
    for (const LayerRow& row : kLayerTable) {
        mean += row.deviation * static_cast<std::int64_t>(row.weight);
        variance += row.deviation * row.deviation * static_cast<std::int64_t>(row.weight);
    }
    EXPECT_EQ(mean, 0);
    EXPECT_EQ(variance, kAll);
}

TEST(LayerTable, boundsAreTheRunningSums) {
    std::uint64_t sum = 0;
    for (const LayerRow& row : kLayerTable) {
        sum += row.weight;
        EXPECT_EQ(row.bound, sum) << row.deviation;
    }
}

TEST(LayerTable, eachBoundIsExclusive) {
    std::uint64_t previous = 0;
    for (const LayerRow& row : kLayerTable) {
        EXPECT_EQ(layerDeviation(static_cast<std::uint32_t>(previous)), row.deviation);
        EXPECT_EQ(layerDeviation(static_cast<std::uint32_t>(row.bound - 1)), row.deviation);
        previous = row.bound;
    }
}

TEST(LayerTable, twoLayersHaveVarianceTwoAndThePromisedSpread) {
    // In units of 2^-64: exact.
    std::map<int, Wide> sum;
    for (const LayerRow& first : kLayerTable) {
        for (const LayerRow& second : kLayerTable) {
            sum[first.deviation + second.deviation] += static_cast<Wide>(first.weight) * second.weight;
        }
    }
    EXPECT_EQ(sum.begin()->first, -kLargestDeviation);
    EXPECT_EQ(sum.rbegin()->first, kLargestDeviation);
    Wide variance = 0;
    const auto within = [&sum](int bound) {
        long double share = 0;
        for (const auto& [deviation, weight] : sum) {
            share += std::abs(deviation) <= bound ? static_cast<long double>(weight) : 0.0L;
        }
        return static_cast<double>(share / 0x1p64L);
    };
    for (const auto& [deviation, weight] : sum) {
        variance += static_cast<unsigned>(deviation * deviation) * weight;
    }
    EXPECT_TRUE(variance == static_cast<Wide>(2) << 64);
    EXPECT_NEAR(within(0), 0.282124, 1e-6);
    EXPECT_NEAR(within(2), 0.929046, 2e-6);
    EXPECT_NEAR(within(3), 0.988506, 2e-6);
    EXPECT_NEAR(within(4), 0.998840, 2e-6);
}

} // namespace
} // namespace kentering
