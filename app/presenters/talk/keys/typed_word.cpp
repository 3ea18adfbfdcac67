#include "app/presenters/talk/keys/typed_word.h"

namespace kentering {

bool TypedWord::goesOn(std::chrono::milliseconds at) const {
    return !m_text.empty() && at >= m_last && at - m_last <= kPause;
}

void TypedWord::end() {
    m_text.clear();
    m_isWord = false;
}

TypedWord::Meaning TypedWord::typed(const TypedKey& key) {
    if (key.isHeld) {
        m_last = key.at; // the pause begins when it is let go
        return Meaning::Nothing;
    }
    if (!goesOn(key.at)) {
        end();
        if (key.sort == TypedKey::Sort::Between) {
            return Meaning::Pass;
        }
    }
    m_last = key.at;
    m_text += key.text;
    m_isWord = m_isWord || key.sort != TypedKey::Sort::Answer;
    return m_isWord ? Meaning::Word : Meaning::Answer;
}

} // namespace kentering
