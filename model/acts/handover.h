#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/dossier/exclusion.h"
#include "model/domain/dossier/handover.h"

#include <string_view>
#include <vector>

namespace kentering {

// Whose client it is, and who may know them. Each function is one transaction; what it returns stands in the
// way, and then nothing is stored. Who may do it is asked inside it. All of them throw WrongClientError for a
// client that is gone, and StorageIoError.

/// Offers the client to `receiver` with what is told under each heading. Until it is answered the owner keeps
/// watch, or a lead when the owner is ill; open tasks of the owner go along with the client.
[[nodiscard]] std::vector<HandoverObstacle> offerHandover(const OpenDossier& dossier, UserId receiver,
                                                          HandoverReason reason, const HandoverNotes& notes);

/// Offers every open client of `giver` to `receiver`, each in a transaction of its own; who has obstacles
/// stays. Done again after a failure it goes on where it stopped: who was offered is named as such.
[[nodiscard]] std::vector<OfferedClient> offerAll(OpenCasebook& book, UserId giver, UserId receiver,
                                                  HandoverReason reason);

/// Answers the handover that waits: its receiver accepts or refuses, its giver or a lead withdraws.
/// @param whyNot the reason of a refusal, which whoever asked reads
/// @returns false when the author may not, when a refusal does not say why, or when it was answered
/// meanwhile.
[[nodiscard]] bool answerHandover(const OpenDossier& dossier, HandoverId handover, HandoverStatus answer,
                                  std::string_view whyNot = {});

/// The receiver takes their refusal back: the handover waits for an answer again.
/// @returns false when it is not theirs or not the last one, or when they could not be asked any more.
[[nodiscard]] bool takeRefusalBack(const OpenDossier& dossier, HandoverId handover);

/// Keeps a colleague out of the dossier: a partner, an ex, somebody the client knows. The history keeps the
/// reason.
[[nodiscard]] std::vector<ExclusionObstacle> excludeColleague(const OpenDossier& dossier, UserId colleague,
                                                              std::string_view reason);
/// Lets a colleague in again.
[[nodiscard]] std::vector<ExclusionObstacle> admitColleague(const OpenDossier& dossier, UserId colleague);

} // namespace kentering
