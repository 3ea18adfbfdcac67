#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/window/client_tab.h"
#include "app/gui/window/my_day_return.h"
#include "app/gui/window/talk_return.h"
#include "model/domain/ids.h"

#include <optional>
#include <string>

namespace kentering {

/// Where somebody is in the program, so that unlocking brings them back there. Holds no text of anybody.
struct Location {
    enum class Screen : unsigned char { MyDay, Clients, Talk, Handout, Resources, Figures, Settings };

    std::string user;
    Screen screen = Screen::MyDay;
    std::optional<ClientId> client{};
    ClientTab tab = ClientTab::Overview; ///< of their page
    std::string opener{};                ///< window name of the button whose form was open; empty: none was
    bool asksForNew = false;             ///< a new client was being written down
    std::optional<TalkReturn> talk{};    ///< where they were in the talk
    std::optional<MyDayReturn> myDay{};  ///< where they were in My day
    std::optional<FocusPlace> focus{};   ///< what had the focus, in the work or in the form that was open
    bool alone = false;                  ///< their page stood without the list of others
};

} // namespace kentering
