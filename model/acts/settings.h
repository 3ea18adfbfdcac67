#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/facts/organisation.h"
#include "model/domain/talk/keyboard_phrases.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kentering {

// What the organisation and each colleague set. Each function is one transaction, re-reads what is stored and
// applies what differs from what the author saw. What stands in the way is returned, and then nothing is
// stored. All of them throw StorageIoError.

/// Why a setting cannot be so.
enum class SettingFault : unsigned char {
    SilentWeeks,    ///< 1 to `kMostSilentWeeks`
    NoAnswerDays,   ///< 1 to `kMostAnswerDays`
    IdleMinutes,    ///< 1 to `kMostIdleMinutes`
    TooManyRegions, ///< more than `kMostOwnRegions` (privacy.md 5.5)
    RegionTwice,    ///< two regions with one id
    RegionBlank,    ///< a region without an id
    Phone,          ///< no telephone number, or over `kLongestPhone`
    Hours,          ///< over `kLongestHours`
    BackupFolder,   ///< no whole path
};

inline constexpr int kMostSilentWeeks = 52;
inline constexpr int kMostAnswerDays = 90;
inline constexpr int kMostIdleMinutes = 60; ///< a screen that waits longer is left open to whoever passes
inline constexpr int kMostOwnRegions = 8;
// Both stand in the first panel of a sheet and in its short message, beside the safety boxes.
inline constexpr std::size_t kLongestPhone = 30; ///< bytes
inline constexpr std::size_t kLongestHours = 60; ///< bytes

/// When waiting becomes too long.
struct WorkRules {
    int silentWeeks;  ///< weeks without contact after which *My day* names a client
    int noAnswerDays; ///< days after which a referral without answer is named
};

/// What My day looks at. Both numbers are chosen together; what else the organisation decided stays.
[[nodiscard]] std::vector<SettingFault> setWorkRules(OpenCasebook& book, const WorkRules& rules);
/// Name, number and hours, regions, idle time, work rules, the rows of figures and where backups go. Regions
/// are one list: they change as a whole.
[[nodiscard]] std::vector<SettingFault> setOrganisation(OpenCasebook& book, const Organisation& was,
                                                        const Organisation& is);

/// The team's short words. @param was also what the content offered, when the team had none
void changePhrases(OpenCasebook& book, const KeyboardPhrases& was, const KeyboardPhrases& is);

/// The author does not want this hint any more, with any client.
void switchHintOff(OpenCasebook& book, std::string_view hint);
/// The author wants all hints again.
void switchHintsOn(OpenCasebook& book);

} // namespace kentering
