#pragma once

#include "app/presenters/talk_items.h"
#include "model/domain/dates.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kentering {

struct AnswerStep {
    TalkItem item;
    std::optional<std::size_t> before{}; ///< position in `answersTo(item)`; nothing: not asked
    std::optional<std::size_t> after{};
};

/// A stretch of typing in the note.
struct NoteStep {
    std::string before;
    std::string after;
};

using TalkStep = std::variant<AnswerStep, NoteStep>;

/// What was done in a talk, answers and typing in one row, so that it can be undone and done again.
class TalkChanges {
public:
    void answered(AnswerStep step);
    /// Letters that follow each other without a pause, an answer or a new line in between are one stretch.
    void typed(const std::string& before, const std::string& after, DateTime now);
    /// What is typed next begins a stretch of its own.
    void endStretch() { m_typedLast.reset(); }

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    /// The step to take back. Only when `canUndo()`.
    [[nodiscard]] const TalkStep& last() const { return m_steps[m_done - 1]; }
    /// The step to do again. Only when `canRedo()`.
    [[nodiscard]] const TalkStep& next() const { return m_steps[m_done]; }
    void undone();
    void redone();

private:
    void add(TalkStep step);

    std::vector<TalkStep> m_steps;
    std::size_t m_done = 0; ///< how many of `m_steps` are in force
    std::optional<DateTime> m_typedLast;
};

} // namespace kentering
