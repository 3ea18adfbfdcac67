#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/conversation_presenter.h"

#include <wx/srchctrl.h>
#include <wx/tglbtn.h>
#include <wx/timer.h>

#include <array>
#include <functional>
#include <optional>

class wxStaticText;

namespace kentering {

class AnswerList;
class EndOfTalk;
class Look;
class SafetyStrip;
class TalkSide;

/// The talk, over the whole window: this client only. Keys answer (J/Y, N, W/D, E for earlier, Backspace),
/// arrows move, typing in the search field jumps.
class ConversationScreen : public Surface, private ConversationView {
public:
    struct Actions {
        std::function<void()> left; ///< back to the client's page
    };

    ConversationScreen(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
                       Actions actions);

    [[nodiscard]] ClientId client() const { return m_presenter.id(); }
    /// Lets keys answer the active question.
    void takeFocus();

private:
    wxWindow* makeHeader();
    wxWindow* makeTopics();
    wxWindow* makeMiddle();
    wxWindow* makeFoot();
    void showTopic(TalkTopic topic);
    void showEnd();
    void onKey(wxKeyEvent& event);
    [[nodiscard]] bool onControlKey(const wxKeyEvent& event);
    [[nodiscard]] bool onAnswerKey(const wxKeyEvent& event);
    [[nodiscard]] bool onSearchKey(int key);
    void searchTyped();
    void finish();
    void showMinutes();
    [[nodiscard]] bool typesText() const;

    void showAnswer(const TalkItem& item) override;
    void showActive(const TalkItem& item) override;
    void showCounts() override;
    void showSafety() override;
    void showSafetyWork() override;
    void showPrompts() override;
    void showNoteStored(bool stored) override;
    void showFailure(std::exception_ptr error) override;

    const Look& m_look;
    const Workspace& m_workspace;
    Actions m_actions;
    ConversationPresenter m_presenter;
    std::optional<TalkTopic> m_topic; ///< nothing: the end of the talk
    std::vector<TalkItem> m_hits;
    std::size_t m_hit = 0;

    wxStaticText* m_facts = nullptr;
    SafetyStrip* m_strip = nullptr;
    std::array<wxToggleButton*, kCount<TalkTopic>> m_topics{};
    wxToggleButton* m_toEnd = nullptr;
    wxSearchCtrl* m_search = nullptr;
    wxStaticText* m_found = nullptr;
    AnswerList* m_list = nullptr;
    EndOfTalk* m_end = nullptr; ///< made when it is first asked for
    wxSizer* m_middle = nullptr;
    TalkSide* m_side = nullptr;
    wxStaticText* m_summary = nullptr;
    wxStaticText* m_stored = nullptr;
    wxStaticText* m_failure = nullptr;
    wxTimer m_minute;
};

} // namespace kentering
