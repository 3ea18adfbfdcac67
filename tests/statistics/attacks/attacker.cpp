#include "tests/statistics/attacks/attacker.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace kentering::test {

namespace {

constexpr int kDeviation = 10;
constexpr int kThreshold = 5;
/// A hidden count plus the deviation is under the threshold.
constexpr int kMostWhenHidden = kThreshold - 1 + kDeviation;
constexpr int kSmallGroup = 10;

constexpr std::array<double, 11> kLayer{6385,       574796,    19034644, 231889437, 1039257743, 1713441286,
                                        1039257743, 231889437, 19034644, 574796,    6385};

bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

} // namespace

int attackScale() {
    const char* scale = std::getenv("KENTERING_ATTACK_SCALE");
    return scale == nullptr ? 1 : std::max(1, std::atoi(scale));
}

double layerProbability(int deviation) {
    return kLayer.at(static_cast<std::size_t>(deviation + 5)) / 0x1p32;
}

double noiseProbability(int deviation) {
    double sum = 0;
    for (int first = -5; first <= 5; ++first) {
        const int second = deviation - first;
        if (second >= -5 && second <= 5) {
            sum += layerProbability(first) * layerProbability(second);
        }
    }
    return sum;
}

bool Possible::holds(int value) const {
    return std::ranges::any_of(m_stretches, [value](const auto& stretch) {
        return stretch.first <= value && value <= stretch.second;
    });
}

void Possible::add(int low, int high) {
    if (low > high) {
        return;
    }
    if (!m_stretches.empty() && low <= m_stretches.back().second + 1) {
        m_stretches.back().second = std::max(m_stretches.back().second, high);
    } else {
        m_stretches.emplace_back(low, high);
    }
}

bool Possible::restrict(int low, int high) {
    const auto before = m_stretches;
    for (auto& stretch : m_stretches) {
        stretch = {std::max(stretch.first, low), std::min(stretch.second, high)};
    }
    std::erase_if(m_stretches, [](const auto& stretch) { return stretch.first > stretch.second; });
    if (m_stretches.empty()) {
        throw std::logic_error("the attack contradicts itself");
    }
    return m_stretches != before;
}

std::string denominatorOf(std::string_view code) {
    if (code == "slips.any" || code == "referral.any") {
        return "total";
    }
    static const std::vector<std::pair<std::string_view, std::string_view>> kWholes{
        {"item.", "answered.checklist"},
        {"item-start.", "matched"},
        {"item-later.", "matched"},
        {"complaint.", "answered.complaints"},
        {"waiting.", "first-talk"},
        {"stay.", "closures"},
        {"outcome.", "closures"},
        {"came-by.", "intakes"},
        {"phase.", "total"},
        {"talks.", "total"},
        {"no-show.", "total"},
        {"groups.", "total"},
        {"slips.", "slips.any"},
        {"slip-substance.", "slips.any"},
        {"slip-phase.", "slips.any"},
        {"referral-kind.", "referral.any"},
        {"referral-status.", "referral.any"},
        {"age.", "intakes"},
        {"region.", "intakes"},
        {"substance.", "intakes"},
        {"injecting", "intakes"},
        {"route.", "intakes"},
        {"own-goal.", "intakes"}};
    for (const auto& [prefix, whole] : kWholes) {
        if (startsWith(code, prefix)) {
            return std::string(whole);
        }
    }
    return {};
}

bool isLinkedCode(std::string_view code) {
    for (const std::string_view prefix :
         {"phase.", "talks.", "slips.", "referral-kind.", "referral-status.", "waiting.", "stay.", "outcome.",
          "came-by.", "age.", "region.", "own-goal."}) {
        if (startsWith(code, prefix) && code != "slips.any") {
            return true;
        }
    }
    return false;
}

std::map<std::string, Possible> readBounds(const XlsxFile& file, int people) {
    std::map<std::string, Possible> bounds;
    const auto rows = file.byCode();
    for (const auto& [code, row] : rows) {
        if (startsWith(code, "mean-") || code == "clients.exact") {
            continue;
        }
        if (const std::optional<int> count = row.count()) {
            bounds[code] = Possible(std::max(0, *count - kDeviation), std::min(people, *count + kDeviation));
            continue;
        }
        if (std::get<std::string>(row.value) != ".") {
            bounds[code] = Possible(0, std::min(people, kMostWhenHidden));
            continue;
        }
        const std::optional<int> whole = rows.at(denominatorOf(code)).count();
        if (!whole) { // the group is hidden, on one side or the other
            bounds[code] = Possible(0, people);
            continue;
        }
        if (*whole < kSmallGroup) {
            bounds[code] = Possible(0, std::min(people, kSmallGroup - 1 + kDeviation));
            continue;
        }
        if (isLinkedCode(code)) { // a whole table of dots: this row may be the one or any other
            bounds[code] = Possible(0, std::min(people, *whole + kDeviation));
            continue;
        }
        // n' < 5, or N' - n' < 5: then n' > N' - 5 and n at most 10 away from it.
        Possible possible;
        possible.add(0, std::min(people, kMostWhenHidden));
        possible.add(std::max(0, *whole - kThreshold + 1 - kDeviation), people);
        bounds[code] = possible;
    }
    return bounds;
}

