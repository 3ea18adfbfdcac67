#pragma once

#include "model/domain/ids.h"

#include <optional>
#include <string>

namespace kentering {

/// Where somebody is in the program, so that unlocking brings him back there. Holds no text of anybody.
struct WorkPlace {
    enum class Screen : unsigned char { MyDay, Clients, Talk, Handout, Resources, Figures, Settings };

    std::string user;
    Screen screen = Screen::MyDay;
    std::optional<ClientId> client{};
};

} // namespace kentering
