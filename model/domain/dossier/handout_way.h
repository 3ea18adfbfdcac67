#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// How a handout left the program.
enum class HandoutWay : unsigned char {
    OnPaper,
    AsFile,
    AsText, ///< copied, for a message
};

template <>
struct Vocabulary<HandoutWay> {
    static constexpr std::array<std::string_view, 3> kCodes{"printed", "saved", "copied"};
};

} // namespace kentering
