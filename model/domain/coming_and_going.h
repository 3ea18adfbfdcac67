#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// How somebody came to us, as far as they told. One answer: what brought them to the first contact.
enum class CameBy : unsigned char {
    Self,         ///< found us without anybody's help
    SomebodyNear, ///< a friend, partner or relative
    Outreach,     ///< met us where people use or date: an app, a party, a sauna
    SexualHealth, ///< a clinic for sexual health, or whoever gives PrEP
    Gp,
    OtherCare, ///< addiction care, a psychologist, a hospital, social work
    Other,
};

template <>
struct Vocabulary<CameBy> {
    static constexpr std::array<std::string_view, 7> kCodes{
        "self", "somebody-near", "outreach", "sexual-health", "gp", "other-care", "other"};
};

/// How the time with us ended (domain.md 5: four lines, not one). None of them is a verdict.
enum class ClosingOutcome : unsigned char {
    AgreedEnd, ///< they and we agreed that this was it
    MovedOn,   ///< went on elsewhere: other help, another town
    Silent,    ///< was not heard of any more
    Died,
};

template <>
struct Vocabulary<ClosingOutcome> {
    static constexpr std::array<std::string_view, 4> kCodes{"agreed-end", "moved-on", "silent", "died"};
};

} // namespace kentering
