#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// Languages of the product.
enum class Language : unsigned char {
    Dutch,
    English,
};

template <>
struct Vocabulary<Language> {
    static constexpr std::array<std::string_view, 2> kCodes{"nl", "en"};
};

} // namespace kentering
