#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/talk/talk_answer.h"

#include <optional>
#include <string>

namespace kentering {

/// Whether the author began a talk with this client and did not end it. @throws WrongClientError,
/// StorageIoError.
[[nodiscard]] bool hasUnfinishedTalk(const OpenDossier& dossier);

/// The edition of the questions in which `item` was read out for a list; nothing when it was not asked, when
/// that is not known, or for a safety question, which is in no list. @throws WrongClientError,
/// StorageIoError.
[[nodiscard]] std::optional<std::string> questionVersion(const OpenDossier& dossier, MeasurementId list,
                                                         const TalkItem& item);

} // namespace kentering
