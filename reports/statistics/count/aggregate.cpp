#include "reports/statistics/count/aggregate.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace kentering {

namespace {

using CellBits = CellSets::CellBits;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// What must be known of a client across their facts before their cells can be told.
struct Course {
    MonthNumber firstSeen{};
    bool isSeen = false;                ///< a contact or list in the span
    MonthNumber firstStart{};           ///< of the first start list ever
    MonthNumber firstLater{};           ///< of the first list ever that came after a start list
    std::uint32_t latestStart = kNone;  ///< position of the latest start list so far, whenever it was
    std::uint32_t startInSpan = kNone;  ///< the latest start list in the span
    std::uint32_t laterInSpan = kNone;  ///< the latest list after a start list, itself in the span
    std::uint32_t startOfLater = kNone; ///< and the start list it is compared with
    std::uint8_t talks = 0;             ///< as many as bands tell apart
    bool stayedAway = false;
    bool cameToGroup = false;
    std::uint16_t slips = 0;
    std::uint16_t slipSubstances = 0;
    std::uint8_t slipPhases = 0;
    std::uint16_t referralKinds = 0;
    std::uint8_t referralStatuses = 0;
    std::optional<Phase> phaseAtEnd{};

    void see(MonthNumber month, MonthSpan span) {
        if (!firstSeen.isSet() || month < firstSeen) {
            firstSeen = month;
        }
        isSeen = isSeen || span.holds(month);
    }
};

/// A state that lasts counts at the ends of two years and not at a third: no fact about a person stands in
/// more than two cells (privacy.md 8.3).
constexpr int kMonthsOfAState = 24;

bool isRecent(MonthNumber begin, MonthSpan span) {
    return span.last.since(begin) < kMonthsOfAState;
}

template <typename Mask>
void setBit(Mask& mask, std::size_t bit) {
    mask = static_cast<Mask>(mask | (1U << bit));
}

class Courses {
public:
    Courses(const StatsInput& input, MonthSpan span) : m_span(span), m_courses(input.clients.size()) {
        for (const ContactFact& fact : input.contacts) {
            addContact(fact);
        }
        for (const NoShowFact& fact : input.noShows) {
            Course& course = of(fact.client);
            course.stayedAway = course.stayedAway || span.holds(fact.month);
        }
        for (std::uint32_t position = 0; position < input.measurements.size(); ++position) {
            addMeasurement(input.measurements[position], position);
        }
        for (const PhaseFact& fact : input.phases) {
            if (fact.first <= span.last && span.last <= fact.last && isRecent(fact.first, span)) {
                of(fact.client).phaseAtEnd = fact.phase;
            }
        }
        for (const SlipFact& fact : input.slips) {
            addSlip(fact);
        }
        for (const ReferralFact& fact : input.referrals) {
            if (span.holds(fact.month)) {
                setBit(of(fact.client).referralKinds, indexOf(fact.kind));
                setBit(of(fact.client).referralStatuses, indexOf(fact.status));
            }
        }
    }

    [[nodiscard]] const Course& operator[](std::size_t client) const { return m_courses[client]; }

private:
    Course& of(ClientIndex client) {
        if (client >= m_courses.size()) {
            throw std::invalid_argument("a fact of a client that is not in the input");
        }
        return m_courses[client];
    }

    void addContact(const ContactFact& fact) {
        Course& course = of(fact.client);
        course.see(fact.month, m_span);
        if (!m_span.holds(fact.month)) {
            return;
        }
        if (fact.kind == ContactKind::Talk) {
            course.talks = static_cast<std::uint8_t>(std::min(course.talks + 1, kManyTalks));
        }
        course.cameToGroup = course.cameToGroup || fact.kind == ContactKind::Group;
    }

    void addMeasurement(const MeasurementFact& fact, std::uint32_t position) {
        Course& course = of(fact.client);
        course.see(fact.month, m_span);
        if (fact.moment == MeasurementMoment::Start) {
            if (course.latestStart == kNone) {
                course.firstStart = fact.month;
            }
            course.latestStart = position;
            if (m_span.holds(fact.month)) {
                course.startInSpan = position;
            }
        } else if (course.latestStart != kNone) {
            if (!course.firstLater.isSet()) {
                course.firstLater = fact.month;
            }
            if (m_span.holds(fact.month)) {
                course.laterInSpan = position;
                course.startOfLater = course.latestStart;
            }
        }
    }

