#pragma once

#include "app/presenters/shared/platform.h"

namespace kentering {

/// When waiting becomes too long for this organisation: what My day and the reminders go by.
class WorkRulesPresenter {
public:
    static constexpr int kMostWeeks = 52;
    static constexpr int kMostDays = 90;

    explicit WorkRulesPresenter(const PresenterContext& context);

    /// Weeks without contact after which a client is called silent.
    [[nodiscard]] int silentWeeks() const { return m_silentWeeks; }
    /// Days on waiting or sent after which an answer is asked for.
    [[nodiscard]] int answerDays() const { return m_answerDays; }
    /// Returns whether it was stored: both are at least 1, and at most the numbers above.
    [[nodiscard]] bool set(long silentWeeks, long answerDays);

private:
    const PresenterContext& m_context;
    int m_silentWeeks = 0;
    int m_answerDays = 0;
};

} // namespace kentering
