#include "app/gui/clients/new_client_form.h"

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
    : ThemedPanel(parent, {.ground = look.colour("page")}), m_context(context), m_made(std::move(made)) {
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

void NewClientForm::takeFocus() {
    focusAtEnd(*m_alias);
}

void NewClientForm::make() {
    try {
        const ClientId client = makeClient(m_context, toUtf8(m_alias->GetValue().Strip(wxString::both)));
        m_kept->close();
        // Afterwards: their page takes the place of this form.
        later(*this, [action = m_made, client] { action(client); });
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