    void addSlip(const SlipFact& fact) {
        if (!m_span.holds(fact.month)) {
            return;
        }
        Course& course = of(fact.client);
        course.slips = static_cast<std::uint16_t>(std::min(course.slips + 1, 4));
        course.slipSubstances = static_cast<std::uint16_t>(course.slipSubstances | fact.substances);
        if (fact.phase) {
            setBit(course.slipPhases, indexOf(*fact.phase));
        }
    }

    MonthSpan m_span;
    std::vector<Course> m_courses;
};

AgeBand ageBand(std::uint16_t birthYear, int year) {
    if (birthYear == 0) {
        return AgeBand::Unknown;
    }
    const int age = year - birthYear;
    if (age < 25) {
        return AgeBand::Under25;
    }
    if (age >= 65) {
        return AgeBand::From65;
    }
    return static_cast<AgeBand>(1 + (age - 25) / 10);
}

SlipBand slipBand(int slips) {
    if (slips >= 4) {
        return SlipBand::FourOrMore;
    }
    return slips == 1 ? SlipBand::One : SlipBand::TwoOrThree;
}

/// The mask of coarse words to which the fine words of `mask` belong.
template <typename Word>
std::uint32_t coarseMask(std::uint32_t mask) {
    std::uint32_t found = 0;
    for (const Word word : all<Word>()) {
        if ((mask >> indexOf(word) & 1U) != 0) {
            found |= 1U << indexOf(coarse(word));
        }
    }
    return found;
}

/// Turns what is known of one client into the set of their cells.
class CellWriter {
public:
    CellWriter(const StatsInput& input, const Grid& grid, MonthSpan span)
        : m_input(input), m_grid(grid), m_span(span) {}

    CellBits write(const ClientFacts& client, const Course& course) {
        m_bits.reset();
        writeWaiting(client);
        if (m_span.holds(client.closed)) {
            set(GridTable::Reach, kClosures);
            set(GridTable::Stays, client.stay);
            set(GridTable::Outcomes, client.outcome);
        }
        if (course.isSeen) {
            set(GridTable::Reach, kTotal);
            writeAnswers(course);
            writeMatched(course);
            writeCourse(course);
        }
        if (m_span.holds(course.firstSeen)) {
            set(GridTable::Reach, kIntakes);
            writeNewPerson(client);
        }
        return m_bits;
    }

private:
    void set(GridTable table, std::size_t word = 0) {
        if (word < m_grid.cells(table).size()) {
            m_bits.set(m_grid.at(table, word));
        }
    }

    template <typename Word>
    void set(GridTable table, const std::optional<Word>& word) {
        if (word) {
            set(table, indexOf(*word));
        }
    }

    void setMask(GridTable table, std::uint32_t mask) {
        if (m_grid.has(table)) {
            m_bits |= CellBits(mask) << m_grid.at(table);
        }
    }

    /// Words of a table that a grid has in fine or in coarse rows.
    template <typename Word>
    void setWords(GridTable table, std::uint32_t mask) {
        setMask(table, m_grid.form().isCoarse ? coarseMask<Word>(mask) : mask);
    }

    void writeWaiting(const ClientFacts& client) {
        if (m_span.holds(client.firstTalk)) {
            set(GridTable::FirstTalks);
            set(GridTable::Waiting, client.waiting);
        }
        const auto isAfter = [this](MonthNumber month) { return !month.isSet() || month > m_span.last; };
        if (client.opened.isSet() && client.opened <= m_span.last && isRecent(client.opened, m_span) &&
            isAfter(client.firstTalk) && isAfter(client.closed)) {
            set(GridTable::StillWaiting);
        }
    }

    /// Somebody's start list counts in the period of the first one they ever filled in.
    void writeAnswers(const Course& course) {
        if (!m_span.holds(course.firstStart)) {
            return;
        }
        const MeasurementFact& start = m_input.measurements[course.startInSpan];
        if (start.answered != 0) {
            set(GridTable::ChecklistBase);
            setMask(GridTable::Items, start.yes);
        }
        if (start.complaintsAnswered != 0) {
            set(GridTable::ComplaintBase);
            setMask(GridTable::Complaints, start.complaintsNow);
        }
    }

    /// And is compared with a later one once: in the period of the first later list they ever filled in.
    void writeMatched(const Course& course) {
        if (!m_span.holds(course.firstLater)) {
            return;
        }
        set(GridTable::Matched);
        setMask(GridTable::ItemsAtStart, m_input.measurements[course.startOfLater].yes);
        setMask(GridTable::ItemsLater, m_input.measurements[course.laterInSpan].yes);
    }

