#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/facts/field_change.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kentering {

/// Every change of every field of a dossier, newest first. @throws WrongClientError, StorageIoError,
/// DamagedCasebookError.
[[nodiscard]] std::vector<FieldChange> fieldHistory(const OpenDossier& dossier);
/// The same of one row: `fieldHistory(dossier, "checklist_answer", list)`.
[[nodiscard]] std::vector<FieldChange> fieldHistory(const OpenDossier& dossier, std::string_view table,
                                                    std::int64_t row);

/// Whether the last step of a referral can be taken back. @throws WrongClientError, StorageIoError,
/// DamagedCasebookError.
[[nodiscard]] bool hasStepBefore(const OpenDossier& dossier, ReferralId referral);

} // namespace kentering
