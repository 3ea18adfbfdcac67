#pragma once

#include "model/domain/vocabulary.h"

#include <array>
#include <string_view>

namespace kentering {

/// The parts of a client's page.
enum class ClientTab : unsigned char {
    Overview,
    Measurements,
    SlipsAndPlan,
    Referrals,
    Contacts,
    File,
    Handover,
};

template <>
struct Vocabulary<ClientTab> {
    static constexpr std::array<std::string_view, 7> kCodes{
        "overview", "measurements", "slips", "referrals", "contacts", "file", "handover"};
};

} // namespace kentering
