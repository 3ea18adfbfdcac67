#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/recovery/phase_period.h"

#include <optional>
#include <string>
#include <string_view>

namespace kentering {

struct TalkNow;

/// How the goal of last time went. None of the answers is worse than another.
enum class GoalMet : unsigned char {
    Yes,
    Partly,
    NotYet,
};

template <>
struct Vocabulary<GoalMet> {
    static constexpr std::array<std::string_view, 3> kCodes{"yes", "partly", "not-yet"};
};

/// What was agreed at the end of a talk, and what the next talk asks about it.
class Agreements {
public:
    /// What is agreed; every part may be left out.
    struct End {
        std::string goal{}; ///< in the client's own words
        GoalHorizon horizon = GoalHorizon::OneDay;
        bool thinksItOver = false; ///< no goal yet: they want to think
        std::optional<DateTime> nextContact{};
    };

    Agreements(const PresenterContext& context, const OpenDossier& dossier);

    /// The goal of last time: the latest of an earlier day that has no outcome.
    [[nodiscard]] const std::optional<Goal>& lastGoal() const { return m_lastGoal; }
    /// Whether they wanted to think their goal over, and nobody asked since.
    [[nodiscard]] bool wasThinkingItOver() const { return m_thinking.has_value(); }
    /// What they agreed today already, in this talk or before it was left and taken up again.
    [[nodiscard]] const std::optional<Goal>& goalOfToday() const { return m_goalOfToday; }

    /// Whether the goal of last time was met, with a few words perhaps.
    void answerGoal(const TalkNow& now, GoalMet met, std::string_view words = {});
    /// What came of thinking it over. @returns false for blank words.
    bool answerThinking(std::string_view words);

    /// The talk ended, and what was agreed is stored.
    void reload() { read(); }

private:
    void read();

    const PresenterContext& m_context;
    const OpenDossier& m_dossier;
    std::optional<GoalId> m_lastGoalId;
    std::optional<Goal> m_lastGoal;
    std::optional<Goal> m_goalOfToday;
    std::optional<TaskId> m_thinking;
};

} // namespace kentering
