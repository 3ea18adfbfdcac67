#pragma once

#include "app/presenters/talk/conversation_presenter.h"
#include "app/presenters/talk/keys/typed_word.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Letters that are typed while no field has the keys and questions are shown: they answer, or they are a
/// word, and then whatever they answered is taken back.
class TalkLetters {
public:
    struct Letter {
        std::string text;             ///< UTF-8, as it would stand in a field
        std::optional<TalkKey> key{}; ///< what it answers when it stands alone; nothing for other letters
        bool isBetween = false;       ///< a space or a mark, which begins no word
        bool isHeld = false;          ///< repeats because it is held down
        std::chrono::milliseconds at{};
    };
    enum class Outcome : unsigned char {
        Done, ///< answered, or it means nothing: nobody else is to see the key
        Word, ///< `word` is one and answers nothing
        Pass, ///< the key is for whatever has the focus
    };

    explicit TalkLetters(TalkPresenter& presenter) : m_presenter(presenter) {}

    Outcome typed(const Letter& letter);
    /// What was typed since the last pause.
    [[nodiscard]] const std::string& word() const { return m_word.text(); }
    /// Whether a key at `at` follows letters without a pause: then it presses no button.
    [[nodiscard]] bool goesOn(std::chrono::milliseconds at) const { return m_word.goesOn(at); }
    /// Another key was pressed, or the word has its field: what is typed next begins anew.
    void end();

private:
    TalkPresenter& m_presenter;
    TypedWord m_word;
    TalkSpot m_origin; ///< where keys answered when the first letter was typed
    std::vector<TalkPresenter::Given> m_given;
};

} // namespace kentering
