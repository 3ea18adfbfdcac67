#pragma once

#include "model/domain/language.h"

namespace kentering {

/// The language of this computer's user: Dutch when the system speaks it, else English.
[[nodiscard]] Language systemLanguage();

/// The window speaks `language` from now on: texts that are made afterwards. Source texts are English; the
/// Dutch catalogue is part of the program.
void speak(Language language);

} // namespace kentering
