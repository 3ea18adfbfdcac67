#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/talk/keyboard_phrases.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// The organisation's keyboard phrases: `;gk` becomes "geen contact gekregen" while somebody types.
class PhrasesPresenter {
public:
    explicit PhrasesPresenter(const PresenterContext& context);

    [[nodiscard]] const KeyboardPhrases& phrases() const { return m_phrases; }
    /// Adds a phrase; returns what is wrong with it, and then nothing is stored.
    [[nodiscard]] std::optional<PhraseFault> add(KeyboardPhrase phrase);
    void remove(std::string_view key);

    /// All phrases as people edit them: a short word, a space, the sentence; one a line.
    [[nodiscard]] std::string asText() const;
    /// A line of an edited text that is no phrase; the first line is 1.
    struct LineFault {
        int line;
        PhraseFault fault;
        friend bool operator==(const LineFault&, const LineFault&) = default;
    };
    /// Replaces all phrases by what stands in `text`. Returns every fault; then nothing is stored.
    [[nodiscard]] std::vector<LineFault> replaceAll(std::string_view text);

private:
    /// Stores what differs from what is shown; a colleague may have changed other words meanwhile.
    void store(KeyboardPhrases phrases);

    const PresenterContext& m_context;
    KeyboardPhrases m_phrases;
};

} // namespace kentering
