#include "app/gui/clients/new_client_form.h"

#include "app/gui/clients/life/alike_words.h"
#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/clients/new_client.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kNewClientFormFieldWidth = 280;

} // namespace

NewClientForm::NewClientForm(wxWindow* parent, const Theme& look, const PresenterContext& context,
                             std::function<void(ClientId)> made)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_context(context),
      m_made(std::move(made)),
      m_doubles(context) {
    SetName("new-client-form");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeNamedText(this, "new-client-code",
                              wxString::Format(_("New client %s"), toWx(nextClientCode(context))), {"title"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    column->Add(makeText(this, _("Alias, may stay empty. A name is not needed."), {"quiet"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    m_alias =
        new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_alias->SetMinSize(wxSize(withText(*this, kNewClientFormFieldWidth), -1));
    nameControl(*m_alias, "new-client-alias", _("Alias"));
    m_alias->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { make(); });
    column->Add(m_alias, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    m_alike = new ThemedPanel(this, {.ground = look.colour("page")});
    m_alike->SetName("new-client-alike");
    m_alike->Hide();
    column->Add(m_alike, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(14)));
    m_alias->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        showAlike();
        event.Skip();
    });
    m_message = makeNamedText(this, "new-client-message", wxString(), {"message"});
    m_message->Hide();
    column->Add(m_message, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    column->Add(makeButton(this, "make-client", _("Add client"), {"primary"}, [this] { make(); }));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags().Border(wxALL, FromDIP(28)));
    SetSizer(outer);
    m_kept = std::make_unique<AutosavedFields>(*this, FormDraft(context, std::nullopt, "new-client-form"),
                                               [this](const std::exception_ptr& error) { say(error); });
    if (wxSizer* returned = makeReturnedLine(this, *m_kept, [this] { Layout(); })) {
        constexpr std::size_t kBelowTheTitle = 1;
        column->Insert(kBelowTheTitle, returned, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    }
}

NewClientForm::~NewClientForm() = default;

void NewClientForm::showAlike() {
    m_alike->DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto found = m_doubles.like(toUtf8(m_alias->GetValue()));
    if (!found.empty()) {
        column->Add(makeNamedText(m_alike, "alike-question", _("Is it one of these?"), {"amber"}),
                    wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    }
    for (const DoublesPresenter::Likeness& likeness : found) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(makeNamedText(m_alike, ("alike." + likeness.code).c_str(), whoWords(likeness)),
                 wxSizerFlags(1).CentreVertical());
        wxButton* open = makeButton(m_alike, ("alike-open." + likeness.code).c_str(), _("Open this dossier"),
                                    {"link"}, [this, client = likeness.client] { openLater(client); });
        setAccessibleName(*open, wxString::Format(_("Open %s"), whoWords(likeness)));
        row->Add(open, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(10)));
        column->Add(row, wxSizerFlags().Expand());
    }
    m_alike->SetSizer(column);
    m_alike->Show(!found.empty());
    Layout();
}

void NewClientForm::openLater(ClientId client) {
    m_kept->close();
    // Afterwards: their page takes the place of this form.
    later(*this, [action = m_made, client] { action(client); });
}

void NewClientForm::takeFocus() {
    focusAtEnd(*m_alias);
}

void NewClientForm::make() {
    try {
        const ClientId client = makeClient(m_context, toUtf8(m_alias->GetValue().Strip(wxString::both)));
        openLater(client);
    } catch (const std::exception&) {
        say(std::current_exception());
    }
}

void NewClientForm::say(const std::exception_ptr& error) {
    m_message->SetLabelText(toWx(describeError(error, m_context.language)));
    m_message->Show();
    Layout();
}

} // namespace kentering
