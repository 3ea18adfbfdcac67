#include "app/gui/figures/protected_figures_page.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kLeastPreview = 160;
constexpr int kProtectedFiguresPageTextWidth = 560;

wxString editionWords(ReportPreview::Edition edition) {
    switch (edition) {
    case ReportPreview::Edition::First:
        return _("These figures were not published yet. Making the file publishes them; after that they stay "
                 "as they are.");
    case ReportPreview::Edition::Repeated:
        return _("These figures were published before. The file will be the same again.");
    case ReportPreview::Edition::Corrected:
        return _("New figures will take the place of the published ones. This is possible only once.");
    }
    return {};
}

} // namespace

ProtectedFiguresPage::ProtectedFiguresPage(wxWindow* parent, const Theme& look,
                                           const PresenterContext& context, std::function<void(bool)> busy)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE,
              "protected-figures"),
      m_context(context),
      m_busy(std::move(busy)),
      m_presenter(context, static_cast<ReportView&>(*this)),
      m_periods(m_presenter.closedPeriods()) {
    build(look);
}

void ProtectedFiguresPage::build(const Theme& look) {
    auto* card = new ThemedPanel(this, {.ground = look.colour("card"),
                                        .edge = look.colour("line"),
                                        .radius = 10,
                                        .around = look.colour("page")});
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* explanation = makeText(card,
                                 _("A workbook for leads and funders. Small counts are hidden and every "
                                   "count is a little off, so that nobody can be found in it. Only periods "
                                   "that are over can be reported; what was published once stays the same."),
                                 {"quiet"});
    wrapIn(*explanation, *card, FromDIP(2 * 16), withText(*this, kProtectedFiguresPageTextWidth));
    column->Add(explanation, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    buildChoices(card, *column);
    buildPreview(card, *column);

    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    card->SetSizer(inside);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(card, wxSizerFlags(1).Expand());
    SetSizer(page);
    m_cancel->Hide();
    m_progress->Hide();
    m_message->Hide();
    m_hidden->Hide();
}

void ProtectedFiguresPage::buildChoices(wxWindow* card, wxSizer& column) {
    const auto gap = [this](int below) { return wxSizerFlags().Border(wxBOTTOM, FromDIP(below)); };
    auto* choices = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto choice = [&](const char* name, const wxString& label) {
        auto* pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(makeText(card, label, {"quiet"}), gap(4));
        auto* made = new wxChoice(card, wxID_ANY);
        nameControl(*made, name, label);
        pair->Add(made);
        choices->Add(pair, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(10)));
        return made;
    };
    m_period = choice("period", _("Period"));
    for (const Period& period : m_periods) {
        m_period->Append(toWx(m_presenter.periodWords(period)));
    }
    m_period->SetSelection(0);
    m_profile = choice("profile", _("For whom"));
    m_profile->Append(_("for our own organisation and funder"));
    m_profile->Append(_("for the public: rounded to 5, hidden below 10"));
    m_profile->SetSelection(0);
    column.Add(choices, wxSizerFlags().Expand());
    m_revise = new wxCheckBox(
        card, wxID_ANY, _("New figures in place of published ones (once, after changes for five people)"));
    m_revise->SetName("revise");
    column.Add(m_revise, gap(10));
    for (wxChoice* each : {m_period, m_profile}) {
        each->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { forgetPreview(); });
    }
    m_revise->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { forgetPreview(); });

    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    m_export = makeButton(card, "export-figures", _("Export protected figures") + wxString::FromUTF8("…"),
                          {"primary"}, [this] { later(*this, [this] { askWhere(); }); });
    m_preview = makeButton(card, "preview-figures", _("Show what will be hidden"), {},
                           [this] { m_presenter.preview(period(), profile(), m_revise->GetValue()); });
    m_cancel = makeButton(card, "cancel-export", _("Cancel"), {}, [this] { m_presenter.cancel(); });
    buttons->Add(m_export, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(m_preview, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(m_cancel);
    column.Add(buttons, gap(8).Expand());
    m_progress = new wxGauge(card, wxID_ANY, 1);
    nameControl(*m_progress, "export-progress", _("Progress"));
    column.Add(m_progress, gap(8).Expand());
    m_message = makeNamedText(card, "figures-message", wxString(), {});
    column.Add(m_message, gap(8));
}

void ProtectedFiguresPage::buildPreview(wxWindow* card, wxSizer& column) {
    m_hidden = new wxDataViewListCtrl(card, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE);
    nameControl(*m_hidden, "hidden-rows", _("Rows without a number, and why"));
    addStyle(*m_hidden, "figures");
    const auto addColumn = [this](const wxString& title, int width) {
        m_hidden->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, withText(*this, width));
    };
    addColumn(_("Table"), 210);
    addColumn(_("Row without a number"), 300);
    addColumn(_("Why"), 200);
    m_hidden->SetMinSize(wxSize(-1, withText(*this, kLeastPreview)));
    column.Add(m_hidden, wxSizerFlags(1).Expand());
}

