#include "reports/statistics/protect/display.h"

#include <cmath>

namespace kentering {

namespace {

constexpr int kSmallGroup = 10;
constexpr int kPublicStep = 5;
/// Of a printed count: that of the deviation, and that of rounding to the nearest 5 (-2 to 2, equally often).
constexpr double kVariance = 2.0;
constexpr double kVarianceOfRounding = 2.0;

double varianceOf(Profile profile) {
    return kVariance + (profile == Profile::Public ? kVarianceOfRounding : 0.0);
}

int printed(int count, Profile profile) {
    return profile == Profile::Internal ? count : (count + kPublicStep / 2) / kPublicStep * kPublicStep;
}

ShownCount hidden(HiddenBecause because) {
    return {std::nullopt, because};
}

/// `numerator / denominator` in tenths, halves away from zero. `denominator` is positive.
Tenths tenthsOf(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t twice = 20 * numerator;
    const std::int64_t half = twice < 0 ? -denominator : denominator;
    return {static_cast<int>((twice + half) / (2 * denominator))};
}

/// @param counts so many were added up
std::optional<Mean> meanWithMargin(std::int64_t sum, int people, double counts, Profile profile) {
    if (people < kFewestForMeans) {
        return std::nullopt;
    }
    const Tenths mean = tenthsOf(sum, people);
    const double value = mean.value / 10.0;
    const double margin = 2.0 * std::sqrt(varianceOf(profile) * (counts + value * value)) / people;
    return Mean{mean, {static_cast<int>(std::lround(margin * 10.0))}};
}

} // namespace

ShownCount showOneSided(int count, Profile profile) {
    if (count < thresholdOf(profile)) {
        return hidden(HiddenBecause::TooFew);
    }
    return {printed(count, profile), std::nullopt};
}

ShownCount showTwoSided(int count, int whole, Profile profile) {
    if (whole < kSmallGroup) {
        return hidden(HiddenBecause::SmallGroup);
    }
    if (count < thresholdOf(profile)) {
        return hidden(HiddenBecause::TooFew);
    }
    if (whole - count < thresholdOf(profile)) {
        return hidden(HiddenBecause::NearlyAll);
    }
    return {printed(count, profile), std::nullopt};
}

std::optional<Percentage> percentageOf(const ShownCount& count, const ShownCount& whole, int protectedWhole,
                                       int fewest) {
    if (!count.isShown() || !whole.isShown() || protectedWhole < fewest) {
        return std::nullopt;
    }
    const int percent = (200 * *count.value + *whole.value) / (2 * *whole.value);
    if (percent < 1) {
        return Percentage{Percentage::Kind::UnderOne, 0};
    }
    if (percent > 99) {
        return Percentage{Percentage::Kind::OverNinetyNine, 0};
    }
    return Percentage{Percentage::Kind::Whole, percent};
}

int marginOfShare(int count, int whole, Profile profile) {
    const double share = static_cast<double>(count) / whole;
    return static_cast<int>(
        std::lround(200.0 * std::sqrt(varianceOf(profile) * (1 + share * share)) / whole));
}

std::optional<Mean> meanScore(std::int64_t sumOfItems, int people, Profile profile) {
    return meanWithMargin(sumOfItems, people, 17.0, profile);
}

std::optional<Mean> meanChange(std::int64_t differenceOfSums, int people, Profile profile) {
    return meanWithMargin(differenceOfSums, people, 34.0, profile);
}

} // namespace kentering
