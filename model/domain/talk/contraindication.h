#pragma once

#include "model/domain/vocabulary.h"

#include <array>
#include <string_view>

namespace kentering {

/// For whom a piece of advice may do harm (a judgement, domain pitfalls).
enum class Contraindication : unsigned char {
    SelfHarm,
    Psychosis,
    UnsafeHome,
};

template <>
struct Vocabulary<Contraindication> {
    static constexpr std::array<std::string_view, 3> kCodes{"self-harm", "psychosis", "unsafe-home"};
};

} // namespace kentering
