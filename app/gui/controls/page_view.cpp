#include "app/gui/controls/page_view.h"

#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"

#include <cairo.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/intl.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace kentering {

namespace {

constexpr int kGap = 24;
constexpr double kLargestScale = 1.6;

} // namespace

PageView::PageView(wxWindow* parent, const Theme& look, std::function<const Pages&()> pages)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE | wxWANTS_CHARS, "page-view"),
      m_look(look),
      m_pages(std::move(pages)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(0, FromDIP(16));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { draw(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        measure();
        event.Skip();
    });
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        switch (event.GetKeyCode()) {
        case WXK_PAGEDOWN:
            ScrollPages(1);
            break;
        case WXK_PAGEUP:
            ScrollPages(-1);
            break;
        case WXK_DOWN:
            ScrollLines(2);
            break;
        case WXK_UP:
            ScrollLines(-2);
            break;
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
            break;
        default:
            event.Skip();
        }
    });
}

void PageView::refresh(const wxString& text) {
    setAccessibleName(*this, _("Preview of the sheet"));
    setAccessibleDescription(*this, text);
    measure();
    Refresh();
}

void PageView::measure() {
    const Pages& pages = m_pages();
    const double gap = FromDIP(kGap);
    const double room = std::max(GetClientSize().x - 2 * gap, 50.0);
    m_scale = std::min(room / pages.size().width, kLargestScale * FromDIP(100) / 100.0);
    const double height = pages.count() * (pages.size().height * m_scale + gap) + gap;
    SetVirtualSize(GetClientSize().x, static_cast<int>(height));
}

void PageView::draw() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(m_look.colour("page"));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context{wxGraphicsContext::CreateFromUnknownDC(dc)};
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    const Pages& pages = m_pages();
    const double gap = FromDIP(kGap);
    const double width = pages.size().width * m_scale;
    const double height = pages.size().height * m_scale;
    const double left = std::max((GetClientSize().x - width) / 2, 0.0);
    const double scrolled = CalcUnscrolledPosition(wxPoint(0, 0)).y;
    for (int page = 0; page < pages.count(); ++page) {
        const double top = gap + page * (height + gap) - scrolled;
        if (top + height < 0 || top > GetClientSize().y) {
            continue;
        }
        context->SetPen(wxPen(m_look.colour("line"), 1));
        context->SetBrush(*wxWHITE_BRUSH);
        context->DrawRectangle(left - 0.5, top - 0.5, width + 1, height + 1);
        cairo_save(cairo);
        cairo_translate(cairo, left, top);
        cairo_scale(cairo, m_scale, m_scale);
        drawPage(cairo, pages, page);
        cairo_restore(cairo);
    }
}

} // namespace kentering
