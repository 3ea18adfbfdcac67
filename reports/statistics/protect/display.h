#pragma once

#include "model/domain/vocabulary.h"

#include <cstdint>
#include <optional>

namespace kentering {

/// For whom a workbook is made. Both come from the same protected counts, so that somebody who has both files
/// knows no more than somebody who has the finer one.
enum class Profile : unsigned char {
    Internal, ///< threshold 5
    Public,   ///< threshold 10, rounded to 5
};

template <>
struct Vocabulary<Profile> {
    static constexpr std::array<std::string_view, 2> kCodes{"internal", "public"};
};

/// Counts below this are not shown.
[[nodiscard]] constexpr int thresholdOf(Profile profile) {
    return profile == Profile::Internal ? 5 : 10;
}

/// Why a count is not shown. For people who may see the exact figures anyway: the workbook has one mark for
/// all, so that the mark does not tell which.
enum class HiddenBecause : unsigned char {
    TooFew,
    NearlyAll,   ///< the rest would be too few
    SmallGroup,  ///< the whole group is under 10 people
    NotReleased, ///< the period was released without this cell
    GroupHidden, ///< the group that it is part of is hidden itself
    GivesAway,   ///< another row of the table says nearly everybody, so this one would tell which
};

template <>
struct Vocabulary<HiddenBecause> {
    static constexpr std::array<std::string_view, 6> kCodes{"too-few",      "nearly-all",   "small-group",
                                                            "not-released", "group-hidden", "gives-away"};
};

/// A count as it is printed, or why it is not.
struct ShownCount {
    std::optional<int> value{};
    std::optional<HiddenBecause> because{}; ///< set exactly when there is no value

    [[nodiscard]] bool isShown() const { return value.has_value(); }
    friend bool operator==(const ShownCount&, const ShownCount&) = default;
};

/// A one-sided cell: hidden when the protected count is under the threshold. Never gives 0.
[[nodiscard]] ShownCount showOneSided(int count, Profile profile);
/// A two-sided cell: hidden as well when the rest (`whole - count`) is under the threshold, and when the
/// whole is under 10. Never gives 0 nor all.
[[nodiscard]] ShownCount showTwoSided(int count, int whole, Profile profile);

/// A share in whole percents, 1 to 99, or one of the two marks for what would round to 0 or 100.
struct Percentage {
    enum class Kind : unsigned char { Whole, UnderOne, OverNinetyNine };
    Kind kind = Kind::Whole;
    int value = 0;
    friend bool operator==(const Percentage&, const Percentage&) = default;
};

/// A number with one decimal, in tenths.
struct Tenths {
    int value = 0;
    friend bool operator==(const Tenths&, const Tenths&) = default;
};

/// The share of `count` in `whole` as both are printed; nothing when one of them is hidden or the whole is
/// under `fewest`.
[[nodiscard]] std::optional<Percentage> percentageOf(const ShownCount& count, const ShownCount& whole,
                                                     int protectedWhole, int fewest);

/// A share is printed from this many people on.
inline constexpr int kFewestForShares = 50;
/// And an average; under the first rules a share was too.
inline constexpr int kFewestForMeans = 20;

/// The margin of shares of `whole` people in whole points, of 19 in 20 cases: 100·2·√(2 + 2p²)/N (p is the
/// share) from the deviations alone; for everybody, who gets counts rounded to 5, the rounding comes on top.
[[nodiscard]] int marginOfShare(int count, int whole, Profile profile);

/// An average and the margin that the noise alone gives it.
struct Mean {
    Tenths mean{};
    Tenths margin{};
    friend bool operator==(const Mean&, const Mean&) = default;
};

/// Average number of yes answers: sum of the 17 counts over the number of people, all as they are printed.
/// The margin is 2·√(34 + 2m²)/N; more where counts are rounded. Nothing under 20 people.
[[nodiscard]] std::optional<Mean> meanScore(std::int64_t sumOfItems, int people,
                                            Profile profile = Profile::Internal);
/// Average change: difference of two such sums. The margin is 2·√(68 + 2c²)/N. Nothing under 20 people.
[[nodiscard]] std::optional<Mean> meanChange(std::int64_t differenceOfSums, int people,
                                             Profile profile = Profile::Internal);

} // namespace kentering