    void writeCourse(const Course& course) {
        set(GridTable::Phases, course.phaseAtEnd);
        if (course.talks > 0) {
            set(GridTable::Talks, indexOf(talkBand(course.talks)));
        }
        if (course.stayedAway) {
            set(GridTable::NoShows);
        }
        if (course.cameToGroup) {
            set(GridTable::Groups);
        }
        if (course.slips > 0) {
            set(GridTable::SlipBase);
            set(GridTable::Slips, indexOf(slipBand(course.slips)));
            setWords<Substance>(GridTable::SlipSubstances, course.slipSubstances);
            setMask(GridTable::SlipPhases, course.slipPhases);
        }
        if (course.referralKinds != 0) {
            set(GridTable::ReferralBase);
            setWords<ReferralKind>(GridTable::ReferralKinds, course.referralKinds);
            setWords<ReferralStatus>(GridTable::ReferralStatuses, course.referralStatuses);
        }
    }

    void writeNewPerson(const ClientFacts& client) {
        const AgeBand age = ageBand(client.birthYear, m_span.last.year());
        set(GridTable::Ages, m_grid.form().isCoarse ? indexOf(coarse(age)) : indexOf(age));
        set(GridTable::Regions, std::min<std::size_t>(client.region, m_grid.regionCount()));
        setWords<Substance>(GridTable::Substances, client.substances);
        const std::uint32_t inject = 1U << indexOf(Route::Inject);
        if ((client.routes & inject) != 0) {
            set(GridTable::Injecting);
        }
        for (const GridCell& cell : m_grid.cells(GridTable::Routes)) {
            if ((client.routes >> cell.word & 1U) != 0) {
                m_bits.set(static_cast<std::size_t>(&cell - m_grid.cells().data()));
            }
        }
        set(GridTable::OwnGoals, client.ownGoal);
        set(GridTable::CameBys, client.cameBy);
    }

    const StatsInput& m_input;
    const Grid& m_grid;
    MonthSpan m_span;
    CellBits m_bits{};
};

std::vector<std::uint32_t> clientsByRid(const StatsInput& input, const ClientFilter& filter) {
    std::vector<std::uint32_t> order;
    order.reserve(input.clients.size());
    for (std::uint32_t client = 0; client < input.clients.size(); ++client) {
        if (input.clients[client].consentToStatistics && filter.accepts(input.clients[client])) {
            order.push_back(client);
        }
    }
    const auto ridOf = [&input](std::uint32_t client) -> const Rid& { return input.clients[client].rid; };
    std::ranges::sort(order, {}, ridOf);
    if (std::ranges::adjacent_find(order, {}, ridOf) != order.end()) {
        throw std::invalid_argument("two clients with the same rid");
    }
    return order;
}

template <typename Visit>
void forEachBit(const CellBits& bits, std::size_t size, Visit visit) {
    for (std::size_t bit = bits._Find_first(); bit < size; bit = bits._Find_next(bit)) {
        visit(bit);
    }
}

} // namespace

CellSets aggregate(const StatsInput& input, const Grid& grid, MonthSpan span, const ClientFilter& filter) {
    const Courses courses(input, span);
    CellWriter writer(input, grid, span);
    CellSets sets;
    for (const std::uint32_t client : clientsByRid(input, filter)) {
        const CellBits bits = writer.write(input.clients[client], courses[client]);
        if (bits.any()) {
            sets.m_rids.push_back(input.clients[client].rid);
            sets.m_bits.push_back(bits);
        }
    }

    sets.m_starts.assign(grid.size() + 1, 0);
    for (const CellBits& bits : sets.m_bits) {
        forEachBit(bits, grid.size(), [&sets](std::size_t cell) { ++sets.m_starts[cell + 1]; });
    }
    std::partial_sum(sets.m_starts.begin(), sets.m_starts.end(), sets.m_starts.begin());
    sets.m_members.resize(sets.m_starts.back());
    std::vector<std::uint32_t> next(sets.m_starts.begin(), sets.m_starts.end() - 1);
    for (std::uint32_t position = 0; position < sets.m_bits.size(); ++position) {
        forEachBit(sets.m_bits[position], grid.size(),
                   [&](std::size_t cell) { sets.m_members[next[cell]++] = position; });
    }
    return sets;
}

} // namespace kentering
