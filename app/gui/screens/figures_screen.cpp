#include "app/gui/screens/figures_screen.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"
#include "app/presenters/describe_error.h"

#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kTextWidth = 560;

wxString periodWord(const Period& period) {
    switch (period.kind()) {
    case PeriodKind::Year:
        return wxString::Format(_("the year %d"), period.year());
    case PeriodKind::Quarter:
        return wxString::Format(_("quarter %d of %d"), period.number(), period.year());
    case PeriodKind::Month:
        return toWx(period.name());
    }
    return {};
}

} // namespace

FiguresScreen::FiguresScreen(wxWindow* parent, const Look& look, const Workspace& workspace,
                             std::function<void(bool)> busy)
    : Surface(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_workspace(workspace),
      m_busy(std::move(busy)),
      m_presenter(workspace, static_cast<ReportView&>(*this)),
      m_periods(m_presenter.closedPeriods()) {
    SetName("figures-screen");
    build();
}

void FiguresScreen::build() {
    auto* card = new Surface(this, {.ground = m_look.colour("card"),
                                    .edge = m_look.colour("line"),
                                    .radius = 10,
                                    .around = m_look.colour("page")});
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto gap = [this](int below) { return wxSizerFlags().Border(wxBOTTOM, FromDIP(below)); };
    column->Add(makeText(card, _("Protected figures"), {"title"}), gap(8));
    auto* explanation = makeText(
        card,
        _("A workbook for managers and funders. Small counts are hidden and every count is a little "
          "off, so that nobody can be found in it. Only periods that are over can be reported; what was "
          "published once stays the same."),
        {"quiet"});
    fitText(*explanation, withText(*this, kTextWidth));
    column->Add(explanation, gap(18));

    column->Add(makeText(card, _("Period"), {"quiet"}), gap(4));
    m_period = new wxChoice(card, wxID_ANY);
    nameControl(*m_period, "period", _("Period"));
    for (const Period& period : m_periods) {
        m_period->Append(periodWord(period));
    }
    m_period->SetSelection(0);
    column->Add(m_period, gap(12));
    column->Add(makeText(card, _("For whom"), {"quiet"}), gap(4));
    m_profile = new wxChoice(card, wxID_ANY);
    nameControl(*m_profile, "profile", _("For whom"));
    m_profile->Append(_("for our own organisation and funder"));
    m_profile->Append(_("for the public: rounded to 5, hidden below 10"));
    m_profile->SetSelection(0);
    column->Add(m_profile, gap(18));

    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_export = makeButton(card, "export-figures", _("Export protected figures") + wxString::FromUTF8("…"),
                          {"primary"}, [this] { askWhere(); });
    m_cancel = makeButton(card, "cancel-export", _("Cancel"), {}, [this] { m_presenter.cancel(); });
    buttons->Add(m_export, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(m_cancel);
    column->Add(buttons, gap(12));
    m_progress = new wxGauge(card, wxID_ANY, 1);
    nameControl(*m_progress, "export-progress", _("Progress"));
    m_progress->SetMinSize(wxSize(withText(*this, kTextWidth), -1));
    column->Add(m_progress, gap(12));
    m_message = makeNamedText(card, "figures-message", wxString(), {});
    column->Add(m_message);

    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(24)));
    card->SetSizer(inside);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(card, wxSizerFlags().Border(wxALL, FromDIP(16)));
    SetSizer(page);
    m_cancel->Hide();
    m_progress->Hide();
    m_message->Hide();
}

void FiguresScreen::askWhere() {
    const Period& period = m_periods[static_cast<std::size_t>(m_period->GetSelection())];
    wxFileDialog dialog(this, _("Export protected figures"), wxString(), toWx(m_presenter.fileName(period)),
                        "Excel (*.xlsx)|*.xlsx", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) {
        exportTo(toUtf8(dialog.GetPath()));
    }
}

void FiguresScreen::exportTo(const std::filesystem::path& file) {
    m_message->Hide();
    m_presenter.make(m_periods[static_cast<std::size_t>(m_period->GetSelection())],
                     static_cast<Profile>(m_profile->GetSelection()), false, file);
}

void FiguresScreen::say(const wxString& message, bool trouble) {
    setStyle(*m_message, "message", trouble);
    m_message->SetLabelText(message);
    m_message->Show();
    fitText(*m_message, withText(*this, kTextWidth));
    Layout();
}

void FiguresScreen::showWorking(bool working) {
    m_busy(working);
    m_export->Enable(!working);
    m_period->Enable(!working);
    m_profile->Enable(!working);
    m_cancel->Show(working);
    m_progress->Show(working);
    Layout();
}

void FiguresScreen::showProgress(int step, int steps) {
    m_progress->SetRange(steps);
    m_progress->SetValue(step);
}

void FiguresScreen::showDone(const std::filesystem::path& file) {
    say(wxString::Format(_("Written: %s"), toWx(file.string())), false);
}

void FiguresScreen::showRefusal(const std::string& reason) {
    say(toWx(reason), true);
}

void FiguresScreen::showFailure(std::exception_ptr error) {
    say(toWx(describeError(error, m_workspace.language)), true);
}

} // namespace kentering
