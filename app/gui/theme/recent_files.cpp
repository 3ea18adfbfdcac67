#include "app/gui/theme/recent_files.h"

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {

void keepRecentFilesToOurselves() {
    // The list is written by the class's own answer to a change. GTK's setting `gtk-recent-files-enabled`
    // would not do: switched off, it empties the list of all programs at the next change.
    auto* recent = static_cast<GtkRecentManagerClass*>(g_type_class_ref(GTK_TYPE_RECENT_MANAGER));
    recent->changed = [](GtkRecentManager* /*manager*/) {};
}

} // namespace kentering

#pragma GCC diagnostic pop
