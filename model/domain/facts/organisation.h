#pragma once

#include <string>
#include <vector>

namespace kentering {

/// A region of the statistics: a stable id and the municipalities that count there.
struct Region {
    std::string id;
    std::vector<std::string> municipalities;
    friend bool operator==(const Region&, const Region&) = default;
};

/// What the organisation decided.
struct Organisation {
    std::string name{};
    std::vector<Region> regions{}; ///< at most 8, in a fixed order (privacy.md 5.5)
    int idleMinutes = 5;           ///< minutes without a key until the screen locks itself
    int silentWeeks = 4;           ///< weeks without contact after which *My day* names a client
    int noAnswerDays = 3;          ///< days after which a referral without answer is named
    bool coarseFigures = false;    ///< few wide rows in figures instead of many narrow ones (privacy.md 8.7)
    std::string phone{};           ///< the public number on every sheet but a neutral one; empty: not said
    std::string hours{};           ///< when somebody answers there, in its own words: "ma-vr 9-17 uur"
    std::string backupFolder{};    ///< where backups go, a whole path; empty: nobody decided yet
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

} // namespace kentering
