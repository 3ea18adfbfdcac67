#pragma once

#include "reports/handout/pages.h"

#include <wx/print.h>

namespace kentering {

/// A handout for the printer. The name of the job is the sheet's neutral title: print queues show it.
class SheetPrint : public wxPrintout {
public:
    explicit SheetPrint(const Pages& pages);

    bool OnPrintPage(int page) override;
    bool HasPage(int page) override { return page >= 1 && page <= m_pages.count(); }
    void GetPageInfo(int* first, int* last, int* from, int* to) override;

private:
    Pages m_pages;
};

/// Lets the user choose a printer and prints. @returns false when he did not, or when printing failed.
bool printSheet(wxWindow* parent, const Pages& pages);

} // namespace kentering
