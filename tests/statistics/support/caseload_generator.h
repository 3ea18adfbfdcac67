#pragma once

#include "model/domain/facts/statistics_facts.h"
#include "reports/statistics/count/cell_key.h"

#include <cstdint>
#include <random>

namespace kentering::test {

/// Fictional caseloads, the same for a seed on every machine.
class CaseloadGenerator {
public:
    explicit CaseloadGenerator(std::uint64_t seed) : m_random(seed) {}

    /// `clients` people with contacts, lists, phases, slips and referrals in the months of 2025, some begun
    /// in 2024; the answers differ per question as they do in life.
    [[nodiscard]] StatsInput caseload(std::uint32_t clients);
    /// The same with `factsPerClient` dated facts spread over five years.
    [[nodiscard]] StatsInput longCaseload(std::uint32_t clients, int factsPerClient);

    /// One person more, seen and measured in `month`, each answer yes or now with probability one half; all
    /// questions answered. Returns their position.
    ClientIndex addPerson(StatsInput& input, MonthNumber month);

    [[nodiscard]] std::array<std::uint8_t, ReportKey::kSize> key();

private:
    [[nodiscard]] bool chance(double probability);
    /// 0 to below `bound`, the same on every machine (std::uniform_int_distribution is not).
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);
    [[nodiscard]] MonthNumber monthOf2025() { return {2025, 1 + static_cast<int>(below(12))}; }
    [[nodiscard]] Rid rid();
    ClientIndex addClient(StatsInput& input);
    void addCourse(StatsInput& input, ClientIndex client);
    void addMeasurement(StatsInput& input, ClientIndex client, MonthNumber month, MeasurementMoment moment,
                        double likelihood);

    std::mt19937_64 m_random;
};

} // namespace kentering::test
