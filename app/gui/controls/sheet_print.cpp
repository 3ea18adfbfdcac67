#include "app/gui/controls/sheet_print.h"

#include "app/gui/text/to_wx.h"

#include <cairo.h>
#include <wx/dc.h>
#include <wx/graphics.h>

#include <memory>

namespace kentering {

SheetPrint::SheetPrint(const Pages& pages) : wxPrintout(toWx(pages.title())), m_pages(pages) {}

bool SheetPrint::OnPrintPage(int page) {
    const std::unique_ptr<wxGraphicsContext> context{wxGraphicsContext::CreateFromUnknownDC(*GetDC())};
    if (!context) {
        return false;
    }
    // Whatever units the printer has, the page fills the paper.
    int width = 0;
    int height = 0;
    GetDC()->GetSize(&width, &height);
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    cairo_save(cairo);
    cairo_scale(cairo, width / m_pages.size().width, height / m_pages.size().height);
    drawPage(cairo, m_pages, page - 1);
    cairo_restore(cairo);
    return true;
}

void SheetPrint::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = m_pages.count();
}

bool printSheet(wxWindow* parent, const Pages& pages) {
    wxPrintDialogData data;
    data.SetMinPage(1);
    data.SetMaxPage(pages.count());
    data.SetFromPage(1);
    data.SetToPage(pages.count());
    data.GetPrintData().SetPaperId(wxPAPER_A4);
    data.GetPrintData().SetOrientation(pages.size().width > pages.size().height ? wxLANDSCAPE : wxPORTRAIT);
    if (pages.size().width > pages.size().height && pages.count() > 1) {
        data.GetPrintData().SetDuplex(wxDUPLEX_VERTICAL); // a booklet turns over its short edge
    }
    wxPrinter printer(&data);
    SheetPrint sheet(pages);
    return printer.Print(parent, &sheet, true);
}

} // namespace kentering
