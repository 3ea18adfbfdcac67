#include "app/gui/theme/one_line.h"

#include "model/base/text_rules.h"

#include <wx/window.h>

#include <cstring>
#include <string>
#include <string_view>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

namespace {

void insertOnOneLine(GtkEditable* field, const char* text, int length, int* position, void* /*data*/) {
    const std::string_view typed(text, length < 0 ? std::strlen(text) : static_cast<std::size_t>(length));
    if (isOneLine(typed)) {
        return;
    }
    // What comes in instead passes here again, and is one line then.
    const std::string line = onOneLine(typed);
    gtk_editable_insert_text(field, line.c_str(), static_cast<int>(line.size()), position);
    g_signal_stop_emission_by_name(field, "insert-text");
}

} // namespace

void keepOnOneLine(wxWindow& field) {
    GtkWidget* widget = field.GetHandle();
    if (GTK_IS_ENTRY(widget)) {
        g_signal_connect(widget, "insert-text", G_CALLBACK(insertOnOneLine), nullptr);
    }
}

} // namespace kentering

#pragma GCC diagnostic pop
