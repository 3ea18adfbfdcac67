#pragma once

#include "model/domain/safekeeping/backup_copy.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kentering {

/// Days after which a lead is told that there was no proven backup, and no restore drill.
inline constexpr int kDaysToTell = 7;
/// Days after which the program practises again.
inline constexpr int kDaysToDrill = 7;

/// When a copy is asked for.
enum class BackupMoment : unsigned char {
    Daily,   ///< while the casebook is open
    Closing, ///< with what was written since the last one
    Asked,   ///< somebody pressed a button
    Look,    ///< none is made: only what is there is looked at
};

/// Whether `place` wants a copy: when its newest proven one is of another day than `today`, and at closing
/// also when it has fewer changes than the casebook. What is asked for is always due, and
/// looking makes none.
[[nodiscard]] bool isBackupDue(const BackupPlace& place, std::int64_t changes, Date today,
                               BackupMoment moment);
/// Whether the copies of `place` want a restore drill: every week, when there is a proven one, and
/// after one that found damage as soon as there is another.
[[nodiscard]] bool isDrillDue(const BackupPlace& place, Date today);

/// What a lead has to hear about backups.
struct BackupCare {
    enum class Kind : unsigned char {
        NoSecondPlace, ///< all copies lie beside the casebook and break with it
        OutOfReach,    ///< nothing could be put into the second place, since `since`
        NoBackup,      ///< nothing is proven in a place
        OldBackup,     ///< the newest proven one of the place is of `since`
        FailedDrill,   ///< the last drill found damage, on `since`
        NoDrill,       ///< nobody ever tried one
        OldDrill,      ///< the last one was on `since`
    };
    Kind kind;
    bool isSecondPlace = false; ///< of which place; only with a place
    std::optional<Date> since{};
    friend bool operator==(const BackupCare&, const BackupCare&) = default;
};

/// The worst about each place, the casebook's own first; nothing when all is well.
/// @param places the casebook's own first, then the second place when there is one
[[nodiscard]] std::vector<BackupCare> backupCares(std::span<const BackupPlace> places, Date today);

} // namespace kentering
