#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/gui/talk/held_keys.h"
#include "app/presenters/lock/client_view_presenter.h"
#include "app/presenters/talk/conversation_presenter.h"
#include "app/presenters/talk/keys/talk_letters.h"

#include <functional>

class wxButton;
class wxKeyEvent;
class wxStaticText;
class wxTextCtrl;

namespace kentering {

class AnswerList;
class Theme;

/// The screen turned to the client: one list in big type, answered by mouse, touch or keys. No name, no
/// count, nothing of what was said before but the answers of this list; only the counsellor's passphrase
/// leads back.
class ClientView : public ThemedPanel, private ClientViewLock {
public:
    ClientView(wxWindow* parent, const Theme& look, const PresenterContext& context, TalkPresenter& presenter,
               TalkTopic topic, std::function<void()> left);

    void showAnswer(const TalkItem& item);
    void showActive(const TalkItem& item);
    void takeFocus();
    /// Says what went wrong, in the place of the quiet sentence.
    void say(const wxString& message);
    /// Keys answer and move within the list; a word answers nothing. F9 leads to the passphrase, whose field
    /// gets letters only while it has the focus; nothing else of the talk can be reached.
    void onKey(wxKeyEvent& event);

private:
    void tryToLeave();
    [[nodiscard]] bool onLetter(const TalkLetters::Letter& letter);
    [[nodiscard]] bool onListKey(int key);

    void showWorking(bool working) override;
    void showRefused() override;
    void left() override;

    TalkPresenter& m_talk;
    TalkTopic m_topic;
    TalkLetters m_letters;
    HeldKeys m_held;
    std::function<void()> m_left;
    ClientViewPresenter m_presenter;
    AnswerList* m_list;
    wxTextCtrl* m_secret;
    wxButton* m_back;
    wxStaticText* m_message;
};

} // namespace kentering
