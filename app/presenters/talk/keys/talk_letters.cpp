#include "app/presenters/talk/keys/talk_letters.h"

#include <utility>

namespace kentering {

TalkLetters::Outcome TalkLetters::typed(const Letter& letter) {
    const bool answers = letter.key && answerOf(*letter.key, m_presenter.active());
    const bool isNew = !letter.isHeld && !m_word.goesOn(letter.at);
    if (isNew) {
        end();
        m_origin = m_presenter.spot();
    }
    const TypedKey::Sort sort = answers            ? TypedKey::Sort::Answer
                                : letter.isBetween ? TypedKey::Sort::Between
                                                   : TypedKey::Sort::Letter;
    switch (m_word.typed({.sort = sort, .text = letter.text, .isHeld = letter.isHeld, .at = letter.at})) {
    case TypedWord::Meaning::Answer:
        if (const auto given = m_presenter.answerActive(*letter.key)) {
            m_given.push_back(*given);
        }
        return Outcome::Done;
    case TypedWord::Meaning::Word:
        m_presenter.takeBackWord(std::exchange(m_given, {}), m_origin);
        return Outcome::Word;
    case TypedWord::Meaning::Nothing:
        return Outcome::Done;
    case TypedWord::Meaning::Pass:
        break;
    }
    return Outcome::Pass;
}

void TalkLetters::end() {
    m_word.end();
    m_given.clear();
}

} // namespace kentering
