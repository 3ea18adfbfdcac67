#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// To what kind of thing somebody consents. The words stand apart from the consents themselves, so that who
/// needs labels need not know who said yes.
enum class ConsentKind : unsigned char { Record, Statistics, Contact, Relatives, Referral };

/// The words for the kinds; a referral's own code goes on with its resource (see `ConsentScope::code`).
template <>
struct Vocabulary<ConsentKind> {
    static constexpr std::array<std::string_view, 5> kCodes{"record", "statistics", "contact", "relatives",
                                                            "referral"};
};

} // namespace kentering
