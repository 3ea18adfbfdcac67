#include "app/gui/talk/talk_keyboard.h"

#include "app/gui/controls/guard.h"
#include "app/gui/talk/item_jump.h"
#include "app/gui/talk/talk_content.h"
#include "app/gui/talk/talk_keys.h"
#include "app/gui/talk/talk_side.h"

#include <wx/ctrlsub.h>
#include <wx/event.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kWholeTopic = 100; ///< more questions than any topic has

} // namespace

TalkKeyboard::TalkKeyboard(TalkPresenter& presenter, TalkContent& middle, TalkSide& side, Actions actions)
    : m_presenter(presenter),
      m_middle(middle),
      m_side(side),
      m_actions(std::move(actions)),
      m_letters(presenter) {}

bool TalkKeyboard::typesText() const {
    return dynamic_cast<const wxTextEntry*>(wxWindow::FindFocus()) != nullptr || m_middle.jump().isTyping();
}

bool TalkKeyboard::answersHere() const {
    const wxWindow* focus = wxWindow::FindFocus();
    return m_middle.page() == TalkContent::Page::Items &&
           dynamic_cast<const wxItemContainerImmutable*>(focus) == nullptr;
}

bool TalkKeyboard::onKey(const wxKeyEvent& event) {
    if (onlyChangesOthers(event)) {
        return false;
    }
    const bool isHeld = m_held.isRepeat(event);
    const bool types = typesText();
    if (const auto letter = types ? std::nullopt : letterOf(event, isHeld)) {
        return onLetter(*letter);
    }
    const int key = event.GetKeyCode();
    const bool enters = !event.HasModifiers() && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER);
    if (!types && enters && m_letters.goesOn(timeOf(event))) {
        return true; // somebody enters what they typed: it presses no answer
    }
    m_letters.end();
    return onFunctionKey(key) || onControlKey(event) || m_middle.jump().onKey(event) ||
           (!typesText() && answersHere() && onListKey(event));
}

bool TalkKeyboard::onLetter(const TalkLetters::Letter& letter) {
    if (!answersHere()) {
        m_letters.end();
        if (letter.isBetween) {
            return false; // a space presses what has the focus
        }
        if (!letter.isHeld) {
            m_middle.jump().beginWith(letter.text);
        }
        return true;
    }
    switch (m_letters.typed(letter)) {
    case TalkLetters::Outcome::Done:
        m_middle.jump().dismissIfLeft();
        m_middle.takeFocus();
        return true;
    case TalkLetters::Outcome::Word:
        m_middle.takeFocus(); // where Escape leads back to
        m_middle.jump().beginWith(m_letters.word());
        m_letters.end();
        return true;
    case TalkLetters::Outcome::Pass:
        break;
    }
    return false;
}

bool TalkKeyboard::onFunctionKey(int key) {
    switch (key) {
    case WXK_F7:
        m_actions.history();
        return true;
    case WXK_F8:
        m_actions.nextUnasked();
        return true;
    case WXK_F9:
        m_actions.clientView();
        return true;
    default:
        return false;
    }
}

bool TalkKeyboard::onControlKey(const wxKeyEvent& event) {
    if (!event.ControlDown() || event.AltDown()) {
        return false;
    }
    // The note belongs to the talk, and so do the days of a substance; any other field has its own undo.
    const wxWindow* focus = wxWindow::FindFocus();
    const bool ofTheTalk = m_side.note().HasFocus() || m_middle.jump().isTyping() ||
                           (focus != nullptr && m_middle.page() == TalkContent::Page::Substances &&
                            m_middle.IsDescendant(const_cast<wxWindow*>(focus)));
    const bool ownUndo = typesText() && !ofTheTalk;
    switch (event.GetKeyCode()) {
    case 'F':
        m_middle.jump().begin();
        return true;
    case 'Q':
        m_side.beginQuote();
        return true;
    case 'Z':
    case 'Y':
        if (!ownUndo) {
            undoOrRedo(event.GetKeyCode() == 'Z' && !event.ShiftDown());
        }
        return !ownUndo;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (m_middle.page() != TalkContent::Page::End) {
            m_middle.showEnd();
        } else {
            later(m_middle, [&middle = m_middle] { middle.finish(); });
        }
        return true;
    default:
        return false;
    }
}

void TalkKeyboard::undoOrRedo(bool undo) {
    m_middle.jump().dismiss();
    if (undo) {
        m_presenter.undo();
    } else {
        m_presenter.redo();
    }
    if (!typesText()) {
        m_middle.takeFocus(); // on what was changed; whoever types goes on typing
    }
}

bool TalkKeyboard::onListKey(const wxKeyEvent& event) {
    if (event.HasModifiers() || event.ShiftDown()) {
        return false;
    }
    switch (event.GetKeyCode()) {
    case WXK_BACK:
        m_presenter.clearActive();
        break;
    case WXK_UP:
        m_presenter.moveActive(-1);
        break;
    case WXK_DOWN:
        m_presenter.moveActive(1);
        break;
    case WXK_HOME:
        m_presenter.moveActive(-kWholeTopic);
        break;
    case WXK_END:
        m_presenter.moveActive(kWholeTopic);
        break;
    case WXK_LEFT:
        return m_middle.moveInRow(-1);
    case WXK_RIGHT:
        return m_middle.moveInRow(1);
    default:
        return false;
    }
    m_middle.takeFocus();
    return true;
}

} // namespace kentering
