#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/referral/letter_field.h"

#include <string>
#include <vector>

namespace kentering {

/// What a letter may tell, as agreed with the client. Nothing while they do not agree that it is written.
/// @throws WrongClientError for a referral that is not this client's.
[[nodiscard]] std::vector<LetterField> agreedLetterFields(const OpenDossier& dossier, ReferralId id,
                                                          LetterKind letter);

/// Who signs a letter.
struct LetterSender {
    std::string name;
    std::string organisation;
};

[[nodiscard]] LetterSender letterSender(OpenCasebook& book);

} // namespace kentering
