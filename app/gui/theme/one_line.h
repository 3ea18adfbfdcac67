#pragma once

class wxWindow;

namespace kentering {

/// Whatever is typed, pasted or dropped into `field` comes into it on one line (`onOneLine`). Does nothing to
/// what is no field of one line.
void keepOnOneLine(wxWindow& field);

} // namespace kentering
