#include "app/gui/screens/handout_screen.h"

#include "app/gui/controls/advice_list.h"
#include "app/gui/controls/build.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/page_view.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/controls/sheet_print.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"
#include "app/presenters/describe_error.h"

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/filedlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kOptionsWidth = 340;

wxString formatWord(SheetFormat format) {
    switch (format) {
    case SheetFormat::A4:
        return _("A4 sheet");
    case SheetFormat::LargePrint:
        return _("A4, large print");
    case SheetFormat::FoldedA5:
        return _("Folded to A5");
    case SheetFormat::WalletCard:
        return _("Wallet card");
    }
    return {};
}

} // namespace

HandoutScreen::HandoutScreen(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
                             Actions actions)
    : Surface(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_workspace(workspace),
      m_actions(std::move(actions)),
      m_presenter(workspace, client) {
    SetName("handout-screen");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeSafety(), wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeOptions(), wxSizerFlags().Expand());
    m_view = new PageView(this, look, [this]() -> const Pages& { return m_presenter.pages(); });
    row->Add(m_view, wxSizerFlags(1).Expand());
    column->Add(row, wxSizerFlags(1).Expand());
    SetSizer(column);
    fillOptions();
    refresh();
}

wxWindow* HandoutScreen::makeSafety() {
    auto* strip =
        new SafetyStrip(this, [this](SafetyQuestion) { later(*this, [this] { m_actions.startTalk(); }); });
    std::vector<wxString> downers;
    for (const Substance downer : m_presenter.namedDowners()) {
        downers.push_back(toWx(m_workspace.content.label(downer, m_workspace.language)));
    }
    strip->show(m_presenter.request().safety, downers);
    return strip;
}

