#include "reports/handout/output/page_files.h"

#include "reports/handout/output/pdf_language.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace kentering {

namespace {

using ThemedPanel = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Cairo keeps the first error and does nothing after it.
void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error(std::string("drawing a page: ") + cairo_status_to_string(status));
    }
}

} // namespace

std::string pdfOf(const Pages& pages) {
    std::string bytes;
    const PageSize size = pages.size();
    const ThemedPanel surface(cairo_pdf_surface_create_for_stream(&append, &bytes, size.width, size.height),
                              &cairo_surface_destroy);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, pages.title().c_str());
    const std::string date = isoDate(pages.contentDate()) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    {
        const Context cairo(cairo_create(surface.get()), &cairo_destroy);
        cairo_tag_begin(cairo.get(), "Document", "");
        for (int page = 0; page < pages.count(); ++page) {
            drawPage(cairo.get(), pages, page);
            if (page + 1 == pages.count()) {
                cairo_tag_end(cairo.get(), "Document");
            }
            cairo_show_page(cairo.get());
        }
        check(cairo_status(cairo.get()));
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return accessiblePdf(bytes, {.language = pages.language(),
                                 .title = pages.title(),
                                 .date = pages.contentDate(),
                                 .readingOrder = pages.readingOrder()});
}

void writePdf(const Pages& pages, const std::filesystem::path& path, IfExists ifExists) {
    writeWholeFile(path, pdfOf(pages), ifExists);
}

void writePng(const Pages& pages, int page, double dotsPerInch, const std::filesystem::path& path,
              IfExists ifExists) {
    const double scale = dotsPerInch / 72;
    const PageSize size = pages.size();
    const ThemedPanel surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                         static_cast<int>(std::ceil(size.width * scale)),
                                                         static_cast<int>(std::ceil(size.height * scale))),
                              &cairo_surface_destroy);
    {
        const Context cairo(cairo_create(surface.get()), &cairo_destroy);
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
        cairo_scale(cairo.get(), scale, scale);
        drawPage(cairo.get(), pages, page);
        check(cairo_status(cairo.get()));
    }
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), &append, &bytes));
    writeWholeFile(path, bytes, ifExists);
}

} // namespace kentering
