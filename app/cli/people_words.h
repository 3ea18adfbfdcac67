#pragma once

#include "model/acts/people.h"

#include <vector>

namespace kentering::cli {

/// Says why something about people was not done; nothing when nothing stands in the way.
/// @throws WrongCall when the call names nobody or no name, RuleRefusal for all else.
void refuseFor(const std::vector<PeopleObstacle>& obstacles);

} // namespace kentering::cli
