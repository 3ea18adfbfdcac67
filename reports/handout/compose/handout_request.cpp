#include "reports/handout/compose/handout_request.h"

#include "model/base/errors.h"
#include "model/base/text.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

bool isIdCharacter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
           character == '-' || character == '.';
}

} // namespace

AdviceId::AdviceId(std::string text) : m_text(std::move(text)) {
    if (m_text.starts_with("safety.") || m_text.starts_with("resource.")) {
        throw InvalidValue("a safety box or a number to call cannot be left out, reworded or released");
    }
    if (m_text.empty() || !std::all_of(m_text.begin(), m_text.end(), isIdCharacter)) {
        throw InvalidValue("not an id of a piece of advice");
    }
}

AdviceChange::AdviceChange(Kind kind, std::string words, std::string reason)
    : m_kind(kind), m_words(std::move(words)), m_reason(std::move(reason)) {
    if (isBlank(m_reason)) {
        throw InvalidValue("a change of advice needs a reason");
    }
}

AdviceChange AdviceChange::drop(std::string reason) {
    return {Kind::Drop, {}, std::move(reason)};
}

AdviceChange AdviceChange::reword(std::string words, std::string reason) {
    if (isBlank(words)) {
        throw InvalidValue("other words for advice cannot be empty");
    }
    return {Kind::Reword, std::move(words), std::move(reason)};
}

AdviceChange AdviceChange::release(std::string reason) {
    return {Kind::Release, {}, std::move(reason)};
}

} // namespace kentering