const Period& ProtectedFiguresPage::period() const {
    return m_periods[static_cast<std::size_t>(m_period->GetSelection())];
}

Profile ProtectedFiguresPage::profile() const {
    return static_cast<Profile>(m_profile->GetSelection());
}

void ProtectedFiguresPage::askWhere() {
    wxFileDialog dialog(this, _("Export protected figures"), wxString(), toWx(m_presenter.fileName(period())),
                        "Excel (*.xlsx)|*.xlsx", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) {
        exportTo(toUtf8(dialog.GetPath()));
    }
}

void ProtectedFiguresPage::exportTo(const std::filesystem::path& file) {
    m_message->Hide();
    m_presenter.make(period(), profile(), m_revise->GetValue(), file);
}

void ProtectedFiguresPage::forgetPreview() {
    m_hidden->DeleteAllItems();
    m_hidden->Hide();
    m_message->Hide();
    layOut();
}

void ProtectedFiguresPage::layOut() {
    InvalidateBestSize();
    // What it stands in may have to scroll.
    GetParent()->FitInside();
    GetParent()->Layout();
    Layout();
}

void ProtectedFiguresPage::say(const wxString& message, bool trouble) {
    setStyle(*m_message, "message", trouble);
    m_message->SetLabelText(message);
    m_message->Show();
    fitText(*m_message,
            std::min(withText(*this, kProtectedFiguresPageTextWidth), GetClientSize().x - FromDIP(2 * 16)));
    layOut();
}

void ProtectedFiguresPage::showWorking(bool working) {
    m_busy(working);
    for (wxWindow* control : {static_cast<wxWindow*>(m_export), static_cast<wxWindow*>(m_preview),
                              static_cast<wxWindow*>(m_period), static_cast<wxWindow*>(m_profile),
                              static_cast<wxWindow*>(m_revise)}) {
        control->Enable(!working);
    }
    m_cancel->Show(working);
    m_progress->Show(working);
    Layout();
}

void ProtectedFiguresPage::showProgress(int step, int steps) {
    m_progress->SetRange(steps);
    m_progress->SetValue(step);
}

void ProtectedFiguresPage::showPreview(const ReportPreview& preview) {
    m_hidden->DeleteAllItems();
    for (const ReportPreview::Hidden& hidden : preview.hidden) {
        wxVector<wxVariant> cells;
        for (const std::string* text : {&hidden.table, &hidden.row, &hidden.because}) {
            cells.push_back(toWx(*text));
        }
        m_hidden->AppendItem(cells);
    }
    m_hidden->Show(!preview.hidden.empty());
    say(wxString::Format(_("No number in %zu of %zu rows. The file does not say why."), preview.hidden.size(),
                         preview.rows) +
            " " + editionWords(preview.edition),
        false);
}

void ProtectedFiguresPage::showDone(const std::filesystem::path& file) {
    say(wxString::Format(_("Written: %s"), toWx(file.string())), false);
}

void ProtectedFiguresPage::showRefusal(const std::string& reason) {
    say(toWx(reason), true);
}

void ProtectedFiguresPage::showFailure(std::exception_ptr error) {
    say(toWx(describeError(error, m_context.language)), true);
}

} // namespace kentering
