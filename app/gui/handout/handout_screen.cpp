#include "app/gui/handout/handout_screen.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/page_view.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/handout/advice_list.h"
#include "app/gui/handout/sheet_print.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

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

wxString topicWord(SheetTopic topic) {
    switch (topic) {
    case SheetTopic::Sex:
        return _("Sex without drugs");
    case SheetTopic::Timing:
        return _("When to have sex again");
    case SheetTopic::Grief:
        return _("Letting go");
    case SheetTopic::Triggers:
        return _("What triggers me");
    case SheetTopic::Help:
        return _("Finding help");
    case SheetTopic::Family:
        return _("Family and friends");
    }
    return {};
}

} // namespace

HandoutScreen::HandoutScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                             ClientId client, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_context(context),
      m_actions(std::move(actions)),
      m_presenter(context, client) {
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
        downers.push_back(toWx(m_context.content.label(downer, m_context.language)));
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
                         wxString::Format(_("for %s; it carries no name"), toWx(m_presenter.displayName())),
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
    addChoice(*column, _("Own goal"), m_goal, "handout-goal", [this] {
        const int position = m_goal->GetSelection();
        m_presenter.setGoal(position > 0 ? std::optional(static_cast<OwnGoal>(position - 1)) : std::nullopt);
        refresh();
    });
    addChoice(*column, _("Instead: a sheet about one topic"), m_topic, "handout-topic",
              [this] { topicChosen(); });
    m_afterSlip = addSwitch(*column, _("After a slip"), "handout-after-slip", 2,
                            [this](bool on) { m_presenter.setAfterSlip(on); });
    m_total = addSwitch(*column, _("With days without use"), "handout-total", 2,
                        [this](bool on) { m_presenter.setShowsTotal(on); });
    m_withoutAddresses = addSwitch(*column, _("Without addresses"), "handout-without-addresses", 2,
                                   [this](bool on) { m_presenter.setWithoutAddresses(on); });
    m_neutral =
        addSwitch(*column, _("Neutral, for paper that may be found"), "handout-neutral", 8, [this](bool on) {
            m_presenter.setNeutral(on);
            m_topic->SetSelection(on ? 0 : m_topic->GetSelection());
        });
    m_ownWords = makeNamedText(
        m_options, "handout-own-words",
        _("This sheet has your own words or the client's. Do they fit with never stopping alone?"),
        {"amber", "small"});
    fitText(*m_ownWords, withText(*this, kOptionsWidth - 60));
    column->Add(m_ownWords, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));

    const auto wide = wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8));
    column->Add(makeButton(m_options, "handout-save", _("Save as PDF") + wxString::FromUTF8("…"), {"primary"},
                           [this] { later(*this, [this] { askWhereToSave(); }); }),
                wide);
    column->Add(makeButton(m_options, "handout-print", _("Print") + wxString::FromUTF8("…"), {},
                           [this] { later(*this, [this] { print(); }); }),
                wide);
    column->Add(makeButton(m_options, "handout-copy", _("Copy as text"), {}, [this] { copyText(false); }),
                wide);
    column->Add(makeButton(m_options, "handout-copy-short", _("Copy as a short message"), {},
                           [this] { copyText(true); }),
                wide);
    column->Add(makeButton(m_options, "leave-handout", _("Back to client"), {"link"},
                           [this] {
                               later(*this, [this] { m_actions.left(); });
                               m_advice->close();
                               m_presenter.close();
                           }),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    m_message = makeNamedText(m_options, "handout-message", wxString(), {"note-text"});
    column->Add(m_message, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));

    m_advice = new AdviceList(
        m_options, m_look, m_context, m_presenter, withText(*this, kOptionsWidth - 60),
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
    const Language language = m_context.language;
    for (const Language other : all<Language>()) {
        m_language->Append(toWx(m_context.content.label(other, language)));
    }
    m_language->SetSelection(static_cast<int>(indexOf(request.language)));
    for (const SheetFormat format : all<SheetFormat>()) {
        m_format->Append(formatWord(format));
    }
    m_format->SetSelection(static_cast<int>(indexOf(request.format)));
    for (wxChoice* choice : {m_phase, m_also}) {
        choice->Append(choice == m_phase ? _("None chosen") : _("None"));
        for (const Phase phase : all<Phase>()) {
            choice->Append(toWx(m_context.content.label(phase, language)));
        }
    }
    const auto position = [](std::optional<Phase> phase) {
        return phase ? static_cast<int>(indexOf(*phase)) + 1 : 0;
    };
    m_phase->SetSelection(position(request.phase));
    m_also->SetSelection(position(request.also));
    m_goal->Append(_("Not known"));
    for (const OwnGoal goal : all<OwnGoal>()) {
        m_goal->Append(toWx(m_context.content.label(goal, language)));
    }
    m_goal->SetSelection(request.ownGoal ? static_cast<int>(indexOf(*request.ownGoal)) + 1 : 0);
    m_topic->Append(_("No topic: the sheet of the phase"));
    for (const SheetTopic topic : all<SheetTopic>()) {
        m_topic->Append(topicWord(topic));
    }
    m_topic->SetSelection(request.topic ? static_cast<int>(indexOf(*request.topic)) + 1 : 0);
    m_withoutAddresses->SetValue(request.withoutAddresses);
    m_neutral->SetValue(request.isNeutral);
    m_afterSlip->SetValue(request.afterSlip);
    m_total->SetValue(m_presenter.showsTotal());
}

wxCheckBox* HandoutScreen::addSwitch(wxSizer& column, const wxString& label, const char* name, int gap,
                                     std::function<void(bool)> changed) {
    auto* box = new wxCheckBox(m_options, wxID_ANY, label);
    box->SetName(name);
    box->Bind(wxEVT_CHECKBOX, [this, changed = std::move(changed)](wxCommandEvent& event) {
        changed(event.IsChecked());
        refresh();
    });
    column.Add(box, wxSizerFlags().Border(wxBOTTOM, FromDIP(gap)));
    return box;
}

void HandoutScreen::topicChosen() {
    const int position = m_topic->GetSelection();
    m_presenter.setTopic(position > 0 ? std::optional(static_cast<SheetTopic>(position - 1)) : std::nullopt);
    m_neutral->SetValue(m_presenter.request().isNeutral);
    refresh();
}

/// What would do nothing to this sheet cannot be pressed.
void HandoutScreen::showWhatApplies() {
    const bool isTopic = m_presenter.request().topic.has_value();
    for (wxWindow* control : {static_cast<wxWindow*>(m_phase), static_cast<wxWindow*>(m_also),
                              static_cast<wxWindow*>(m_afterSlip)}) {
        control->Enable(!isTopic);
    }
    m_total->Enable(m_presenter.hasClock());
    m_ownWords->Show(m_presenter.asksAboutOwnWords());
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
    showWhatApplies();
    m_advice->fill();
    m_options->FitInside();
    m_options->Layout();
    m_view->refresh(toWx(m_presenter.text()));
    m_presenter.keep(); // when everything is shown: what fails here is said, and the sheet stands
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
        say(toWx(describeError(error, m_context.language)));
    }
}

void HandoutScreen::print() {
    if (printSheet(this, m_presenter.pages())) {
        m_presenter.given(HandoutWay::OnPaper);
    }
}

void HandoutScreen::copyText(bool isShort) {
    const wxClipboardLocker lock;
    if (!lock) {
        return;
    }
    m_presenter.given(HandoutWay::AsText);
    wxTheClipboard->SetData(
        new wxTextDataObject(toWx(isShort ? m_presenter.shortText() : m_presenter.text())));
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
