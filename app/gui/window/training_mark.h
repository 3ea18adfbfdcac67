#pragma once

#include "app/gui/controls/themed_panel.h"
#include "model/base/dates.h"

#include <optional>

namespace kentering {

class Theme;

/// Says above every screen of a training casebook that it is one. Nobody can put it away: whoever takes
/// made-up people for real ones, or writes real ones down here, does harm. Its words are called
/// training-words.
class TrainingMark : public ThemedPanel {
public:
    /// @param today the day that counts as today, when it is another than the computer's
    TrainingMark(wxWindow* parent, const Theme& look, const std::optional<Date>& today);
};

} // namespace kentering
