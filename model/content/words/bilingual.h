#pragma once

#include "model/domain/language.h"

#include <array>
#include <string>

namespace kentering {

/// The same words in every language of the product. Loaded content never lacks one.
struct Bilingual {
    std::array<std::string, kCount<Language>> texts{};

    [[nodiscard]] const std::string& in(Language language) const { return texts[indexOf(language)]; }
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

} // namespace kentering
