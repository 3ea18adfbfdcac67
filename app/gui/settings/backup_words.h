#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/safekeeping/backup_care.h"

#include <wx/string.h>

namespace kentering {

// How backups are worded.

/// "today 17:30 · 412 kB".
[[nodiscard]] wxString copyWords(const BackupCopy& copy, Date today);
/// "opened and counted: 12 clients, …", or what is wrong with it.
[[nodiscard]] wxString stateWords(const BackupCopy& copy, Date today);
/// Whether putting it back was practised.
[[nodiscard]] wxString drillWords(const BackupPlace& place, Date today);
/// Why nothing could be put there, and since when.
[[nodiscard]] wxString faultWords(const BackupPlace& place, const PresenterContext& context);
/// A line of My day.
[[nodiscard]] wxString careWords(const BackupCare& care, Date today);

} // namespace kentering
