#pragma once

#include "model/domain/keyboard_phrases.h"

class wxTextCtrl;

namespace kentering {

/// Lets short words be written out while somebody types in `field`: `;gk ` becomes a sentence. Whoever
/// listens to the field already hears the sentence, not the short word.
void expandPhrases(wxTextCtrl& field, KeyboardPhrases phrases);

} // namespace kentering
