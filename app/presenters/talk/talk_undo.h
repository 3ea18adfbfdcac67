#pragma once

#include "app/presenters/talk/talk_items.h"
#include "model/base/dates.h"
#include "model/domain/dossier/client.h"

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
    friend bool operator==(const AnswerStep&, const AnswerStep&) = default;
};

/// A stretch of typing in the note.
struct NoteStep {
    std::string before;
    std::string after;
    DateTime at; ///< local, to the minute: when the stretch began
    friend bool operator==(const NoteStep&, const NoteStep&) = default;
};

/// A substance that was named, told more about, or named by mistake.
struct SubstanceStep {
    SubstanceUseId id;
    std::optional<SubstanceUse> before{}; ///< nothing: not named
    std::optional<SubstanceUse> after{};
    friend bool operator==(const SubstanceStep&, const SubstanceStep&) = default;
};

/// Answers that were taken back together, because they were given by mistake.
struct MistakeStep {
    std::vector<AnswerStep> answers; ///< `before`: as they were given; each to another item
    friend bool operator==(const MistakeStep&, const MistakeStep&) = default;
};

using TalkStep = std::variant<AnswerStep, NoteStep, SubstanceStep, MistakeStep>;

/// Safety work that an answer of this talk asked for.
struct RaisedWork {
    TalkItem item;
    std::optional<std::size_t> before{}; ///< the answer to `item` until then
    friend bool operator==(const RaisedWork&, const RaisedWork&) = default;
};

/// What was done in a talk, answers, substances and typing in one row, so that it can be undone and done
/// again.
class TalkUndo {
public:
    TalkUndo() = default;
    /// Takes up a row of which the first `done` steps are in force.
    TalkUndo(std::vector<TalkStep> steps, std::size_t done, std::vector<RaisedWork> raised = {});

    void answered(AnswerStep step);
    /// Answers were taken back that were given by mistake.
    void mistaken(MistakeStep step);
    /// Letters that follow each other without a pause, an answer or a new line in between are one stretch.
    void typed(const std::string& before, const std::string& after, DateTime now);
    /// Digits typed after each other, how many days a substance is used, are one step.
    void used(const SubstanceStep& step);
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
    /// Forgets `last()`: somebody changed since what it did.
    void dropLast();
    /// Forgets `next()`.
    void dropNext();
    /// A substance that was taken away and named again is another entry of the dossier.
    void renumber(SubstanceUseId from, SubstanceUseId to);

    /// Safety work was made because of an answer.
    void raised(const RaisedWork& work);
    /// The work about `item` that this talk made last; nothing when it made none.
    [[nodiscard]] std::optional<RaisedWork> raisedAbout(const TalkItem& item) const;
    [[nodiscard]] const std::vector<RaisedWork>& raisedWork() const { return m_raised; }

    [[nodiscard]] const std::vector<TalkStep>& steps() const { return m_steps; }
    [[nodiscard]] std::size_t done() const { return m_done; }

private:
    void add(TalkStep step);

    std::vector<TalkStep> m_steps;
    std::size_t m_done = 0; ///< how many of `m_steps` are in force
    std::optional<DateTime> m_typedLast;
    std::vector<RaisedWork> m_raised; ///< of each item what was raised last
};

} // namespace kentering
