#pragma once

#include "reports/handout/layout/pages.h"

#include <cairo.h>
#include <wx/print.h>

namespace kentering {

/// A handout for the printer. The name of the job is the sheet's neutral title: print queues show it.
class SheetPrint : public wxPrintout {
public:
    explicit SheetPrint(const Pages& pages);

    bool OnPrintPage(int page) override;
    bool HasPage(int page) override;
    void GetPageInfo(int* first, int* last, int* from, int* to) override;

private:
    Pages m_pages;
    cairo_matrix_t m_paper; ///< from points, seen from the corner of the paper, to the printer's own
};

/// Lets the user choose a printer and prints. @returns false when they did not, or when printing failed.
bool printSheet(wxWindow* parent, const Pages& pages);

} // namespace kentering
