#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace kentering {

/// Chance for demonstrations: the same seed gives the same course on every computer. The engine is defined
/// by the standard to the bit; the library's distributions are not, so the mapping to a range is our own.
class DemoChance {
public:
    /// An independent stream for each `stream` of one `seed`.
    DemoChance(std::uint64_t seed, std::uint64_t stream) : m_engine(mixed(seed, stream)) {}

    /// A number from 0 to `count` - 1; `count` at least 1.
    int below(int count) {
        const auto span = static_cast<std::uint64_t>(count);
        // Numbers above the last whole multiple of `span` would favour the low ones.
        const std::uint64_t limit = std::mt19937_64::max() - std::mt19937_64::max() % span;
        std::uint64_t drawn = m_engine();
        while (drawn >= limit) {
            drawn = m_engine();
        }
        return static_cast<int>(drawn % span);
    }

    /// A number from `low` to `high`, both included.
    int between(int low, int high) { return low + below(high - low + 1); }

    /// True in `percent` of a hundred cases.
    bool percent(int percent) { return below(100) < percent; }

    /// One of `list`, each as likely as another.
    template <typename List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    /// SplitMix64: neighbouring seeds and streams give engines that have nothing in common.
    static std::uint64_t mixed(std::uint64_t seed, std::uint64_t stream) {
        std::uint64_t value = seed + 0x9E3779B97F4A7C15U * (stream + 1);
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    std::mt19937_64 m_engine;
};

} // namespace kentering