void HandoutScreen::addChoice(wxSizer& column, const wxString& label, wxChoice*& choice, const char* name,
                              std::function<void()> changed) {
    column.Add(makeText(m_options, label, {"quiet"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    choice = new wxChoice(m_options, wxID_ANY);
    nameControl(*choice, name, label);
    choice->Bind(wxEVT_CHOICE, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
    column.Add(choice, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
}

wxWindow* HandoutScreen::makeOptions() {
    m_options = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "handout-options");
    m_options->SetScrollRate(0, FromDIP(12));
    m_options->SetBackgroundColour(m_look.colour("card"));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(m_options, _("Handout"), {"title"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    column->Add(makeText(m_options,
                         wxString::Format(_("for %s; no name stands on it"), toWx(m_presenter.displayName())),
                         {"quiet"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    addChoice(*column, _("Language"), m_language, "handout-language", [this] {
        m_presenter.setLanguage(static_cast<Language>(m_language->GetSelection()));
        refresh();
    });
    addChoice(*column, _("Shape"), m_format, "handout-format", [this] {
        m_presenter.setFormat(static_cast<SheetFormat>(m_format->GetSelection()));
        refresh();
    });
    addChoice(*column, _("Phase"), m_phase, "handout-phase", [this] { phaseChosen(); });
    addChoice(*column, _("Also"), m_also, "handout-also", [this] { phaseChosen(); });
    m_afterSlip = new wxCheckBox(m_options, wxID_ANY, _("After a slip"));
    m_afterSlip->SetName("handout-after-slip");
    m_afterSlip->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        m_presenter.setAfterSlip(event.IsChecked());
        refresh();
    });
    column->Add(m_afterSlip, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    m_total = new wxCheckBox(m_options, wxID_ANY, _("With his days without use"));
    m_total->SetName("handout-total");
    m_total->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        m_presenter.setShowsTotal(event.IsChecked());
        refresh();
    });
    column->Add(m_total, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));

    const auto wide = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8));
    column->Add(makeButton(m_options, "handout-save", _("Save as PDF") + wxString::FromUTF8("…"), {"primary"},
                           [this] { later(*this, [this] { askWhereToSave(); }); }),
                wide);
    column->Add(makeButton(m_options, "handout-print", _("Print") + wxString::FromUTF8("…"), {},
                           [this] { later(*this, [this] { print(); }); }),
                wide);
    column->Add(makeButton(m_options, "handout-copy", _("Copy as text"), {}, [this] { copyText(); }), wide);
    column->Add(makeButton(m_options, "leave-handout", _("Back to client"), {"link"},
                           [this] { later(*this, [this] { m_actions.left(); }); }),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    m_message = makeNamedText(m_options, "handout-message", wxString(), {"note-text"});
    column->Add(m_message, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));

    m_advice = new AdviceList(
        m_options, m_look, m_presenter, withText(*this, kOptionsWidth - 60),
        {.changed = [this] { refresh(); }, .said = [this](const wxString& words) { say(words); }});
    column->Add(m_advice, wxSizerFlags().Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags().Expand().Border(wxALL, FromDIP(20)));
    m_options->SetSizer(outer);
    m_options->SetMinSize(wxSize(withText(*this, kOptionsWidth), -1));
    m_message->Hide();
    return m_options;
}

void HandoutScreen::fillOptions() {
    const HandoutRequest& request = m_presenter.request();
    const Language language = m_workspace.language;
    for (const Language other : all<Language>()) {
        m_language->Append(toWx(m_workspace.content.label(other, language)));
    }
    m_language->SetSelection(static_cast<int>(indexOf(request.language)));
    for (const SheetFormat format : all<SheetFormat>()) {
        m_format->Append(formatWord(format));
    }
    m_format->SetSelection(static_cast<int>(indexOf(request.format)));
    for (wxChoice* choice : {m_phase, m_also}) {
        choice->Append(choice == m_phase ? _("None chosen") : _("None"));
        for (const Phase phase : all<Phase>()) {
            choice->Append(toWx(m_workspace.content.label(phase, language)));
        }
    }
    const auto position = [](std::optional<Phase> phase) {
        return phase ? static_cast<int>(indexOf(*phase)) + 1 : 0;
    };
    m_phase->SetSelection(position(request.phase));
    m_also->SetSelection(position(request.also));
    m_afterSlip->SetValue(request.afterSlip);
    m_total->SetValue(request.total.has_value());
    m_total->Enable(request.total.has_value());
}

void HandoutScreen::phaseChosen() {
    const auto phaseAt = [](const wxChoice& choice) {
        const int position = choice.GetSelection();
        return position > 0 ? std::optional(static_cast<Phase>(position - 1)) : std::nullopt;
    };
    m_presenter.setPhase(phaseAt(*m_phase), phaseAt(*m_also));
    refresh();
}

void HandoutScreen::refresh() {
    m_message->Hide();
    m_advice->fill();
    m_options->FitInside();
    m_options->Layout();
    m_view->refresh(toWx(m_presenter.text()));
}

void HandoutScreen::askWhereToSave() {
    wxFileDialog dialog(this, _("Save as PDF"), wxString(), toWx(m_presenter.neutralFileName()),
                        "PDF (*.pdf)|*.pdf", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) {
        savePdf(toUtf8(dialog.GetPath()));
    }
}

void HandoutScreen::savePdf(const std::filesystem::path& file) {
    try {
        m_presenter.savePdf(file, IfExists::Replace);
        say(wxString::Format(_("Saved as %s"), toWx(file.filename().string())));
    } catch (const std::exception& error) {
        say(toWx(describeError(error, m_workspace.language)));
    }
}

void HandoutScreen::print() {
    if (printSheet(this, m_presenter.pages())) {
        m_presenter.given(HandoutWay::Printed);
    }
}

void HandoutScreen::copyText() {
    const wxClipboardLocker lock;
    if (!lock) {
        return;
    }
    m_presenter.given(HandoutWay::Copied);
    wxTheClipboard->SetData(new wxTextDataObject(toWx(m_presenter.text())));
    say(_("The text of the sheet is on the clipboard."));
}

void HandoutScreen::say(const wxString& message) {
    m_message->SetLabelText(message);
    m_message->Show();
    fitText(*m_message, withText(*this, kOptionsWidth - 60));
    m_options->FitInside();
    m_options->Layout();
}

} // namespace kentering
