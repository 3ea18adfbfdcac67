#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/base/dates.h"
#include "model/domain/referral/letter_field.h"
#include "model/domain/referral/referral_path.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

// Help elsewhere: how far it came, who may hear of the client, what a letter may tell. Each function is one
// transaction; what it returns stands in the way, and then nothing is stored. Consent is asked inside it:
// what a screen remembers of it does not count. All of them throw WrongClientError for a referral that is not
// this client's, and StorageIoError.

/// Help is considered; nothing leaves the house by this. @param party nothing: not in the directory, or not
/// chosen yet
ReferralId considerReferral(const OpenDossier& dossier, ReferralKind kind, std::optional<ResourceId> party);

/// Takes a step, dated today. @param gpLetter what the directory says of the party
[[nodiscard]] std::vector<ReferralObstacle> takeStep(const OpenDossier& dossier, ReferralId id,
                                                     ReferralStatus next, GpLetter gpLetter);

/// Takes the last step back, for it was written by mistake: what held before it holds again, since then. The
/// history keeps both. A letter that was given stays given.
[[nodiscard]] std::vector<ReferralObstacle> takeStepBack(const OpenDossier& dossier, ReferralId id);

void setGpLetter(const OpenDossier& dossier, ReferralId id, std::optional<bool> there);
void setInsuranceChecked(const OpenDossier& dossier, ReferralId id, std::optional<bool> checked);
/// White space around the words is left out; blank words take the outcome back.
void setReferralOutcome(const OpenDossier& dossier, ReferralId id, std::string_view outcome);

/// The client agrees today that whoever gets this letter hears of them (the GP, or the party), until a day or
/// without end. @returns false for a referral without party or a day that has passed: nothing is stored.
[[nodiscard]] bool giveLetterConsent(const OpenDossier& dossier, ReferralId id, LetterKind letter,
                                     std::optional<Date> until, int textVersion);
/// The client takes it back: from today nothing may be sent, and what such letters could tell is agreed no
/// more. @returns false for a referral without party.
bool withdrawLetterConsent(const OpenDossier& dossier, ReferralId id, LetterKind letter);

/// What a letter may tell, as agreed with the client, who agreed first that it is written.
[[nodiscard]] std::vector<ReferralObstacle> agreeLetterFields(const OpenDossier& dossier, ReferralId id,
                                                              LetterKind letter,
                                                              const std::vector<LetterField>& fields);
/// The letter was given or printed: the history keeps what it told.
[[nodiscard]] std::vector<ReferralObstacle> recordLetterGiven(const OpenDossier& dossier, ReferralId id,
                                                              LetterKind letter);

} // namespace kentering
