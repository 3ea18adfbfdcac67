#include "tests/gui/support/photographer.h"

#include "app/gui/theme/palette.h"
#include "tests/gui/support/every_screen.h"

#include <gtk/gtk.h>

#include <cstdio>
#include <exception>
#include <memory>
#include <wx/display.h>
#include <wx/stopwatch.h>

namespace kentering {

namespace {

class Photographer : public EveryScreenTest {
public:
    Photographer(std::filesystem::path folder, Language language, const Palette& palette)
        : EveryScreenTest(std::filesystem::temp_directory_path(), palette), m_folder(std::move(folder)) {
        closeWindow();
        openWindow(language);
        const wxRect all = wxDisplay(0U).GetGeometry();
        window->SetSize(all);
    }

    bool work() {
        photograph("Locked");
        unlock();
        for (const Screen& screen : everyScreen()) {
            goThere(screen, m_disk);
            photograph(screen.name);
        }
        talk();
        key(WXK_F9);
        photograph("ClientView");
        return m_areAllSaved;
    }

    void TestBody() override {}

private:
    void photograph(const char* name) {
        // What is drawn comes with the clock of the toolkit.
        const wxStopWatch watch;
        while (watch.Time() < 400) {
            settle();
            wxMilliSleep(10);
        }
        // The toolkit draws it once more, on a surface of ours: what a display shows may be older.
        const double scale = window->GetContentScaleFactor();
        const wxSize size = window->GetSize() * scale;
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x, size.y), &cairo_surface_destroy);
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                       &cairo_destroy);
        cairo_scale(cairo.get(), scale, scale);
        gtk_widget_draw(window->GetHandle(), cairo.get());
        const std::string number = std::to_string(++m_made);
        const std::filesystem::path file =
            m_folder / ((number.size() < 2 ? "0" : "") + number + "-" + name + ".png");
        if (cairo_surface_write_to_png(surface.get(), file.c_str()) != CAIRO_STATUS_SUCCESS) {
            std::fprintf(stderr, "%s could not be written.\n", file.c_str());
            m_areAllSaved = false;
        }
    }

    std::filesystem::path m_folder;
    SeamDisk m_disk{disk};
    int m_made = 0;
    bool m_areAllSaved = true;
};

} // namespace

int photographEveryScreen(const std::filesystem::path& folder, Language language, const Palette& palette) {
    try {
        std::filesystem::create_directories(folder);
        Photographer photographer(folder, language, palette);
        return photographer.work() ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

} // namespace kentering
