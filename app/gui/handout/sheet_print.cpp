#include "app/gui/handout/sheet_print.h"

#include "app/gui/words/to_wx.h"

#include <cairo.h>
#include <gtk/gtk.h>
#include <wx/dc.h>
#include <wx/gtk/print.h>
#include <wx/modalhook.h>

#include <string>
#include <utility>

namespace kentering {

namespace {

/// What the toolkit leaves open and only GTK can set, before its dialog shows.
class PrintJobSettings : public wxModalDialogHook {
public:
    explicit PrintJobSettings(std::string name) : m_name(std::move(name)) { Register(); }
    PrintJobSettings(const PrintJobSettings&) = delete;
    PrintJobSettings& operator=(const PrintJobSettings&) = delete;
    ~PrintJobSettings() override { Unregister(); }

protected:
    int Enter(wxDialog* dialog) override {
        auto* print = dynamic_cast<wxGtkPrintDialog*>(dialog);
        auto* native = print == nullptr ? nullptr
                                        : dynamic_cast<wxGtkPrintNativeData*>(
                                              print->GetPrintDialogData().GetPrintData().GetNativeData());
        GtkPrintOperation* job = native == nullptr ? nullptr : native->GetPrintJob();
        if (job != nullptr) {
            // Otherwise the queue shows the program's name.
            gtk_print_operation_set_job_name(job, m_name.c_str());
            // Pages have margins of their own: they are as large as the paper.
            gtk_print_operation_set_use_full_page(job, TRUE);
        }
        return wxID_NONE;
    }

private:
    std::string m_name;
};

cairo_t* cairoOf(const wxDC* dc) {
    return dc == nullptr ? nullptr : static_cast<cairo_t*>(dc->GetHandle());
}

} // namespace

SheetPrint::SheetPrint(const Pages& pages) : wxPrintout(toWx(pages.title())), m_pages(pages) {
    cairo_matrix_init_identity(&m_paper);
}

bool SheetPrint::HasPage(int page) {
    // Asked before each page, while the origin is still the corner of the paper. After that the toolkit moves
    // it by margins that are not those of paper on its side, and a folded sheet would print off its fold.
    if (cairo_t* cairo = cairoOf(GetDC())) {
        cairo_get_matrix(cairo, &m_paper);
    }
    return page >= 1 && page <= m_pages.count();
}

bool SheetPrint::OnPrintPage(int page) {
    cairo_t* cairo = cairoOf(GetDC());
    if (cairo == nullptr) {
        return false;
    }
    // Whatever paper there is, the page fills it.
    constexpr double kPointsInInch = 72;
    const wxSize size = GetDC()->GetSize();
    const wxSize dotsPerInch = GetDC()->GetPPI();
    cairo_save(cairo);
    cairo_set_matrix(cairo, &m_paper);
    cairo_scale(cairo, size.x * kPointsInInch / dotsPerInch.x / m_pages.size().width,
                size.y * kPointsInInch / dotsPerInch.y / m_pages.size().height);
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
    const PrintJobSettings settings(pages.title());
    SheetPrint sheet(pages);
    return printer.Print(parent, &sheet, true);
}

} // namespace kentering
