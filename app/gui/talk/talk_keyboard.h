#pragma once

#include "app/gui/talk/held_keys.h"
#include "app/presenters/talk/keys/talk_letters.h"

#include <functional>

class wxKeyEvent;

namespace kentering {

class TalkPresenter;
class TalkContent;
class TalkSide;

/// The keys of a talk. While questions are shown and no field has the keys, letters answer (J/Y, N, W/D, E
/// for earlier), Backspace takes an answer back and arrows move within the topic; letters that turn out to be
/// a word jump instead. Elsewhere a letter that no field wants begins a jump and writes nothing. F7, F8 and
/// F9 and the Ctrl keys work everywhere.
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
    [[nodiscard]] bool onLetter(const TalkLetters::Letter& letter);
    [[nodiscard]] bool onListKey(const wxKeyEvent& event);
    /// Whether a field has the keys.
    [[nodiscard]] bool typesText() const;
    /// Whether letters answer: questions are shown, and what has the focus does not choose by letters.
    [[nodiscard]] bool answersHere() const;
    void undoOrRedo(bool undo);

    TalkPresenter& m_presenter;
    TalkContent& m_middle;
    TalkSide& m_side;
    Actions m_actions;
    TalkLetters m_letters;
    HeldKeys m_held;
};

} // namespace kentering
