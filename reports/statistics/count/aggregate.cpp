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

consteval std::array<std::uint32_t, kCount<ComplaintDomain>> complaintMasks() {
    std::array<std::uint32_t, kCount<ComplaintDomain>> masks{};
    for (const Complaint complaint : all<Complaint>()) {
        masks[indexOf(domainOf(complaint))] |= 1U << indexOf(complaint);
    }
    return masks;
}

constexpr auto kComplaintMasks = complaintMasks();

/// What must be known of a client across his facts before his cells can be told.
struct Course {
    MonthNumber firstSeen{};
    bool isSeen = false;                ///< a contact or list in the span
    std::uint32_t latestStart = kNone;  ///< position of the latest start list so far, whenever it was
    std::uint32_t startInSpan = kNone;  ///< the latest start list in the span
    std::uint32_t laterInSpan = kNone;  ///< the latest list after a start list, itself in the span
    std::uint32_t startOfLater = kNone; ///< and the start list it is compared with
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

template <typename Mask>
void setBit(Mask& mask, std::size_t bit) {
    mask = static_cast<Mask>(mask | (1U << bit));
}

class Courses {
public:
    Courses(const StatsInput& input, MonthSpan span) : m_span(span), m_courses(input.clients.size()) {
        for (const ContactFact& fact : input.contacts) {
            of(fact.client).see(fact.month, span);
        }
        for (std::uint32_t position = 0; position < input.measurements.size(); ++position) {
            addMeasurement(input.measurements[position], position);
        }
        for (const PhaseFact& fact : input.phases) {
            if (fact.first <= span.last && span.last <= fact.last) {
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

    void addMeasurement(const MeasurementFact& fact, std::uint32_t position) {
        Course& course = of(fact.client);
        course.see(fact.month, m_span);
        if (fact.moment == MeasurementMoment::Start) {
            course.latestStart = position;
            if (m_span.holds(fact.month)) {
                course.startInSpan = position;
            }
        } else if (course.latestStart != kNone && m_span.holds(fact.month)) {
            course.laterInSpan = position;
            course.startOfLater = course.latestStart;
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

/// Turns what is known of one client into the set of his cells.
class CellWriter {
public:
    CellWriter(const StatsInput& input, const Grid& grid, MonthSpan span)
        : m_input(input), m_grid(grid), m_span(span) {}

    CellBits write(const ClientFacts& client, const Course& course) {
        m_bits.reset();
        writeHeadlines(client, course);
        writeStartList(course);
        writeMatched(course);
        writeSlips(course);
        setMask(GridTable::ReferralKinds, course.referralKinds);
        setMask(GridTable::ReferralStatuses, course.referralStatuses);
        if (course.isSeen) {
            writePerson(client, course);
        }
        return m_bits;
    }

private:
    void set(GridTable table, std::size_t word = 0) {
        if (m_grid.has(table)) {
            m_bits.set(m_grid.at(table, word));
        }
    }

    void setMask(GridTable table, std::uint32_t mask) {
        if (m_grid.has(table)) {
            m_bits |= CellBits(mask) << m_grid.at(table);
        }
    }

    void writeHeadlines(const ClientFacts& client, const Course& course) {
        if (course.isSeen) {
            set(GridTable::Reach, kTotal);
        }
        if (m_span.holds(course.firstSeen)) {
            set(GridTable::Reach, kIntakes);
            if (client.waiting && m_span.holds(client.firstTalk)) {
                set(GridTable::Waiting, indexOf(*client.waiting));
            }
        }
        if (m_span.holds(client.closed) && m_grid.cells(GridTable::Reach).size() > kClosures) {
            set(GridTable::Reach, kClosures);
        }
    }

    void writeStartList(const Course& course) {
        if (course.startInSpan == kNone) {
            return;
        }
        const MeasurementFact& start = m_input.measurements[course.startInSpan];
        setMask(GridTable::Items, start.yes);
        setMask(GridTable::Answered, start.answered);
        if (start.complaintsAnswered == 0) {
            return;
        }
        set(GridTable::ComplaintBase);
        setMask(GridTable::Complaints, start.complaintsNow);
        for (const ComplaintDomain domain : all<ComplaintDomain>()) {
            if ((start.complaintsNow & kComplaintMasks[indexOf(domain)]) != 0) {
                set(GridTable::Domains, indexOf(domain));
            }
        }
    }

    void writeMatched(const Course& course) {
        if (course.laterInSpan == kNone) {
            return;
        }
        set(GridTable::Matched);
        setMask(GridTable::ItemsAtStart, m_input.measurements[course.startOfLater].yes);
        setMask(GridTable::ItemsLater, m_input.measurements[course.laterInSpan].yes);
    }

    void writeSlips(const Course& course) {
        if (course.slips == 0) {
            return;
        }
        set(GridTable::Slips, indexOf(slipBand(course.slips)));
        setMask(GridTable::SlipSubstances, course.slipSubstances);
        setMask(GridTable::SlipPhases, course.slipPhases);
    }

    void writePerson(const ClientFacts& client, const Course& course) {
        if (course.phaseAtEnd) {
            set(GridTable::Phases, indexOf(*course.phaseAtEnd));
        }
        set(GridTable::Ages, indexOf(ageBand(client.birthYear, m_span.last.year())));
        set(GridTable::Regions, std::min<std::size_t>(client.region, m_grid.regionCount()));
        setMask(GridTable::Substances, client.substances);
        if (client.ownGoal) {
            set(GridTable::OwnGoals, indexOf(*client.ownGoal));
        }
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
