#include "model/acts/steps/forget_letter_agreements.h"

#include "model/domain/referral_path.h"
#include "model/storage/entry_store.h"
#include "model/storage/letter_agreement_store.h"
#include "model/storage/unit_of_work.h"

namespace kentering::steps {

void forgetLetterAgreements(Act& act, ClientId client, const ConsentScope& withdrawn) {
    LetterAgreementStore agreements(act);
    for (const auto& [id, referral] : ReferralReader(act).of(client)) {
        for (const LetterKind letter : all<LetterKind>()) {
            const bool isAgreed = !agreements.of(client, id, letter).empty();
            if (isAgreed && letterConsent(referral, letter) == withdrawn) {
                agreements.set(client, id, letter, {});
            }
        }
    }
}

} // namespace kentering::steps
