#include "app/gui/controls/themed_panel.h"

#include "app/gui/theme/gtk_style.h"

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/pen.h>

#include <memory>

namespace kentering {

ThemedPanel::ThemedPanel(wxWindow* parent, const Paint& paint)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      m_paint(paint) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { draw(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void ThemedPanel::setPaint(const Paint& paint) {
    m_paint = paint;
    Refresh();
}

void ThemedPanel::draw() {
    const wxSize size = GetClientSize();
    const std::unique_ptr<wxGraphicsContext> context = paintContext(*this);
    if (m_paint.around) {
        context->SetBrush(*m_paint.around);
        context->SetPen(*wxTRANSPARENT_PEN);
        context->DrawRectangle(0, 0, size.x, size.y);
    }
    context->SetBrush(m_paint.ground);
    context->SetPen(m_paint.edge ? wxPen(*m_paint.edge, 1) : *wxTRANSPARENT_PEN);
    const double inset = m_paint.edge ? 0.5 : 0.0;
    context->DrawRoundedRectangle(inset, inset, size.x - 2 * inset, size.y - 2 * inset,
                                  FromDIP(m_paint.radius));
}

} // namespace kentering
