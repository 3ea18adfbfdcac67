#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/talk/talk_keyboard.h"
#include "app/gui/window/talk_return.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/scrolwin.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <optional>

class wxBoxSizer;

namespace kentering {

class ClientView;
class Theme;
class TalkFooter;
class TalkHeader;
class TalkContent;
class TalkSide;
class TopicBar;

/// The talk, over the whole window: this client only. Keys answer (J/Y, N, W/D, E for earlier, Backspace),
/// arrows move within the topic, typing a word jumps (see TalkKeyboard); F7 shows who answered what, or who
/// wrote what in the note, F8 goes to what was not asked, F9 turns the screen to the client.
class TalkScreen : public ThemedPanel, public FailurePlace, private TalkView {
public:
    struct Actions {
        std::function<void()> left; ///< back to the client's page
    };

    TalkScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
               Actions actions);

    [[nodiscard]] ClientId client() const { return m_presenter.id(); }
    /// Lets keys answer the active question.
    void takeFocus();
    /// Where somebody is in it.
    [[nodiscard]] TalkReturn place() const;
    void goTo(const TalkReturn& place);
    /// Whether the screen is the client's now: what they see is theirs alone.
    [[nodiscard]] bool isTurnedToClient() const { return m_clientView != nullptr; }
    /// Says it in the foot, and on the client's view when the screen is turned.
    void tellFailure(const std::exception_ptr& error) override;

private:
    /// Whose history stands at the side.
    enum class History : unsigned char { None, OfItem, OfNote };

    /// Shares `width` out among topics, questions and side.
    void fitTo(int width);
    void makeHeader();
    void makeTopics();
    void makeSide();
    void goToSafety(SafetyQuestion question);
    void goToNextUnasked();
    void showPage(TalkPage page);
    void turnToClient();
    void turnBack();
    void leave();
    /// Shows it, or puts it away when it is shown.
    void toggleHistory(History history);
    void showHistory();
    void markTopic();
    void showSetAside();

    void showAnswer(const TalkItem& item) override;
    void showActive(const TalkItem& item) override;
    void showCounts() override;
    void showSafety() override;
    void showSafetyWork() override;
    void showPrompts() override;
    void showNote() override;
    void showSubstances() override;
    void showLastGoal() override;
    void showNoteStored(bool stored) override;
    void showFailure(std::exception_ptr error) override;
    void showDone(const TalkDone& done) override;
    [[nodiscard]] bool isInView(const TalkItem& item) const override;
    [[nodiscard]] bool areSubstancesInView() const override;

    const Theme& m_look;
    const PresenterContext& m_context;
    Actions m_actions;
    TalkPresenter m_presenter;
    History m_history = History::None;

    TalkHeader* m_header = nullptr;
    TopicBar* m_topics = nullptr;
    TalkContent* m_middle = nullptr;
    TalkSide* m_side = nullptr;
    TalkFooter* m_foot = nullptr;
    ClientView* m_clientView = nullptr;      ///< over everything else while the screen is turned
    std::optional<FocusPlace> m_before;      ///< where the counsellor was when they turned it
    TalkPage m_pageBefore = TalkPage::Items; ///< and on which page
    std::unique_ptr<TalkKeyboard> m_keyboard;
    wxScrolledWindow* m_body =
        nullptr;                  ///< between header and foot; scrolls with large letters on a small screen
    wxBoxSizer* m_work = nullptr; ///< the middle and the side
    wxTimer m_minute;
};

} // namespace kentering
