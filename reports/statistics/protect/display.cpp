#include "reports/statistics/protect/display.h"

#include <cmath>

namespace kentering {

namespace {

constexpr int kSmallGroup = 10;
constexpr int kFewestForShares = 20;
constexpr int kPublicStep = 5;

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

/// @param variance of the noise in the sum of the items
std::optional<Mean> meanWithMargin(std::int64_t sum, int people, double variance) {
    if (people < kFewestForShares) {
        return std::nullopt;
    }
    const Tenths mean = tenthsOf(sum, people);
    const double value = mean.value / 10.0;
    const double margin = 2.0 * std::sqrt(variance + 2.0 * value * value) / people;
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

std::optional<Percentage> percentageOf(const ShownCount& count, const ShownCount& whole, int protectedWhole) {
    if (!count.isShown() || !whole.isShown() || protectedWhole < kFewestForShares) {
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

std::optional<Mean> meanScore(std::int64_t sumOfItems, int people) {
    return meanWithMargin(sumOfItems, people, 34.0);
}

std::optional<Mean> meanChange(std::int64_t differenceOfSums, int people) {
    return meanWithMargin(differenceOfSums, people, 68.0);
}

} // namespace kentering
