#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/referral/letter_field.h"
#include "reports/handout/layout/letter_layout.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What a letter is about, apart from what it may tell.
struct LetterOccasion {
    LetterKind kind = LetterKind::ToGp;
    Referral referral;
    std::string party;  ///< to whom the client is referred, as the directory names it; empty for nobody yet
    std::string sender; ///< who signs: the counsellor's name
    std::string organisation;
    Date today;
};

/// The letter from the template in content. Only the fields in `agreed` are looked at, so nothing else can
/// slip in; a field without anything known is left out.
[[nodiscard]] LetterText composeLetter(const Content& content, Language language,
                                       const LetterOccasion& occasion, const Dossier& dossier,
                                       const std::vector<LetterField>& agreed);

/// What the client's dossier says under `field`; nothing when it says nothing.
[[nodiscard]] std::optional<std::string> letterWords(const Content& content, Language language,
                                                     LetterField field, const Dossier& dossier, Date today);

} // namespace kentering
