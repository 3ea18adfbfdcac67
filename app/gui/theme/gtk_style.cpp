#include "app/gui/theme/gtk_style.h"

#include "app/gui/theme/long_words.h"

#include <wx/anybutton.h>
#include <wx/graphics.h>
#include <wx/stattext.h>
#include <wx/window.h>

#include <algorithm>
#include <string>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

namespace {

// The control that takes the focus: for a text or list that scrolls it is the child of what scrolls it.
GtkWidget* nativeControl(const wxWindow& window) {
    GtkWidget* widget = window.GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget)) {
        GtkWidget* child = gtk_bin_get_child(GTK_BIN(widget));
        if (child != nullptr && (GTK_IS_TEXT_VIEW(child) || GTK_IS_TREE_VIEW(child))) {
            return child;
        }
    }
    return widget;
}

GtkWidget* partOf(GtkWidget* box, const wxString& text, const char* style) {
    GtkWidget* label = gtk_label_new(text.utf8_str());
    gtk_style_context_add_class(gtk_widget_get_style_context(label), style);
    gtk_container_add(GTK_CONTAINER(box), label);
    return label;
}

// The toolkit would measure with the old style until the next frame; what stands inside inherits from it.
void measureAgain(GtkWidget* widget) {
    g_signal_emit_by_name(widget, "style-updated");
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(
            GTK_CONTAINER(widget), [](GtkWidget* child, gpointer) { measureAgain(child); }, nullptr);
    }
}

} // namespace

void setStyle(wxWindow& window, std::string_view name, bool present) {
    const std::string text(name);
    for (GtkWidget* widget : {static_cast<GtkWidget*>(window.GetHandle()), nativeControl(window)}) {
        GtkStyleContext* context = gtk_widget_get_style_context(widget);
        if (present) {
            gtk_style_context_add_class(context, text.c_str());
        } else {
            gtk_style_context_remove_class(context, text.c_str());
        }
        measureAgain(widget);
    }
    window.InvalidateBestSize();
}

void addStyle(wxWindow& window, std::string_view name) {
    setStyle(window, name, true);
}

void setAccessibleName(wxWindow& window, const wxString& name) {
    if (AtkObject* accessible = gtk_widget_get_accessible(nativeControl(window))) {
        atk_object_set_name(accessible, name.utf8_str());
    }
}

void setAccessibleDescription(wxWindow& window, const wxString& description) {
    if (AtkObject* accessible = gtk_widget_get_accessible(nativeControl(window))) {
        atk_object_set_description(accessible, description.utf8_str());
    }
}

wxString accessibleName(const wxWindow& window) {
    AtkObject* accessible = gtk_widget_get_accessible(nativeControl(window));
    const char* name = accessible != nullptr ? atk_object_get_name(accessible) : nullptr;
    return name != nullptr ? wxString::FromUTF8(name) : wxString();
}

wxString accessibleDescription(const wxWindow& window) {
    AtkObject* accessible = gtk_widget_get_accessible(nativeControl(window));
    const char* text = accessible != nullptr ? atk_object_get_description(accessible) : nullptr;
    return text != nullptr ? wxString::FromUTF8(text) : wxString();
}

void setButtonParts(wxAnyButton& button, const wxString& left, const wxString& right) {
    GtkWidget* widget = button.GetHandle();
    if (GtkWidget* old = gtk_bin_get_child(GTK_BIN(widget))) {
        gtk_container_remove(GTK_CONTAINER(widget), old);
    }
    GtkWidget* box = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 8);
    GtkWidget* start = partOf(box, left, "button-start");
    gtk_label_set_xalign(GTK_LABEL(start), 0.0F);
    gtk_widget_set_hexpand(start, TRUE);
    GtkWidget* end = partOf(box, right, "button-end");
    gtk_label_set_xalign(GTK_LABEL(end), 0.0F);
    gtk_container_add(GTK_CONTAINER(widget), box);
    gtk_widget_show_all(box);
    button.InvalidateBestSize();
    setAccessibleName(button, right.empty() ? left : left + ", " + right);
}

int wrappedHeight(wxStaticText& label, int width) {
    GtkWidget* widget = label.GetHandle();
    gtk_label_set_line_wrap(GTK_LABEL(widget), TRUE);
    gtk_label_set_line_wrap_mode(GTK_LABEL(widget), PANGO_WRAP_WORD_CHAR);
    const std::string shown(gtk_label_get_text(GTK_LABEL(widget)));
    if (const std::string quick = withoutEndlessWords(shown); quick != shown) {
        gtk_label_set_text(GTK_LABEL(widget), quick.c_str());
    }
    // Measured here and not asked of the label, which answers from its cache until the next frame.
    GtkBorder padding;
    GtkStyleContext* style = gtk_widget_get_style_context(widget);
    gtk_style_context_get_padding(style, gtk_style_context_get_state(style), &padding);
    PangoLayout* layout = gtk_widget_create_pango_layout(widget, gtk_label_get_text(GTK_LABEL(widget)));
    pango_layout_set_width(layout, std::max(width - padding.left - padding.right, 1) * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    g_object_unref(layout);
    return height + padding.top + padding.bottom;
}

int lineHeight(const wxWindow& window) {
    PangoLayout* layout = gtk_widget_create_pango_layout(window.GetHandle(), "H");
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    g_object_unref(layout);
    return height;
}

wxSize nativeSize(const wxWindow& window) {
    GtkRequisition least;
    gtk_widget_get_preferred_size(window.GetHandle(), &least, nullptr);
    return {least.width, least.height};
}

std::unique_ptr<wxGraphicsContext> paintContext(const wxWindow& window) {
    return std::unique_ptr<wxGraphicsContext>(
        wxGraphicsContext::CreateFromNative(cairo_reference(window.GTKPaintContext())));
}

} // namespace kentering

#pragma GCC diagnostic pop
