#include "app/gui/theme/theme.h"

#include "app/gui/theme/style_sheet.h"
#include "model/base/errors.h"

#include <wx/settings.h>

#include <string>

// GTK's own headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <gtk/gtk.h>

namespace kentering {

struct Theme::Provider {
    explicit Provider(const std::string& css) {
        if (m_screen == nullptr) {
            throw EnvironmentError("no screen to draw on");
        }
        GError* error = nullptr;
        if (gtk_css_provider_load_from_data(m_css, css.c_str(), static_cast<gssize>(css.size()), &error) ==
            FALSE) {
            const std::string reason = error != nullptr ? error->message : "unknown reason";
            g_clear_error(&error);
            g_object_unref(m_css);
            throw EnvironmentError("style sheet refused: " + reason);
        }
        gtk_style_context_add_provider_for_screen(m_screen, GTK_STYLE_PROVIDER(m_css),
                                                  // above the sheets that wxWidgets gives single controls
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
    ~Provider() {
        gtk_style_context_remove_provider_for_screen(m_screen, GTK_STYLE_PROVIDER(m_css));
        g_object_unref(m_css);
    }
    Provider(const Provider&) = delete;
    Provider& operator=(const Provider&) = delete;

private:
    GdkScreen* m_screen = gdk_screen_get_default();
    GtkCssProvider* m_css = gtk_css_provider_new();
};

namespace {

std::string sheetFor(const Palette& palette) {
    std::string css;
    for (const NamedColour& colour : palette.colours()) {
        css.append("@define-color ").append(colour.name).append(" ").append(colour.value.hex()).append(";\n");
    }
    return css.append(styleSheet());
}

} // namespace

Theme::Theme(const Palette& palette)
    : m_palette(palette), m_provider(std::make_unique<Provider>(sheetFor(palette))) {}

Theme::~Theme() = default;

const Palette& Theme::systemPalette() {
    return wxSystemSettings::GetAppearance().IsDark() ? Palette::dark() : Palette::light();
}

wxColour Theme::colour(std::string_view name) const {
    const Rgb value = m_palette.at(name);
    return {value.red, value.green, value.blue};
}

} // namespace kentering

#pragma GCC diagnostic pop
