#pragma once

#include "model/domain/talk/keyboard_phrases.h"

class wxTextCtrl;

namespace kentering {

/// Lets short words be written out while somebody types in `field`: `;gk ` becomes a sentence, of which
/// whoever listens to the field hears as of any change.
void expandPhrases(wxTextCtrl& field, KeyboardPhrases phrases);

} // namespace kentering
