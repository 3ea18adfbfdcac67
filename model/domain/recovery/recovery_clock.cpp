#include "model/domain/recovery/recovery_clock.h"

#include <algorithm>
#include <vector>

namespace kentering {

namespace {

constexpr int kWindowDays = 42;

/// Days of a slip as positions in the time that is looked at: 0 is the first day of the attempt.
struct Stretch {
    int first;
    int last;
};

/// An unknown number of days somewhere in a stretch.
struct LooseStretch {
    Stretch within;
    int atLeast;
};

using DayMarks = std::vector<bool>;

void mark(DayMarks& marks, Stretch stretch) {
    std::fill(marks.begin() + stretch.first, marks.begin() + stretch.last + 1, true);
}

int countMarked(const DayMarks& marks, int first, int end) {
    return static_cast<int>(std::count(marks.begin() + first, marks.begin() + end, true));
}

std::optional<Stretch> clip(const DateRange& range, Date from, int elapsedDays) {
    const long first = std::max(0L, daysBetween(from, range.first()));
    const long last = std::min(elapsedDays - 1L, daysBetween(from, range.last()));
    if (first > last) {
        return std::nullopt;
    }
    return Stretch{static_cast<int>(first), static_cast<int>(last)};
}

/// The fewest distinct days that contain `sure` and satisfy every loose stretch. Going by last day and
/// taking the latest free days is optimal: a later day serves every later stretch that an earlier day would.
int fewestUseDays(DayMarks sure, std::vector<LooseStretch> loose) {
    std::ranges::sort(loose, {}, [](const LooseStretch& stretch) { return stretch.within.last; });
    for (const auto& [within, atLeast] : loose) {
        int missing = atLeast - countMarked(sure, within.first, within.last + 1);
        for (int day = within.last; missing > 0; --day) {
            const auto position = static_cast<std::size_t>(day);
            if (!sure[position]) {
                sure[position] = true;
                --missing;
            }
        }
    }
    return countMarked(sure, 0, static_cast<int>(sure.size()));
}

int longestFreeRun(const DayMarks& marks) {
    int longest = 0;
    int run = 0;
    for (const bool used : marks) {
        run = used ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    return longest;
}

int lastFreeRun(const DayMarks& marks) {
    return static_cast<int>(std::find(marks.rbegin(), marks.rend(), true) - marks.rbegin());
}

/// What the slips say about the days of a stretch of time.
struct UseMarks {
    DayMarks sure;     ///< certainly used
    DayMarks possible; ///< used, or perhaps used
    std::vector<LooseStretch> loose{};
};

UseMarks marksOf(std::span<const Slip> slips, Date from, int days) {
    UseMarks marks{.sure = DayMarks(static_cast<std::size_t>(days), false),
                   .possible = DayMarks(static_cast<std::size_t>(days), false)};
    for (const Slip& slip : slips) {
        const auto stretch = clip(slip.days.range(), from, days);
        if (!stretch) {
            continue;
        }
        mark(marks.possible, *stretch);
        if (!slip.days.minDays()) {
            mark(marks.sure, *stretch);
            continue;
        }
        // The days outside the time looked at may all have been use days.
        const int outside = slip.days.range().days() - (stretch->last - stretch->first + 1);
        marks.loose.push_back({*stretch, *slip.days.minDays() - outside});
    }
    return marks;
}

UseWindow window(int days, int mostUseDays, int fewestUseDays) {
    return {.windowDays = days,
            .useDays = mostUseDays,
            .soberDays = days - mostUseDays,
            .unsureDays = mostUseDays - fewestUseDays};
}

/// The `days` before `end`. Counted by themselves: what is not known within a slip may lie before them.
UseWindow windowBefore(Date end, int days, std::span<const Slip> slips) {
    UseMarks marks = marksOf(slips, end - boost::gregorian::days(days), days);
    return window(days, countMarked(marks.possible, 0, days),
                  fewestUseDays(std::move(marks.sure), std::move(marks.loose)));
}

} // namespace

bool runsOn(const QuitAttempt& attempt, Date day) {
    return attempt.period.from() <= day && (attempt.period.isOpen() || day < *attempt.period.to());
}

std::optional<Date> endOf(const QuitAttempt& attempt, std::span<const QuitAttempt> attempts) {
    std::optional<Date> end = attempt.period.to();
    for (const QuitAttempt& other : attempts) {
        const Date next = other.period.from();
        if (next > attempt.period.from() && (!end || next < *end)) {
            end = next;
        }
    }
    return end;
}

const QuitAttempt* latestAttempt(std::span<const QuitAttempt> attempts, Date day) {
    const QuitAttempt* latest = nullptr;
    for (const QuitAttempt& attempt : attempts) {
        if (attempt.period.from() <= day &&
            (latest == nullptr || latest->period.from() < attempt.period.from())) {
            latest = &attempt;
        }
    }
    return latest;
}

std::optional<RecoveryClock> recoveryClock(std::span<const QuitAttempt> attempts, std::span<const Slip> slips,
                                           Date day) {
    const QuitAttempt* attempt = latestAttempt(attempts, day);
    if (attempt == nullptr) {
        return std::nullopt;
    }
    const bool runs = runsOn(*attempt, day);
    const Date asOf = runs ? day : *attempt->period.to();
    const Date from = attempt->period.from();
    const int elapsed = static_cast<int>(daysBetween(from, asOf));

    UseMarks marks = marksOf(slips, from, elapsed);
    RecoveryClock clock{.from = from, .asOf = asOf};
    clock.elapsedDays = elapsed;
    clock.useDays = countMarked(marks.possible, 0, elapsed);
    clock.soberDays = elapsed - clock.useDays;
    clock.soberDaysMax = elapsed - fewestUseDays(std::move(marks.sure), std::move(marks.loose));
    clock.currentRun = lastFreeRun(marks.possible);
    clock.longestRun = longestFreeRun(marks.possible);
    if (const auto before = attempt->useDaysInSixWeeksBefore) {
        clock.before = window(kWindowDays, *before, *before);
    }
    if (!runs) {
        clock.ended = asOf;
    }
    const int afterDays = std::min(kWindowDays, elapsed);
    clock.after = windowBefore(asOf, afterDays, slips);
    return clock;
}

} // namespace kentering
