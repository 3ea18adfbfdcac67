#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/domain/vocabulary.h"

#include <vector>

namespace kentering {

/// For whom a piece of advice may do harm (a judgement, domain pitfalls).
enum class Contraindication : unsigned char {
    SelfHarm,
    Psychosis,
    UnsafeHome,
};

template <>
struct Vocabulary<Contraindication> {
    static constexpr std::array<std::string_view, 3> kCodes{"self-harm", "psychosis", "unsafe-home"};
};

/// What the dossier itself tells about them, in the order of the vocabulary; the counsellor may know
/// more. A judgement, on the careful side:
/// - self-harm: suicidality or an attempt was ever ticked, or the history question was answered with yes;
/// - psychosis: psychosis, paranoia or hallucinations were ever ticked, or the history question is a yes (it
/// asks
///   for psychosis, depression and suicidality together);
/// - unsafe home: use is kept secret from family and friends; whoever says so cannot just be sent to them.
[[nodiscard]] std::vector<Contraindication> contraindicationsIn(const Dossier& dossier);

} // namespace kentering
