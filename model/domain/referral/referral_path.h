#pragma once

#include "model/domain/consent.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/referral/letter_field.h"
#include "model/domain/talk/safety.h"

#include <span>
#include <vector>

namespace kentering {

/// Why a referral cannot take a step now.
enum class ReferralObstacle : unsigned char {
    NotANextStep,    ///< the path does not lead there from the present status
    NoParty,         ///< it is not said to whom
    NoConsent,       ///< the client has not agreed that this party hears of them
    GpLetterMissing, ///< a clinic is only paid for with a letter of the GP
    NoStepBefore,    ///< there is none to go back to: it was only considered, or came in as it is
};

template <>
struct Vocabulary<ReferralObstacle> {
    static constexpr std::array<std::string_view, 5> kCodes{"not-a-next-step", "no-party", "no-consent",
                                                            "gp-letter-missing", "no-step-before"};
};

/// Help that the plan asks for before anything else: a client whose body depends on a downer stops in a
/// clinic, and the GP writes the letter for it (safety rule S-B; brochure chapters 5 and 9). In the order in
/// which it is offered; empty while dependence is not a yes.
[[nodiscard]] std::vector<ReferralKind> proposedHelp(const SafetyAnswers& safety);

/// Of these what nobody has thought of yet: no referral of that kind that is open, or was gone through.
[[nodiscard]] std::vector<ReferralKind> notThoughtOf(std::span<const ReferralKind> proposed,
                                                     std::span<const Referral> referrals);

/// Where the path can lead from `status`, the ordinary way on first. Empty when it is complete.
[[nodiscard]] std::vector<ReferralStatus> nextSteps(ReferralStatus status);

/// Whether somebody still has to do something: neither completed nor declined.
[[nodiscard]] bool isOpen(ReferralStatus status);

/// Whether the party needs a letter of the GP (brochure chapter 9: always, for a clinic).
[[nodiscard]] bool needsGpLetter(ReferralKind kind);
/// Whether the client should know beforehand what their insurer pays (brochure chapter 9).
[[nodiscard]] bool needsInsuranceCheck(ReferralKind kind);

/// What a letter to the client's GP asks for: consent of its own. A GP stands in no directory, so it is kept
/// as consent to a party that is called `gp`.
[[nodiscard]] ConsentScope gpConsent();

/// Whom the client lets know by a letter of this kind; nothing when it is not said to whom.
[[nodiscard]] std::optional<ConsentScope> letterConsent(const Referral& referral, LetterKind letter);

/// Everything that stands between `referral` and such a letter on `day`.
[[nodiscard]] std::vector<ReferralObstacle> letterObstacles(const Referral& referral, LetterKind letter,
                                                            std::span<const Consent> consents, Date day);

/// Whether a party wants a letter of the GP beyond what its kind asks.
enum class GpLetter : unsigned char { AsTheKindAsks, Needed };

/// Everything that stands between `referral` and `next` on `today`; empty when the step may be taken. Only
/// sending tells the party something, so only sending needs consent for that party. A client who goes by
/// themself starts without anything being sent.
/// @param gpLetter what the party itself says in the directory; a clinic always needs one
[[nodiscard]] std::vector<ReferralObstacle> obstacles(const Referral& referral, ReferralStatus next,
                                                      std::span<const Consent> consents, Date today,
                                                      GpLetter gpLetter = GpLetter::AsTheKindAsks);

/// `referral` after the step, dated `today`. @throws InvalidValue when there is an obstacle.
[[nodiscard]] Referral afterStep(const Referral& referral, ReferralStatus next,
                                 std::span<const Consent> consents, Date today,
                                 GpLetter gpLetter = GpLetter::AsTheKindAsks);

/// A status that a referral had, and since when.
struct ReferralStep {
    ReferralStatus status;
    std::optional<Date> since{};
    friend bool operator==(const ReferralStep&, const ReferralStep&) = default;
};

/// What held before the last step that still stands. @param steps what was taken and taken back, oldest
/// first; a step that was taken back stands there again as what was before it. Nothing for the first.
[[nodiscard]] std::optional<ReferralStep> stepBefore(std::span<const ReferralStep> steps);

/// First day of the present status.
[[nodiscard]] Date statusSince(const Referral& referral);

/// The last day to try something before deciding whether it helps: so many months after it started (brochure
/// chapter 8: a group at least three). Nothing before it started, or when nothing is said.
[[nodiscard]] std::optional<Date> worthTryingUntil(const Referral& referral, int months);

/// Whether an answer must be asked for: sent or waiting for `answerDays` days or longer, or known to be
/// without answer.
[[nodiscard]] bool isWithoutAnswer(const Referral& referral, int answerDays, Date today);

} // namespace kentering
