#pragma once

#include "model/base/dates.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/vocabulary.h"

#include <array>
#include <optional>
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
    NoneRuns,          ///< there is none to end
};

template <>
struct Vocabulary<AttemptFault> {
    static constexpr std::array<std::string_view, 6> kCodes{"in-the-future",       "end-before-start",
                                                            "same-day-as-another", "use-days-out-of-range",
                                                            "within-another",      "none-runs"};
};

/// What is wrong with `attempt` beside the `others` of the client: no day belongs to two attempts. An attempt
/// without an end stops where the next one begins, so only an end that was written down can lie too late.
/// The form and the importer ask the same.
[[nodiscard]] std::vector<AttemptFault> clashes(const QuitAttempt& attempt,
                                                std::span<const QuitAttempt> others);

/// What a counsellor writes down about an attempt; days may be wrong still.
struct AttemptDraft {
    Date from;                                    ///< the first day without use
    std::optional<Date> to{};                     ///< the day on which it ended; nothing while it goes on
    std::optional<int> useDaysInSixWeeksBefore{}; ///< nothing when not asked
    friend bool operator==(const AttemptDraft&, const AttemptDraft&) = default;
};

/// Everything that is wrong with a draft on `today` beside the `others` of the client; empty when it can be
/// stored.
[[nodiscard]] std::vector<AttemptFault> faultsOf(const AttemptDraft& draft,
                                                 std::span<const QuitAttempt> others, Date today);
/// The attempt of a draft without faults. @throws InvalidValue for days that cannot be.
[[nodiscard]] QuitAttempt attemptFrom(const AttemptDraft& draft);
/// An attempt as it is written down.
[[nodiscard]] AttemptDraft draftFrom(const QuitAttempt& attempt);

} // namespace kentering
