#pragma once

#include "model/acts/reading/forms.h"
#include "reports/handout/compose/handout_request.h"

namespace kentering {

/// What the counsellor chose for a sheet, as the fields of a form that is kept: a lock brings the sheet back
/// as it was. Nothing else of `request` is among it: what the dossier says is read anew.
[[nodiscard]] FormFields handoutChoices(const HandoutRequest& request, bool showsTotal);

/// Puts `choices` into `request`; what is not understood changes nothing. Those of another day were for
/// another sheet: they change nothing either. @returns whether they were of the day of `request`
bool applyHandoutChoices(const FormFields& choices, HandoutRequest& request, bool& showsTotal);

} // namespace kentering
