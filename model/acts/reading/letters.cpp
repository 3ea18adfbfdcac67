#include "model/acts/reading/letters.h"

#include "model/domain/referral/referral_path.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/letter_agreement_store.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

std::vector<LetterField> agreedLetterFields(const OpenDossier& dossier, ReferralId id, LetterKind letter) {
    const ClientId client = dossier.client();
    const storage::Reading reading(dossier.session());
    std::vector<Consent> consents;
    for (const auto& consent : storage::ConsentReader(reading).of(client)) {
        consents.push_back(consent.value);
    }
    const Referral referral = storage::ReferralReader(reading).get(client, id);
    return letterObstacles(referral, letter, consents, dossier.casebook().today()).empty()
               ? storage::LetterAgreementReader(reading).of(client, id, letter)
               : std::vector<LetterField>();
}

LetterSender letterSender(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return {.name = book.author().name, .organisation = storage::SettingsReader(reading).organisation().name};
}

} // namespace kentering
