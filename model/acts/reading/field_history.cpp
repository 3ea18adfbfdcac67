#include "model/acts/reading/field_history.h"

#include "model/acts/steps/referral_steps.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/history/field_history.h"

namespace kentering {

std::vector<FieldChange> fieldHistory(const OpenDossier& dossier) {
    const storage::Reading reading(dossier.session());
    return fieldHistory(reading, dossier.client());
}

std::vector<FieldChange> fieldHistory(const OpenDossier& dossier, std::string_view table, std::int64_t row) {
    const storage::Reading reading(dossier.session());
    return fieldHistory(reading, dossier.client(), table, row);
}

bool hasStepBefore(const OpenDossier& dossier, ReferralId referral) {
    const storage::Reading reading(dossier.session());
    return stepBefore(steps::stepsOf(reading, dossier.client(), referral)).has_value();
}

} // namespace kentering
