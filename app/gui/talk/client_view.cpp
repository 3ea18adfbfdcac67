#include "app/gui/talk/client_view.h"

#include "app/gui/controls/answer_list.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/talk/talk_keys.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kSecretWidth = 230;

} // namespace

ClientView::ClientView(wxWindow* parent, const Theme& look, const PresenterContext& context,
                       TalkPresenter& presenter, TalkTopic topic, std::function<void()> left)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_talk(presenter),
      m_topic(topic),
      m_letters(presenter),
      m_left(std::move(left)),
      m_presenter(context, *this) {
    SetName("client-view-screen");
    m_list = new AnswerList(this, look,
                            {.pressed =
                                 [this](const TalkItem& item, std::size_t choice) {
                                     const bool again = m_talk.row(item).chosen == choice;
                                     m_talk.activate(item);
                                     if (again) {
                                         m_talk.clearActive();
                                     } else {
                                         m_talk.answer(item, choice);
                                     }
                                     m_list->focusPressed();
                                 },
                             .reached = [this](const TalkItem& item) { m_talk.reach(item); }},
                            AnswerList::Size::Large);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    const auto beside = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10));
    m_message = makeNamedText(this, "client-view-message", wxString(), {"quiet"});
    m_secret = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                              wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    m_secret->SetHint(_("Passphrase of the counsellor"));
    m_secret->SetMinSize(wxSize(withText(*this, kSecretWidth), -1));
    nameControl(*m_secret, "client-view-passphrase", _("Passphrase of the counsellor"));
    m_secret->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { tryToLeave(); });
    m_back = makeButton(this, "client-view-back", _("Give back"), {}, [this] { tryToLeave(); });
    foot->AddSpacer(FromDIP(24));
    foot->Add(m_message, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(10)));
    foot->Add(m_secret, beside);
    foot->Add(m_back, beside);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeNamedText(this, "client-view-heading", topicWord(topic), {"title"}),
                wxSizerFlags().Border(wxALL, FromDIP(24)));
    column->Add(m_list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
    column->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    column->Add(foot, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    SetSizer(column);
    m_message->SetLabelText(_("Answer what you want to answer. Leaving a question open is fine."));
    wrapIn(*m_message, *this,
           FromDIP(24 + 4 * 10) + m_secret->GetMinSize().x + m_back->GetBestSize().x + FromDIP(10));
    m_list->show(m_talk.rows(topic), m_talk.active());
}

void ClientView::showAnswer(const TalkItem& item) {
    m_list->showAnswer(item, m_talk.row(item).chosen);
}

void ClientView::showActive(const TalkItem& item) {
    m_list->setActive(item);
}

void ClientView::takeFocus() {
    m_list->focusActive();
}

bool ClientView::onLetter(const TalkLetters::Letter& letter) {
    // Pressing a button by Space stays possible; whoever types a word presses nothing by it.
    switch (m_letters.typed(letter)) {
    case TalkLetters::Outcome::Done:
        takeFocus();
        return true;
    case TalkLetters::Outcome::Word:
        takeFocus();
        say(_("That was a word: nothing was answered. F9 leads to the passphrase."));
        return true;
    case TalkLetters::Outcome::Pass:
        break;
    }
    return false;
}

bool ClientView::onListKey(int key) {
    // Enter goes on; pressing the answer that has the focus would take it back.
    const bool goesOn = (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !m_back->HasFocus();
    if (key == WXK_BACK) {
        m_talk.clearActive();
    } else if (key == WXK_LEFT || key == WXK_RIGHT) {
        return m_list->moveInRow(key == WXK_LEFT ? -1 : 1);
    } else if (key == WXK_UP || key == WXK_DOWN || goesOn) {
        m_talk.moveActive(key == WXK_UP ? -1 : 1);
    } else {
        return false;
    }
    takeFocus();
    return true;
}

void ClientView::onKey(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (onlyChangesOthers(event)) {
        event.Skip();
        return;
    }
    const bool isHeld = m_held.isRepeat(event);
    if (key == WXK_F9) { // the counsellor takes over
        m_letters.end();
        m_secret->SetFocus();
        m_secret->SetInsertionPointEnd();
        return;
    }
    if (!m_secret->HasFocus() && !event.HasModifiers()) {
        const auto letter = letterOf(event, isHeld);
        if (letter && onLetter(*letter)) {
            return;
        }
        if (!letter) {
            m_letters.end();
        }
        if (!event.ShiftDown() && onListKey(key)) {
            return;
        }
    }
    // What types, moves the focus or presses a button; the talk's own keys do not reach it.
    if (!event.ControlDown() && (key < WXK_F1 || key > WXK_F24)) {
        event.Skip();
    }
}

void ClientView::say(const wxString& message) {
    m_message->SetLabelText(message);
    Layout();
}

void ClientView::tryToLeave() {
    if (m_secret->IsEmpty()) {
        m_secret->SetFocus();
        return;
    }
    Secret secret(toUtf8(m_secret->GetValue()));
    m_secret->Clear();
    m_presenter.leave(std::move(secret));
}

void ClientView::showWorking(bool working) {
    m_back->Enable(!working);
    // The field keeps the focus and takes nothing: from a disabled one it would go on to an answer, and what
    // is typed meanwhile, and the talk with it, to another question.
    m_secret->SetEditable(!working);
}

void ClientView::showRefused() {
    m_message->SetLabelText(_("That passphrase is not right. F12 locks the screen."));
    Layout();
    m_secret->SetFocus();
}

void ClientView::left() {
    later(*this, [action = m_left] { action(); });
}

} // namespace kentering
