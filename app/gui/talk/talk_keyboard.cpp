#include "app/gui/talk/talk_keyboard.h"

#include "app/gui/controls/guard.h"
#include "app/gui/talk/item_jump.h"
#include "app/gui/talk/talk_content.h"
#include "app/gui/talk/talk_keys.h"
#include "app/gui/talk/talk_side.h"

#include <wx/event.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

TalkKeyboard::TalkKeyboard(TalkPresenter& presenter, TalkContent& middle, TalkSide& side, Actions actions)
    : m_presenter(presenter), m_middle(middle), m_side(side), m_actions(std::move(actions)) {}

bool TalkKeyboard::typesText() const {
    return dynamic_cast<const wxTextCtrl*>(wxWindow::FindFocus()) != nullptr || m_middle.jump().isTyping();
}

bool TalkKeyboard::onKey(const wxKeyEvent& event) {
    return onFunctionKey(event.GetKeyCode()) || onControlKey(event) || m_middle.jump().onKey(event) ||
           (m_middle.page() == TalkContent::Page::Items && !typesText() && onAnswerKey(event));
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
        if (!ownUndo) {
            m_presenter.undo();
        }
        return !ownUndo;
    case 'Y':
        if (!ownUndo) {
            m_presenter.redo();
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

bool TalkKeyboard::onAnswerKey(const wxKeyEvent& event) {
    if (event.HasModifiers()) {
        return false;
    }
    if (const auto answer = talkKeyOf(event)) {
        m_presenter.answerActive(*answer);
        m_middle.takeFocus();
        return true;
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
    default:
        return false;
    }
    m_middle.takeFocus();
    return true;
}

} // namespace kentering
