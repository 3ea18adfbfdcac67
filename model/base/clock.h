#pragma once

#include "model/base/dates.h"

#include <functional>

namespace kentering {

/// What time it is, as a seam: tests, demonstrations and generated casebooks bring their own.
struct Clock {
    std::function<DateTime()> utcNow; ///< stamps the history; UTC
    std::function<Date()> today;      ///< the local day: due dates of tasks, "not in the future"

    /// The clock of this computer.
    [[nodiscard]] static Clock system();
    /// The clock on the wall of this computer, on another day: for demonstrations. What is written down bears
    /// that day too.
    [[nodiscard]] static Clock onDay(Date day);
    /// Always noon (UTC) of `day`.
    [[nodiscard]] static Clock fixed(Date day);
};

} // namespace kentering
