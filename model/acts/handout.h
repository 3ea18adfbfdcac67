#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/dossier/handout_way.h"
#include "model/domain/talk/advice_decision.h"

#include <vector>

namespace kentering {

// What is done with a client's handout, kept in the client's history and nowhere else. Each function is one
// transaction. All of them throw WrongClientError, and StorageIoError.

/// Why a decision about advice cannot stand.
enum class AdviceObstacle : unsigned char {
    NoReason, ///< leaving out, rewording and releasing need one
    NoWords,  ///< a rewording without words
};

/// Writes down what was decided about a piece of advice, with its reason. Returns what stands in the way, and
/// then nothing is stored.
[[nodiscard]] std::vector<AdviceObstacle> decideAdvice(const OpenDossier& dossier,
                                                       const AdviceDecision& decision);

/// Writes down that the handout was printed, saved or copied. A file and a copied text leave only after this:
/// when it fails, they are not given.
void recordHandoutGiven(const OpenDossier& dossier, HandoutWay way);

} // namespace kentering
