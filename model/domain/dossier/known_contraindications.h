#pragma once

#include "model/domain/talk/contraindication.h"

#include <vector>

namespace kentering {

struct Dossier;

/// What the dossier itself tells about them, in the order of the vocabulary; the counsellor may know
/// more. A judgement, on the careful side:
/// - self-harm: suicidality or an attempt was ever ticked, or the history question was answered with yes;
/// - psychosis: psychosis, paranoia or hallucinations were ever ticked, or the history question is a yes (it
/// asks
///   for psychosis, depression and suicidality together);
/// - unsafe home: use is kept secret from family and friends; whoever says so cannot just be sent to them.
[[nodiscard]] std::vector<Contraindication> contraindicationsIn(const Dossier& dossier);

} // namespace kentering
