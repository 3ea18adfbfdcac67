#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What was done to the text of one field, step by step, so that it can be undone and done again. Letters
/// that were typed or taken away one after the other are one step until a new word begins; whatever came or
/// went at once, such as a paste, is a step of its own.
class TextSteps {
public:
    struct Place {
        std::wstring text;
        std::size_t caret = 0; ///< where the change was
    };

    /// @param text what stands in the field as it opens
    explicit TextSteps(std::wstring text) : m_text(std::move(text)) {}

    /// What stands in the field now, whoever changed it.
    void note(const std::wstring& text);
    /// What is to stand there instead; nothing when there is nothing to undo, or to do again.
    [[nodiscard]] std::optional<Place> undo();
    [[nodiscard]] std::optional<Place> redo();

private:
    struct Step {
        std::size_t at = 0;
        std::wstring taken;
        std::wstring put;
    };

    [[nodiscard]] bool joinsLast(const Step& step) const;
    void join(const Step& step);

    std::wstring m_text;
    std::vector<Step> m_steps;
    std::size_t m_done = 0; ///< steps of these that are not undone
    bool m_canJoin = false; ///< nothing was undone since the last step
};

} // namespace kentering
