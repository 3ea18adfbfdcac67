#pragma once

#include <functional>

class wxKeyEvent;

namespace kentering {

class TalkPresenter;
class TalkContent;
class TalkSide;

/// The keys of a talk. Letters answer (J/Y, N, W/D, E for earlier, Backspace) and arrows move while nobody
/// types; F7, F8 and F9 and the Ctrl keys work everywhere.
class TalkKeyboard {
public:
    struct Actions {
        std::function<void()> history;
        std::function<void()> nextUnasked;
        std::function<void()> clientView;
    };

    TalkKeyboard(TalkPresenter& presenter, TalkContent& middle, TalkSide& side, Actions actions);

    /// Whether the key was meant for the talk and was used.
    [[nodiscard]] bool onKey(const wxKeyEvent& event);

private:
    [[nodiscard]] bool onFunctionKey(int key);
    [[nodiscard]] bool onControlKey(const wxKeyEvent& event);
    [[nodiscard]] bool onAnswerKey(const wxKeyEvent& event);
    [[nodiscard]] bool typesText() const;

    TalkPresenter& m_presenter;
    TalkContent& m_middle;
    TalkSide& m_side;
    Actions m_actions;
};

} // namespace kentering
