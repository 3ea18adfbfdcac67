#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/window/talk_return.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <functional>
#include <map>
#include <vector>

class wxSizer;

namespace kentering {

class AnswerList;
class EndOfTalk;
class GoalQuestion;
class ItemJump;
class Theme;
class SubstancesPanel;

/// The middle of a talk: the field that jumps, the goal of last time, and below them one part of the talk:
/// the questions of a topic, what they use, or the end.
class TalkContent : public ThemedPanel {
public:
    using Page = TalkPage;
    struct Actions {
        std::function<void()> shown;                ///< another part stands here
        std::function<void()> left;                 ///< the talk was ended
        std::function<void(const wxString&)> say{}; ///< words for assistive technology
    };

    TalkContent(wxWindow* parent, const Theme& look, const PresenterContext& context,
                TalkPresenter& presenter, Actions actions);

    [[nodiscard]] Page page() const { return m_page; }
    /// Of the questions that are shown, or were last.
    [[nodiscard]] TalkTopic topic() const { return m_topic; }
    [[nodiscard]] ItemJump& jump() { return *m_jump; }

    void showTopic(TalkTopic topic);
    /// Keys answer `item`; its topic is shown.
    void showActive(const TalkItem& item);
    void showAnswer(const TalkItem& item);
    void showSubstances();
    /// What they use was changed by undoing or doing again.
    void showSubstancesAgain();
    void showEnd();
    void showOpenSafetyWork(const std::vector<SafetyTasks::Open>& work);
    /// Asks about the goal of last time, while there is something to ask.
    void showLastGoal();
    /// Lets keys answer the active question, or go on where one was on another page.
    void takeFocus();
    /// Goes where a word jumped to.
    void goTo(const TalkPlace& place);
    /// Moves among the answers of the question that has the focus. Whether it has it.
    [[nodiscard]] bool moveInRow(int step);
    /// Whether a question has the focus.
    [[nodiscard]] bool isInList() const;
    /// Whether the row of `item` can be seen whole.
    [[nodiscard]] bool isInView(const TalkItem& item) const;
    /// Ends the talk with what was filled in; says so when that cannot be.
    void finish();

private:
    void showPage(Page page);
    void makeSubstances();
    [[nodiscard]] wxWindow* windowOf(Page page) const;
    void pressed(const TalkItem& item, std::size_t choice);

    const Theme& m_look;
    const PresenterContext& m_context;
    TalkPresenter& m_presenter;
    Actions m_actions;
    Page m_page = Page::Items;
    TalkTopic m_topic = TalkTopic::Questions;
    std::map<Page, FocusPlace> m_places; ///< where somebody was on a page that they left
    ItemJump* m_jump = nullptr;
    GoalQuestion* m_goal = nullptr; ///< null when there is nothing to ask
    AnswerList* m_list = nullptr;
    SubstancesPanel* m_substances = nullptr; ///< made when it is first asked for
    EndOfTalk* m_end = nullptr;              ///< made when it is first asked for
    wxSizer* m_column = nullptr;
};

} // namespace kentering
