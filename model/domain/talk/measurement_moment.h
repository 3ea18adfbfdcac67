#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// At which moment of the help a measurement was taken.
enum class MeasurementMoment : unsigned char {
    Start,
    Review,
    End,
    After,
};

template <>
struct Vocabulary<MeasurementMoment> {
    static constexpr std::array<std::string_view, 4> kCodes{"start", "review", "end", "after"};
};

} // namespace kentering
