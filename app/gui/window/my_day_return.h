#pragma once

#include "app/presenters/my_day/my_day_presenter.h"
#include "model/base/dates.h"

#include <optional>

namespace kentering {

/// A page of My day.
enum class MyDayPage : unsigned char { Today, Agenda, Waiting };

/// Where somebody was in My day, so that unlocking brings them back there. Holds no text of anybody.
struct MyDayReturn {
    MyDayPage page = MyDayPage::Today;
    MyDayScope scope = MyDayScope::Mine;
    // Of the agenda, when it was looked at.
    std::optional<Date> firstDay{};
    bool onlyMine = true;
};

} // namespace kentering
