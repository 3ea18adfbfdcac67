#pragma once

class wxStaticText;
class wxTextCtrl;

namespace kentering {

/// Says in `label` how hard the passphrase in `field` is to guess, as it is typed. It advises and stops
/// nobody.
void followStrength(wxTextCtrl& field, wxStaticText& label);

} // namespace kentering
