#pragma once

#include "model/acts/reading/forms.h"

namespace kentering {

// Forms that somebody is filling in. They are no part of a dossier, have no history and never travel. Both
// throw WrongClientError when the client has gone, and StorageIoError.

/// Keeps what stands in the fields of a form, in the place of what was kept of it before.
void keepForm(OpenCasebook& book, const FormPlace& form, const FormFields& fields);
/// It was stored, or given up: nothing is kept of it any more.
void forgetForm(OpenCasebook& book, const FormPlace& form);

} // namespace kentering
