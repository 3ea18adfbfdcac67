#include "model/acts/steps/forget_letter_agreements.h"

#include "model/domain/referral/referral_path.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/letter_agreement_store.h"

namespace kentering::steps {

void forgetLetterAgreements(storage::Act& act, ClientId client, const ConsentScope& withdrawn) {
    storage::LetterAgreementStore agreements(act);
    for (const auto& [id, referral] : storage::ReferralReader(act).of(client)) {
        for (const LetterKind letter : all<LetterKind>()) {
            const bool isAgreed = !agreements.of(client, id, letter).empty();
            if (isAgreed && letterConsent(referral, letter) == withdrawn) {
                agreements.set(client, id, letter, {});
            }
        }
    }
}

} // namespace kentering::steps
