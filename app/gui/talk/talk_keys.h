#pragma once

#include "app/presenters/talk/talk_items.h"

#include <wx/event.h>

#include <optional>

namespace kentering {

/// The answer that a key gives: J or Y, E (earlier), N, W or D; nothing for another key.
[[nodiscard]] inline std::optional<TalkKey> talkKeyOf(const wxKeyEvent& event) {
    if (event.HasModifiers()) {
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

} // namespace kentering
