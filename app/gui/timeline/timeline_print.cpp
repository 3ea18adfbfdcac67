#include "app/gui/timeline/timeline_print.h"

#include "app/gui/timeline/timeline_view.h"

#include <wx/dc.h>
#include <wx/print.h>

namespace kentering {

namespace {

constexpr int kMarginMm = 15;

class PictureSheet : public wxPrintout {
public:
    explicit PictureSheet(const TimelineView& picture) : wxPrintout("Kentering"), m_picture(picture) {}

    bool OnPrintPage(int page) override {
        wxDC* dc = GetDC();
        if (page != 1 || dc == nullptr) {
            return false;
        }
        wxPageSetupDialogData margins;
        margins.SetMarginTopLeft(wxPoint(kMarginMm, kMarginMm));
        margins.SetMarginBottomRight(wxPoint(kMarginMm, kMarginMm));
        FitThisSizeToPageMargins(wxSize(TimelineDrawing::kPaperWidth, TimelineDrawing::kPaperHeight),
                                 margins);
        m_picture.drawOnPaper(*dc);
        return true;
    }
    bool HasPage(int page) override { return page == 1; }
    void GetPageInfo(int* minPage, int* maxPage, int* from, int* to) override {
        *minPage = *maxPage = *from = *to = 1;
    }

private:
    const TimelineView& m_picture;
};

} // namespace

void printPicture(wxWindow& parent, const TimelineView& picture) {
    wxPrintDialogData data;
    data.GetPrintData().SetPaperId(wxPAPER_A4);
    data.GetPrintData().SetOrientation(wxLANDSCAPE);
    wxPrinter printer(&data);
    PictureSheet sheet(picture);
    printer.Print(&parent, &sheet, true);
}

} // namespace kentering
