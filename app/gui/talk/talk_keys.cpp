#include "app/gui/talk/talk_keys.h"

#include "app/gui/words/to_wx.h"
#include "model/base/search_text.h"

#include <wx/event.h>

namespace kentering {

namespace {

/// The character of a key, in upper case as keys are told; 0 for a key that types nothing.
wxChar characterOf(const wxKeyEvent& event) {
    constexpr int kFirst = 32;
    constexpr int kDelete = 127;
    const wxChar typed = event.GetUnicodeKey();
    if (typed != WXK_NONE) {
        return typed < kFirst || typed == kDelete ? wxChar(0) : typed;
    }
    const int key = event.GetKeyCode();
    return key >= kFirst && key < kDelete ? static_cast<wxChar>(key) : wxChar(0);
}

} // namespace

std::optional<TalkKey> talkKeyOf(const wxKeyEvent& event) {
    if (event.HasModifiers() || event.ShiftDown()) {
        return std::nullopt;
    }
    switch (event.GetKeyCode()) {
    case 'J':
    case 'Y':
        return TalkKey::Yes;
    case 'E':
        return TalkKey::Earlier;
    case 'N':
        return TalkKey::No;
    case 'W':
    case 'D':
        return TalkKey::Declined;
    default:
        return std::nullopt;
    }
}

std::optional<TalkLetters::Letter> letterOf(const wxKeyEvent& event, bool isHeld) {
    const wxChar typed = characterOf(event);
    if (typed == 0 || event.HasModifiers() || event.RawControlDown() || event.MetaDown()) {
        return std::nullopt;
    }
    const wxString text(typed);
    return TalkLetters::Letter{.text = toUtf8(event.ShiftDown() ? text.Upper() : text.Lower()),
                               .key = talkKeyOf(event),
                               .isBetween = searchWords(toUtf8(text)).empty(),
                               .isHeld = isHeld,
                               .at = timeOf(event)};
}

std::chrono::milliseconds timeOf(const wxKeyEvent& event) {
    using namespace std::chrono;
    // A key that the program itself made has no time.
    return event.GetTimestamp() != 0 ? milliseconds(event.GetTimestamp())
                                     : duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

bool onlyChangesOthers(const wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
    case WXK_SHIFT:
    case WXK_CONTROL:
    case WXK_ALT:
    case WXK_CAPITAL:
    case WXK_NUMLOCK:
    case WXK_WINDOWS_LEFT:
    case WXK_WINDOWS_RIGHT:
    case WXK_NONE: // a dead key, AltGr
        return event.GetUnicodeKey() == WXK_NONE;
    default:
        return false;
    }
}

} // namespace kentering
