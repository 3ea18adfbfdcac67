#pragma once

#include "app/presenters/talk/keys/talk_letters.h"

#include <chrono>
#include <optional>

class wxKeyEvent;

namespace kentering {

/// The answer that a plain key gives: J or Y, E (earlier), N, W or D; nothing for another key, nor with
/// Shift.
[[nodiscard]] std::optional<TalkKey> talkKeyOf(const wxKeyEvent& event);

/// What a key types: a letter, a digit, a mark or a space; nothing for every other key and for keys with
/// Ctrl, Alt or Super. @param isHeld whether it repeats because it is held down
[[nodiscard]] std::optional<TalkLetters::Letter> letterOf(const wxKeyEvent& event, bool isHeld);

/// When it was pressed, which may be a while before the program could look at it.
[[nodiscard]] std::chrono::milliseconds timeOf(const wxKeyEvent& event);

/// Whether it is a key that only changes others: Shift, Ctrl, Caps Lock.
[[nodiscard]] bool onlyChangesOthers(const wxKeyEvent& event);

} // namespace kentering
