#pragma once

#include "reports/statistics/count/organisation.h"
#include "reports/statistics/count/period.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A published cell and the one protected count it has for this revision, hidden ones included.
struct ReleasedCount {
    std::string cell;
    std::int32_t count = 0;
    friend bool operator==(const ReleasedCount&, const ReleasedCount&) = default;
};

/// The trace of one contribution: which contributor (keyed, per period) and what they contributed (keyed).
/// Both are keyed hashes of which the rid is an input that never stands in the ledger; when a client is
/// erased their rid goes, and the mark is a number that belongs to nobody.
struct ContributionMark {
    std::uint64_t contributor = 0;
    std::uint64_t contribution = 0;
    friend auto operator<=>(const ContributionMark&, const ContributionMark&) = default;
};

/// What was published about a period at one revision (0, then at most 1).
struct Release {
    Period period;
    int revision = 0;
    Period releasedIn;                     ///< the quarter of the first release; finer is nobody's business
    std::vector<ReleasedCount> counts{};   ///< in the order of the grid
    std::vector<ContributionMark> marks{}; ///< sorted; only to count how many contributions changed since
    /// What the organisation and its regions were called then: a file that is made again says so again,
    /// whatever they are called now.
    ReportOrganisation organisation;
    GridForm form{};
    /// The number of clients of a year without any deviation; nothing under fifty (privacy.md 5.3).
    std::optional<int> exactClients{};
    std::optional<int> consentOfTwenty{}; ///< as in `StatsInput`
    friend bool operator==(const Release&, const Release&) = default;
};

/// What was published once is published the same for ever after. The casebook keeps it.
class ReleaseLedger {
public:
    virtual ~ReleaseLedger() = default;

    /// All releases of `period`, revision 0 first; empty when it was never published.
    [[nodiscard]] virtual std::vector<Release> releases(const Period& period) const = 0;

    /// Keeps `release` for good and then lets `publish` put the finished file in its place. Should `publish`
    /// throw, or the machine stop halfway, then the release may be kept without its file, never the file
    /// without its release: a value that nobody saw does no harm, a second value of a cell that somebody saw
    /// does. Making the file again gives the same values.
    virtual void record(const Release& release, const std::function<void()>& publish) = 0;

protected:
    ReleaseLedger() = default;
    ReleaseLedger(const ReleaseLedger&) = default;
    ReleaseLedger& operator=(const ReleaseLedger&) = default;
};

} // namespace kentering
