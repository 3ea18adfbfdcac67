#include "app/gui/window/locked_screen.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kCardWidth = 400;

} // namespace

LockedScreen::LockedScreen(wxWindow* parent, const Theme& look, const std::filesystem::path& folder,
                           const CasebookOptions& options, const Platform& platform, Language language,
                           Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_language(language),
      m_actions(std::move(actions)),
      m_presenter(folder, options, platform, static_cast<LockView&>(*this)) {
    SetName("locked-screen");
    build();
    fillUsers();
}

void LockedScreen::build() {
    auto* card = new ThemedPanel(this, {.ground = m_look.colour("card"),
                                        .edge = m_look.colour("line"),
                                        .radius = 12,
                                        .around = m_look.colour("page")});
    m_userLabel = makeText(card, _("Who are you?"), {"quiet"});
    // Fields as large as GTK says: this is the first screen, and the toolkit's own measuring costs a start
    // most.
    m_user = new wxChoice(card, wxID_ANY, wxDefaultPosition, wxSize(1, 1));
    nameControl(*m_user, "user", _("Who are you?"));
    m_secretLabel = makeText(card, _("Passphrase"), {"quiet"});
    m_secret = new wxTextCtrl(card, wxID_ANY, wxString(), wxDefaultPosition, wxSize(1, 1),
                              wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    m_secret->SetMinSize(nativeSize(*m_secret));
    nameControl(*m_secret, "passphrase", _("Passphrase"));
    m_secret->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { tryUnlock(); });
    m_unlock = makeButton(card, "unlock", _("Unlock"), {"primary"}, [this] { tryUnlock(); });
    m_recovery = makeButton(card, "recovery", _("Use recovery code"), {"link"}, [this] { toggleRecovery(); });
    m_message = makeNamedText(card, "message", wxString(), {"message"});

    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto below = [this](int gap) { return wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)); };
    column->Add(makeText(card, "Kentering", {"brand-large"}), below(22));
    column->Add(m_userLabel, below(4));
    column->Add(m_user, below(14));
    column->Add(m_secretLabel, below(4));
    column->Add(m_secret, below(18));
    column->Add(m_message, below(14));
    column->Add(m_unlock, below(10));
    auto* links = new wxBoxSizer(wxHORIZONTAL);
    links->Add(m_recovery);
    links->AddStretchSpacer();
    links->Add(makeButton(card, "choose-casebook", _("Other casebook") + wxString::FromUTF8("…"), {"link"},
                          [this] { later(*this, [this] { m_actions.otherCasebook(); }); }));
    column->Add(links, below(0));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(32)));
    card->SetSizer(inside);
    card->SetMinSize(wxSize(withText(*this, kCardWidth), -1));

    auto* page = new wxBoxSizer(wxVERTICAL);
    page->AddStretchSpacer(2);
    page->Add(card, wxSizerFlags().Centre());
    page->AddStretchSpacer(3);
    page->Add(makeButton(this, "language", m_language == Language::Dutch ? "English" : "Nederlands", {"link"},
                         [this] { later(*this, [this] { m_actions.switchLanguage(); }); }),
              wxSizerFlags().Centre().Border(wxBOTTOM, FromDIP(16)));
    SetSizer(page);
    m_message->Hide();
}

void LockedScreen::fillUsers() {
    try {
        for (const std::string& user : m_presenter.users()) {
            m_user->Append(toWx(user));
        }
        // With its words in it: with large letters they need more than an empty one.
        m_user->SetMinSize(wxSize(-1, nativeSize(*m_user).y));
        // Among colleagues nobody stands ready but who worked here last: a wrong guess sends a passphrase to
        // somebody else's slot.
        if (m_user->GetCount() == 1) {
            m_user->SetSelection(0);
        }
    } catch (const std::exception& error) {
        say(toWx(describeError(error, m_language)));
        m_unlock->Disable();
        m_recovery->Disable();
    }
}

void LockedScreen::takeFocus() {
    if (asksWho()) {
        m_user->SetFocus();
    } else {
        m_secret->SetFocus();
    }
}

bool LockedScreen::asksWho() const {
    return !m_byRecoveryCode && m_user->IsEnabled() && m_user->GetSelection() == wxNOT_FOUND;
}

void LockedScreen::choose(const std::string& user) {
    m_user->SetStringSelection(toWx(user));
}

void LockedScreen::tryUnlock() {
    if (m_presenter.isWorking() || m_secret->IsEmpty()) {
        return;
    }
    if (asksWho()) {
        say(_("Choose who you are first."));
        m_user->SetFocus();
        return;
    }
    say(wxString());
    Secret secret(toUtf8(m_secret->GetValue()));
    m_secret->Clear();
    if (m_byRecoveryCode) {
        m_presenter.unlockByRecoveryCode(std::move(secret));
    } else {
        m_presenter.unlock(toUtf8(m_user->GetStringSelection()), std::move(secret));
    }
}

void LockedScreen::toggleRecovery() {
    m_byRecoveryCode = !m_byRecoveryCode;
    m_userLabel->Show(!m_byRecoveryCode);
    m_user->Show(!m_byRecoveryCode);
    const wxString asked = m_byRecoveryCode ? _("Recovery code") : _("Passphrase");
    m_secretLabel->SetLabelText(asked);
    setAccessibleName(*m_secret, asked);
    m_recovery->SetLabel(m_byRecoveryCode ? _("Use passphrase") : _("Use recovery code"));
    Layout();
    takeFocus();
}

void LockedScreen::say(const wxString& message) {
    m_message->Show(!message.empty());
    m_message->SetLabelText(message);
    fitText(*m_message, withText(*this, kCardWidth) - FromDIP(64));
    Layout();
}

void LockedScreen::showWorking(bool working) {
    m_unlock->Enable(!working);
    m_unlock->SetLabel(working ? _("One moment") + wxString::FromUTF8("…") : _("Unlock"));
    m_secret->Enable(!working);
    m_user->Enable(!working);
}

void LockedScreen::showFailure(std::exception_ptr error) {
    say(toWx(describeError(error, m_language)));
    takeFocus();
}

void LockedScreen::showUnlocked(Unlocked unlocked) {
    m_actions.unlocked(std::move(unlocked));
}

} // namespace kentering
