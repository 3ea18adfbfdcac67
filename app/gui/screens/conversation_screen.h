#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/conversation_presenter.h"

#include <wx/timer.h>

#include <functional>

namespace kentering {

class AnswerList;
class ClientView;
class EndOfTalk;
class GoalQuestion;
class ItemJump;
class Look;
class SubstancesPanel;
class TalkFoot;
class TalkHeader;
class TalkSide;
class TopicBar;

/// The talk, over the whole window: this client only. Keys answer (J/Y, N, W/D, E for earlier, Backspace),
/// arrows move, typing in the search field jumps; F7 shows who answered what, F8 goes to what was not asked,
/// F9 turns the screen to the client.
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
    /// What stands in the middle.
    enum class Page : unsigned char { Items, Substances, End };

    /// Shares `width` out among topics, questions and side.
    void fitTo(int width);
    void makeSide();
    wxWindow* makeMiddle();
    void showTopic(TalkTopic topic);
    void showPage(Page page);
    void showSubstances();
    void showEnd();
    void goToSafety(SafetyQuestion question);
    void turnToClient();
    void turnBack();
    void toggleHistory();
    void showHistory();
    void onKey(wxKeyEvent& event);
    [[nodiscard]] bool onFunctionKey(int key);
    [[nodiscard]] bool onControlKey(const wxKeyEvent& event);
    [[nodiscard]] bool onAnswerKey(const wxKeyEvent& event);
    void showSetAside();
    void finish();
    [[nodiscard]] bool typesText() const;
    [[nodiscard]] bool typesNote() const;

    void showAnswer(const TalkItem& item) override;
    void showActive(const TalkItem& item) override;
    void showCounts() override;
    void showSafety() override;
    void showSafetyWork() override;
    void showPrompts() override;
    void showNote() override;
    void showLastGoal() override;
    void showNoteStored(bool stored) override;
    void showFailure(std::exception_ptr error) override;

    const Look& m_look;
    const Workspace& m_workspace;
    Actions m_actions;
    ConversationPresenter m_presenter;
    Page m_page = Page::Items;
    TalkTopic m_topic = TalkTopic::Questions; ///< of the items that are shown, or were last
    bool m_withHistory = false;

    TalkHeader* m_header = nullptr;
    TopicBar* m_topics = nullptr;
    ItemJump* m_jump = nullptr;
    GoalQuestion* m_goal = nullptr; ///< null when there is nothing to ask
    AnswerList* m_list = nullptr;
    SubstancesPanel* m_substances = nullptr; ///< made when it is first asked for
    EndOfTalk* m_end = nullptr;              ///< made when it is first asked for
    wxSizer* m_middle = nullptr;
    TalkSide* m_side = nullptr;
    TalkFoot* m_foot = nullptr;
    ClientView* m_clientView = nullptr; ///< over everything else while the screen is turned
    wxTimer m_minute;
};

} // namespace kentering
