#include "model/acts/referral.h"

#include "model/acts/steps/forget_letter_agreements.h"
#include "model/acts/steps/referral_steps.h"
#include "model/acts/steps/words.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/letter_agreement_store.h"

namespace kentering {

namespace {

Date todayOfReferral(const storage::Reading& reading) {
    return reading.session().options.clock.today();
}

std::vector<Consent> consentsNow(const storage::Reading& reading, ClientId client) {
    std::vector<Consent> consents;
    for (const auto& consent : storage::ConsentReader(reading).of(client)) {
        consents.push_back(consent.value);
    }
    return consents;
}

std::vector<ReferralObstacle> obstaclesToLetter(const storage::Reading& reading, ClientId client,
                                                ReferralId id, LetterKind letter) {
    const Referral referral = storage::ReferralReader(reading).get(client, id);
    return letterObstacles(referral, letter, consentsNow(reading, client), todayOfReferral(reading));
}

/// Changes one field of a referral as it is stored now.
template <typename Field, typename Value>
void setField(const OpenDossier& dossier, ActKind kind, ReferralId id, Field field, const Value& value) {
    storage::Act act(dossier.session(), kind);
    storage::ReferralStore referrals(act);
    Referral referral = referrals.get(dossier.client(), id);
    referral.*field = value;
    referrals.replace(dossier.client(), id, referral);
    act.commit();
}

} // namespace

ReferralId considerReferral(const OpenDossier& dossier, ReferralKind kind, std::optional<ResourceId> party) {
    storage::Act act(dossier.session(), ActKind::ConsiderReferral);
    const Date today = todayOfReferral(act);
    const ReferralId id =
        storage::ReferralStore(act).add(dossier.client(), {.to = std::move(party),
                                                           .kind = kind,
                                                           .on = today,
                                                           .status = ReferralStatus::Considered,
                                                           .since = today});
    act.commit();
    return id;
}

std::vector<ReferralObstacle> takeStep(const OpenDossier& dossier, ReferralId id, ReferralStatus next,
                                       GpLetter gpLetter) {
    storage::Act act(dossier.session(), ActKind::TakeStep);
    storage::ReferralStore referrals(act);
    const Referral referral = referrals.get(dossier.client(), id);
    const auto consents = consentsNow(act, dossier.client());
    const Date today = todayOfReferral(act);
    auto found = obstacles(referral, next, consents, today, gpLetter);
    if (!found.empty()) {
        return found;
    }
    referrals.replace(dossier.client(), id, afterStep(referral, next, consents, today, gpLetter));
    act.commit();
    return {};
}

std::vector<ReferralObstacle> takeStepBack(const OpenDossier& dossier, ReferralId id) {
    storage::Act act(dossier.session(), ActKind::TakeStepBack);
    const auto before = stepBefore(steps::stepsOf(act, dossier.client(), id));
    if (!before) {
        return {ReferralObstacle::NoStepBefore};
    }
    storage::ReferralStore referrals(act);
    Referral referral = referrals.get(dossier.client(), id);
    referral.status = before->status;
    referral.since = before->since;
    referrals.replace(dossier.client(), id, referral);
    act.commit();
    return {};
}

void setGpLetter(const OpenDossier& dossier, ReferralId id, std::optional<bool> there) {
    setField(dossier, ActKind::SetGpLetter, id, &Referral::gpLetter, there);
}

void setInsuranceChecked(const OpenDossier& dossier, ReferralId id, std::optional<bool> checked) {
    setField(dossier, ActKind::SetInsuranceChecked, id, &Referral::insuranceChecked, checked);
}

void setReferralOutcome(const OpenDossier& dossier, ReferralId id, std::string_view outcome) {
    std::string words = steps::trimmedWords(outcome);
    setField(dossier, ActKind::SetReferralOutcome, id, &Referral::outcome,
             words.empty() ? std::nullopt : std::optional(std::move(words)));
}

bool giveLetterConsent(const OpenDossier& dossier, ReferralId id, LetterKind letter,
                       std::optional<Date> until, int textVersion) {
    storage::Act act(dossier.session(), ActKind::GiveConsent);
    const Date today = todayOfReferral(act);
    const auto scope = letterConsent(storage::ReferralReader(act).get(dossier.client(), id), letter);
    if (!scope || (until && *until < today)) {
        return false;
    }
    storage::ConsentStore(act).add(
        dossier.client(),
        {.to = *scope, .given = true, .on = today, .textVersion = textVersion, .until = until});
    act.commit();
    return true;
}

bool withdrawLetterConsent(const OpenDossier& dossier, ReferralId id, LetterKind letter) {
    storage::Act act(dossier.session(), ActKind::WithdrawConsent);
    const auto scope = letterConsent(storage::ReferralReader(act).get(dossier.client(), id), letter);
    if (!scope) {
        return false;
    }
    storage::ConsentStore(act).add(dossier.client(),
                                   {.to = *scope, .given = false, .on = todayOfReferral(act)});
    steps::forgetLetterAgreements(act, dossier.client(), *scope);
    act.commit();
    return true;
}

std::vector<ReferralObstacle> agreeLetterFields(const OpenDossier& dossier, ReferralId id, LetterKind letter,
                                                const std::vector<LetterField>& fields) {
    storage::Act act(dossier.session(), ActKind::AgreeLetterFields);
    auto found = obstaclesToLetter(act, dossier.client(), id, letter);
    if (!found.empty()) {
        return found;
    }
    storage::LetterAgreementStore(act).set(dossier.client(), id, letter, fields);
    act.commit();
    return {};
}

std::vector<ReferralObstacle> recordLetterGiven(const OpenDossier& dossier, ReferralId id,
                                                LetterKind letter) {
    storage::Act act(dossier.session(), ActKind::RecordLetterGiven);
    auto found = obstaclesToLetter(act, dossier.client(), id, letter);
    if (!found.empty()) {
        return found;
    }
    storage::LetterAgreementStore(act).recordGiven(dossier.client(), id, letter);
    act.commit();
    return {};
}

} // namespace kentering
