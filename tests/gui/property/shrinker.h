#pragma once

#include "tests/gui/property/step.h"

#include <functional>

namespace kentering::property {

/// The shortest script that can be found, by leaving out steps of `failing`, that still fails.
/// @param fails whether a script fails; it is asked of `failing` no more
/// @param mayAsk how often it may be asked at most
[[nodiscard]] Script shrink(const Script& failing, const std::function<bool(const Script&)>& fails,
                            int mayAsk);

} // namespace kentering::property
