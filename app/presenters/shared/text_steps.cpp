#include "app/presenters/shared/text_steps.h"

#include <algorithm>
#include <cwctype>

namespace kentering {

namespace {

bool isSpace(wchar_t letter) {
    return std::iswspace(static_cast<std::wint_t>(letter)) != 0;
}

} // namespace

void TextSteps::note(const std::wstring& text) {
    if (text == m_text) {
        return;
    }
    const std::size_t shorter = std::min(text.size(), m_text.size());
    std::size_t same = 0;
    while (same < shorter && text[same] == m_text[same]) {
        ++same;
    }
    std::size_t behind = 0;
    while (behind < shorter - same && text[text.size() - 1 - behind] == m_text[m_text.size() - 1 - behind]) {
        ++behind;
    }
    Step step{.at = same,
              .taken = m_text.substr(same, m_text.size() - same - behind),
              .put = text.substr(same, text.size() - same - behind)};
    m_steps.resize(m_done); // what was undone before cannot be done again after this
    if (joinsLast(step)) {
        join(step);
    } else {
        m_steps.push_back(std::move(step));
        m_done = m_steps.size();
    }
    m_canJoin = true;
    m_text = text;
}

bool TextSteps::joinsLast(const Step& step) const {
    if (!m_canJoin || m_steps.empty()) {
        return false;
    }
    const Step& last = m_steps.back();
    const bool isLetter = step.put.size() == 1 && step.taken.empty();
    if (isLetter) {
        const bool goesOn = !last.put.empty() && last.taken.empty() && step.at == last.at + last.put.size();
        return goesOn && !(isSpace(last.put.back()) && !isSpace(step.put.front()));
    }
    const bool isOneTaken = step.taken.size() == 1 && step.put.empty();
    return isOneTaken && last.put.empty() && (step.at + 1 == last.at || step.at == last.at);
}

void TextSteps::join(const Step& step) {
    Step& last = m_steps.back();
    if (!step.put.empty()) {
        last.put += step.put;
    } else if (step.at == last.at) {
        last.taken += step.taken;
    } else {
        last.taken = step.taken + last.taken;
        last.at = step.at;
    }
}

std::optional<TextSteps::Place> TextSteps::undo() {
    if (m_done == 0) {
        return std::nullopt;
    }
    m_canJoin = false;
    const Step& step = m_steps[--m_done];
    m_text.replace(step.at, step.put.size(), step.taken);
    return Place{.text = m_text, .caret = step.at + step.taken.size()};
}

std::optional<TextSteps::Place> TextSteps::redo() {
    if (m_done == m_steps.size()) {
        return std::nullopt;
    }
    m_canJoin = false;
    const Step& step = m_steps[m_done++];
    m_text.replace(step.at, step.taken.size(), step.put);
    return Place{.text = m_text, .caret = step.at + step.put.size()};
}

} // namespace kentering
