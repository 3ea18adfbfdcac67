#pragma once

#include "reports/statistics/protect/display.h"
#include "tests/statistics/support/xlsx_reader.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What somebody can work out who has the published files, the published design and whatever they know of
// people, but not the casebook. The distribution of the noise is public, so it is written out here a second
// time.

namespace kentering::test {

/// How many times as many books as usual: 1, or what KENTERING_ATTACK_SCALE says (the long version).
[[nodiscard]] int attackScale();

/// Probability that one layer of noise is `deviation`, from -5 to 5.
[[nodiscard]] double layerProbability(int deviation);

/// Probability that the noise of a count is `deviation` (both layers).
[[nodiscard]] double noiseProbability(int deviation);

/// Values that a count can have, as the files allow: at most two stretches.
class Possible {
public:
    Possible() = default;
    Possible(int low, int high) : m_stretches{{low, high}} {}

    [[nodiscard]] int low() const { return m_stretches.front().first; }
    [[nodiscard]] int high() const { return m_stretches.back().second; }
    [[nodiscard]] bool holds(int value) const;
    [[nodiscard]] bool isCertain() const { return low() == high(); }
    void add(int low, int high);
    /// Leaves only low..high. True when that took something away.
    bool restrict(int low, int high);

private:
    std::vector<std::pair<int, int>> m_stretches{};
};

/// What a file with the deviation at most 10 and a known threshold says of each of its cells, given that
/// there are `people` in all.
[[nodiscard]] std::map<std::string, Possible> readBounds(const XlsxFile& file, int people);

/// The cells that two-sided `code` is a share of; empty for a one-sided cell.
[[nodiscard]] std::string denominatorOf(std::string_view code);

/// Whether the rows of the cell's table exclude each other or cover their whole: then a row beside a shown
/// one says "fewer than", and a dot says only that some row of the table is nearly everybody, or none is
/// shown.
[[nodiscard]] bool isLinkedCode(std::string_view code);

/// Bounds of a year and its quarters, narrowed by everything that must hold between cells until nothing
/// moves: parts make the whole, quarters make the year, a share is within its whole.
class BoundsAttack {
public:
    explicit BoundsAttack(int people) : m_people(people) {}

    void addFile(const std::string& period, const XlsxFile& file);
    void run();
    [[nodiscard]] const std::map<std::pair<std::string, std::string>, Possible>& bounds() const {
        return m_bounds;
    }

private:
    using Name = std::pair<std::string, std::string>; ///< period, code
    [[nodiscard]] std::vector<Name> withPrefix(const std::string& period, std::string_view prefix) const;
    bool sumIs(const Name& whole, const std::vector<Name>& parts);
    bool sumIsAtMost(const Name& whole, const std::vector<Name>& parts);
    bool isWithin(const Name& part, const Name& whole);
    bool onceRound();

    int m_people;
    std::vector<std::string> m_periods{};
    std::map<Name, Possible> m_bounds{};
};

} // namespace kentering::test
