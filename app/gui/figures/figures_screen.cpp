#include "app/gui/figures/figures_screen.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/figures/exact_figures_page.h"
#include "app/gui/figures/protected_figures_page.h"
#include "app/gui/theme/theme.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

FiguresScreen::FiguresScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                             std::function<void(bool)> busy)
    : ThemedPanel(parent, {.ground = look.colour("page")}), m_busy(std::move(busy)) {
    SetName("figures-screen");
    const auto working = [this](bool now) { count(now); };
    m_room = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "figures-room");
    m_room->SetBackgroundColour(look.colour("page"));
    m_room->SetScrollRate(0, FromDIP(12));
    m_exact = new ExactFiguresPage(m_room, look, context, working);
    m_protected = new ProtectedFiguresPage(m_room, look, context, working);

    auto* tabs = new wxBoxSizer(wxHORIZONTAL);
    m_toExact =
        makeToggle(this, "figures.exact", _("Exact, for the team"), {"tab"}, [this] { show(m_exact); });
    m_toProtected = makeToggle(this, "figures.protected", _("Protected, as a workbook"), {"tab"},
                               [this] { show(m_protected); });
    tabs->Add(m_toExact);
    tabs->Add(m_toProtected);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(tabs, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    auto* pages = new wxBoxSizer(wxVERTICAL);
    pages->Add(m_exact, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    pages->Add(m_protected, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    m_room->SetSizer(pages);
    page->Add(m_room, wxSizerFlags(1).Expand());
    SetSizer(page);
    show(m_exact);
}

void FiguresScreen::show(wxWindow* page) {
    m_exact->Show(page == m_exact);
    m_protected->Show(page == m_protected);
    m_toExact->SetValue(page == m_exact);
    m_toProtected->SetValue(page == m_protected);
    Layout();
    m_room->FitInside();
    m_room->Layout();
}

void FiguresScreen::count(bool working) {
    m_working += working ? 1 : -1;
    m_busy(m_working > 0);
}

void FiguresScreen::reload() {
    m_exact->read();
}

void FiguresScreen::exportTo(const std::filesystem::path& file) {
    show(m_protected);
    m_protected->exportTo(file);
}

bool FiguresScreen::isWorking() const {
    return m_protected->isWorking();
}

} // namespace kentering