void BoundsAttack::addFile(const std::string& period, const XlsxFile& file) {
    m_periods.push_back(period);
    for (const auto& [code, possible] : readBounds(file, m_people)) {
        m_bounds[{period, code}] = possible;
    }
    if (period.size() == 4) {
        m_bounds[{period, "total"}] = Possible(m_people, m_people); // the attacker knows it
    }
}

std::vector<BoundsAttack::Name> BoundsAttack::withPrefix(const std::string& period,
                                                         std::string_view prefix) const {
    std::vector<Name> names;
    for (const auto& [name, possible] : m_bounds) {
        if (name.first == period && startsWith(name.second, prefix)) {
            names.push_back(name);
        }
    }
    return names;
}

bool BoundsAttack::sumIsAtMost(const Name& whole, const std::vector<Name>& parts) {
    int low = 0;
    for (const Name& part : parts) {
        low += m_bounds.at(part).low();
    }
    bool moved = m_bounds.at(whole).restrict(low, m_people);
    for (const Name& part : parts) {
        Possible& possible = m_bounds.at(part);
        moved = possible.restrict(0, m_bounds.at(whole).high() - (low - possible.low())) || moved;
    }
    return moved;
}

bool BoundsAttack::sumIs(const Name& whole, const std::vector<Name>& parts) {
    int low = 0;
    int high = 0;
    for (const Name& part : parts) {
        low += m_bounds.at(part).low();
        high += m_bounds.at(part).high();
    }
    bool moved = m_bounds.at(whole).restrict(low, high);
    for (const Name& part : parts) {
        Possible& possible = m_bounds.at(part);
        const int least = m_bounds.at(whole).low() - (high - possible.high());
        const int most = m_bounds.at(whole).high() - (low - possible.low());
        const int partLow = possible.low();
        const int partHigh = possible.high();
        moved = possible.restrict(least, most) || moved;
        low += possible.low() - partLow;
        high += possible.high() - partHigh;
    }
    return moved;
}

bool BoundsAttack::isWithin(const Name& part, const Name& whole) {
    const bool lowered = m_bounds.at(part).restrict(0, m_bounds.at(whole).high());
    return m_bounds.at(whole).restrict(m_bounds.at(part).low(), m_people) || lowered;
}

bool BoundsAttack::onceRound() {
    bool moved = false;
    for (const std::string& period : m_periods) {
        const auto whole = [&period](const char* code) { return Name{period, code}; };
        const auto sum = [&](const char* code, std::string_view prefix) {
            std::vector<Name> parts = withPrefix(period, prefix);
            std::erase_if(parts, [](const Name& part) { return part.second == "slips.any"; });
            return parts.empty() ? false : sumIs(whole(code), parts);
        };
        moved = sum("intakes", "age.") || moved;
        moved = sum("intakes", "region.") || moved;
        moved = sum("slips.any", "slips.") || moved;
        for (const auto& [prefix, code] :
             std::vector<std::pair<std::string_view, const char*>>{{"phase.", "total"},
                                                                   {"own-goal.", "intakes"},
                                                                   {"talks.", "total"},
                                                                   {"stay.", "closures"},
                                                                   {"outcome.", "closures"},
                                                                   {"came-by.", "intakes"},
                                                                   {"waiting.", "first-talk"}}) {
            if (const auto parts = withPrefix(period, prefix); !parts.empty()) {
                moved = sumIsAtMost(whole(code), parts) || moved;
            }
        }
        for (const auto& [name, possible] : std::map(m_bounds)) {
            if (name.first != period) {
                continue;
            }
            if (const std::string code = denominatorOf(name.second); !code.empty()) {
                moved = isWithin(name, {period, code}) || moved;
            }
            // Closures and first talks need nobody who was seen otherwise; those who wait were not seen.
            const bool isSeen =
                name.second == "intakes" || name.second == "matched" || startsWith(name.second, "answered.");
            if (isSeen) {
                moved = isWithin(name, whole("total")) || moved;
            }
        }
    }
    // What happens once to a person happens in one quarter of the year.
    const std::string year = m_periods.front().substr(0, 4);
    for (const char* code : {"intakes", "closures"}) {
        std::vector<Name> quarters;
        for (const std::string& period : m_periods) {
            if (period.size() > 4 && m_bounds.contains({period, code})) {
                quarters.emplace_back(period, code);
            }
        }
        if (quarters.size() == 4) {
            moved = sumIs({year, code}, quarters) || moved;
        }
    }
    return moved;
}

void BoundsAttack::run() {
    while (onceRound()) {
    }
}

} // namespace kentering::test
