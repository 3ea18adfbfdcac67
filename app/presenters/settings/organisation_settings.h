#pragma once

#include "model/acts/reading/settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Minutes without a key until the screen locks itself.
inline constexpr int kLongestIdleMinutes = 60;
/// Bytes of the organisation's number, and of the hours at which somebody answers there.
inline constexpr int kLongestOurNumber = 30;
inline constexpr int kLongestOurHours = 60;

/// What is wrong with settings of the organisation.
enum class OrganisationFault : unsigned char {
    Name,         ///< over 100 bytes, or with a control character
    TooMany,      ///< over eight regions
    Region,       ///< a region without an id of its own or without a municipality
    Municipality, ///< a municipality in two regions, or of a form that cannot be printed
    IdleMinutes,  ///< not 1 to `kLongestIdleMinutes`
    Phone,        ///< no telephone number, or too long
    Hours,        ///< too long, or with a control character
    BackupFolder, ///< no whole path
    WorkRules,    ///< weeks or days out of the bounds of `WorkRulesPresenter`
};

/// Nothing when the settings can be kept.
[[nodiscard]] std::optional<OrganisationFault> faultOf(const Organisation& organisation);

/// Keeps what differs between `was`, which was seen, and `is`, when nothing is wrong with it. What was
/// published keeps the names and rows that it had. @throws StorageIoError.
[[nodiscard]] std::optional<OrganisationFault> keepOrganisation(OpenCasebook& book, const Organisation& was,
                                                                const Organisation& is);

/// Regions as somebody types them: one a line, its municipalities with commas between them.
[[nodiscard]] std::string linesOf(const std::vector<Region>& regions);
/// And back. A region that begins with the same municipality as one of `known` keeps its id; another one gets
/// an id after its first municipality.
[[nodiscard]] std::vector<Region> regionsOfLines(std::string_view lines, const std::vector<Region>& known);

} // namespace kentering
