#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/client.h"

#include <optional>

namespace kentering {

/// From how many years before a file began a day in it is asked about. People tell of earlier attempts and
/// slips; of much earlier ones seldom by their day. Our own choice: asking costs one press.
inline constexpr int kYearsBeforeFile = 3;
/// From how many years ahead of today a day is asked about.
inline constexpr int kYearsAhead = 3;

/// Why a day may be, and yet looks like a slip of the pen: nobody is refused, everybody is asked.
enum class OddDay : unsigned char {
    BeforeBirth,
    LongBeforeFile, ///< `kYearsBeforeFile` before the file began, or before today when that is not known
    FarAhead,
};

/// What is odd about `day` as something of `client`; nothing mostly. @param client null: of nobody's dossier
[[nodiscard]] std::optional<OddDay> oddDay(Date day, const Client* client, Date today);

} // namespace kentering
