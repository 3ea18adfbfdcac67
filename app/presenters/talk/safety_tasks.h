#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/safety.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// The safety work of one client: tasks about suicide items and safety questions. It stays open, whatever
/// ends, locks or filters, until somebody writes what came of it.
class SafetyTasks {
public:
    struct Open {
        TaskId id;
        Task task;
        /// Past its day: it stands on the list of the leads as well, who are named.
        bool isOverdue = false;
        std::vector<std::string> leads{};
        /// An answer of this talk asked for it: it can be taken back as a mistake.
        bool isOfThisTalk = false;
        /// Of work about downers: help that it asks for and that nobody has thought of yet, the clinic first.
        std::vector<ReferralKind> proposed{};
        std::vector<ReferralKind> thoughtOf{}; ///< the rest of that help
    };
    /// A counsellor set a question aside for today and said why.
    struct SetAside {
        std::string reason;
        std::string by;
    };

    SafetyTasks(const PresenterContext& context, const OpenDossier& dossier)
        : m_context(context), m_dossier(dossier) {}

    /// Oldest day first.
    [[nodiscard]] std::vector<Open> open() const;
    /// Help that dependence on downers asks for and that nobody has thought of, while no open work says so:
    /// that was closed, or was never there. @param dependence as it holds (safetyThatHolds)
    [[nodiscard]] std::vector<ReferralKind> helpWithoutWork(SafetyAnswer dependence) const;
    /// @returns false for a blank outcome, or when somebody closed it meanwhile: nothing is closed then.
    bool close(TaskId task, std::string_view outcome);
    /// Closes a task and makes the same task for another day: "spoken, appointment on Wednesday".
    bool closeAndAgain(TaskId task, std::string_view outcome, Date again);

    /// The first exit of S-C. @returns false when it is not said with whom.
    bool guidanceArranged(TaskId task, std::string_view with);
    /// The second exit of S-C: no guidance wanted, daily contact with somebody, by first name or relation.
    /// @returns false when it is not said with whom.
    bool dailyContact(TaskId task, std::string_view with);

    /// Help of a kind is considered; nothing leaves the house by this.
    void consider(ReferralKind kind);

    /// The question is not to be asked today. @returns false for a blank reason.
    bool setAside(SafetyQuestion question, std::string_view reason);
    [[nodiscard]] std::optional<SetAside> setAsideToday(SafetyQuestion question) const;

private:
    [[nodiscard]] bool closeWithText(TaskId task, std::string_view textKey, std::string_view with);

    const PresenterContext& m_context;
    const OpenDossier& m_dossier;
};

} // namespace kentering
