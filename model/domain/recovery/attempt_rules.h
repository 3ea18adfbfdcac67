#pragma once

#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/vocabulary.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

/// What cannot be so about an attempt to stop.
enum class AttemptFault : unsigned char {
    InTheFuture,
    EndBeforeStart,
    SameDayAsAnother,
    UseDaysOutOfRange, ///< not 0 to 42 days in six weeks
    WithinAnother,     ///< one began before the other had ended
};

template <>
struct Vocabulary<AttemptFault> {
    static constexpr std::array<std::string_view, 5> kCodes{"in-the-future", "end-before-start",
                                                            "same-day-as-another", "use-days-out-of-range",
                                                            "within-another"};
};

/// What is wrong with `attempt` beside the `others` of the client: no day belongs to two attempts. An attempt
/// without an end stops where the next one begins, so only an end that was written down can lie too late.
/// The form and the importer ask the same.
[[nodiscard]] std::vector<AttemptFault> clashes(const QuitAttempt& attempt,
                                                std::span<const QuitAttempt> others);

} // namespace kentering
