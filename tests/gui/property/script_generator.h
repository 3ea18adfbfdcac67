#pragma once

#include "tests/gui/property/day_model.h"

#include <optional>
#include <random>

namespace kentering::property {

/// Makes scripts up, a step at a time, of what somebody could do where they are: the same seed makes the
/// same script on the same window.
class ScriptGenerator {
public:
    ScriptGenerator(unsigned seed, int steps) : m_chance(seed), m_left(steps) {}

    /// Nothing once there were as many as were asked for.
    [[nodiscard]] std::optional<Step> next(const DayModel& day, const Seen& now);

private:
    [[nodiscard]] std::size_t below(std::size_t count) { return m_chance() % count; }

    std::mt19937 m_chance;
    int m_left;
};

} // namespace kentering::property
