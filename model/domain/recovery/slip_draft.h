#pragma once

#include "model/base/dates.h"
#include "model/domain/recovery/slip.h"
#include "model/domain/talk/substance.h"
#include "model/domain/vocabulary.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// What a counsellor writes down about a slip; days may lie long ago, and may be wrong still.
struct SlipDraft {
    Date first;
    Date last;
    /// Set when the number of days is not known: at least so many of them.
    std::optional<int> minDays{};
    std::vector<Substance> substances{};
    std::optional<bool> alcoholOrCannabisFirst{};
    std::string trigger{};
    std::string nextTime{};
    friend bool operator==(const SlipDraft&, const SlipDraft&) = default;
};

/// What cannot be so.
enum class SlipFault : unsigned char {
    EndBeforeStart,
    InTheFuture,
    NoDays,      ///< at least no day at all
    TooManyDays, ///< more days of use than there are days
};

template <>
struct Vocabulary<SlipFault> {
    static constexpr std::array<std::string_view, 4> kCodes{"end-before-start", "in-the-future", "no-days",
                                                            "too-many-days"};
};

/// Everything that is wrong with a draft on `today`; empty when it can be stored.
[[nodiscard]] std::vector<SlipFault> faultsOf(const SlipDraft& draft, Date today);
/// The slip of a draft without faults. Words without white space around them; blank ones are left out.
/// @throws InvalidValue for days that cannot be.
[[nodiscard]] Slip slipFrom(const SlipDraft& draft);
/// A slip as it is written down.
[[nodiscard]] SlipDraft draftFrom(const Slip& slip);

} // namespace kentering
