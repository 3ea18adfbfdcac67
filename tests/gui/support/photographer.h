#pragma once

#include "model/domain/language.h"

#include <filesystem>

namespace kentering {

class Palette;

/// Goes to each screen of the program on the demonstration and saves a picture of the whole window there, as
/// `NN-Name.png` in `folder`: for leafing through, and for README and manual. The window fills the display.
/// @returns the exit status: 0 when each picture was made
int photographEveryScreen(const std::filesystem::path& folder, Language language, const Palette& palette);

} // namespace kentering
