#include "model/domain/referral/referral_path.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

std::vector<ReferralKind> proposedHelp(const SafetyAnswers& safety) {
    if (safety[SafetyQuestion::DownerDependence] != SafetyAnswer::Yes) {
        return {};
    }
    return {ReferralKind::Clinic, ReferralKind::Gp};
}

std::vector<ReferralKind> notThoughtOf(std::span<const ReferralKind> proposed,
                                       std::span<const Referral> referrals) {
    std::vector<ReferralKind> rest;
    std::ranges::copy_if(proposed, std::back_inserter(rest), [referrals](ReferralKind kind) {
        return std::ranges::none_of(referrals, [kind](const Referral& referral) {
            return referral.kind == kind && referral.status != ReferralStatus::Declined;
        });
    });
    return rest;
}

std::vector<ReferralStatus> nextSteps(ReferralStatus status) {
    using enum ReferralStatus;
    switch (status) {
    case Considered:
        return {Sent, Waiting, Started, Declined};
    case Waiting:
        return {Sent, Started, Declined, NoAnswer, Considered};
    case Sent:
        return {Accepted, Started, Declined, NoAnswer, Waiting};
    case Accepted:
        return {Started, Declined, Waiting};
    case Started:
        return {Completed, Declined};
    case Completed:
        return {};
    case Declined:
        return {Considered};
    case NoAnswer:
        return {Sent, Accepted, Started, Declined, Waiting};
    }
    throw InvalidValue("a status that does not exist");
}

bool isOpen(ReferralStatus status) {
    return status != ReferralStatus::Completed && status != ReferralStatus::Declined;
}

bool needsGpLetter(ReferralKind kind) {
    return kind == ReferralKind::Clinic;
}

bool needsInsuranceCheck(ReferralKind kind) {
    return kind == ReferralKind::Clinic;
}

ConsentScope gpConsent() {
    return ConsentScope(ResourceId("gp"));
}

std::optional<ConsentScope> letterConsent(const Referral& referral, LetterKind letter) {
    switch (letter) {
    case LetterKind::ToGp:
        return gpConsent();
    case LetterKind::ToParty:
        return referral.to ? std::optional(ConsentScope(*referral.to)) : std::nullopt;
    }
    throw InvalidValue("a letter that does not exist");
}

std::vector<ReferralObstacle> letterObstacles(const Referral& referral, LetterKind letter,
                                              std::span<const Consent> consents, Date day) {
    const auto scope = letterConsent(referral, letter);
    if (!scope) {
        return {ReferralObstacle::NoParty};
    }
    return consentsTo(consents, *scope, day) ? std::vector<ReferralObstacle>()
                                             : std::vector{ReferralObstacle::NoConsent};
}

std::vector<ReferralObstacle> obstacles(const Referral& referral, ReferralStatus next,
                                        std::span<const Consent> consents, Date today, GpLetter gpLetter) {
    std::vector<ReferralObstacle> found;
    const auto steps = nextSteps(referral.status);
    if (std::ranges::find(steps, next) == steps.end()) {
        found.push_back(ReferralObstacle::NotANextStep);
    }
    if (next != ReferralStatus::Sent) {
        return found;
    }
    if (!referral.to) {
        found.push_back(ReferralObstacle::NoParty);
    } else if (!consentsTo(consents, ConsentScope(*referral.to), today)) {
        found.push_back(ReferralObstacle::NoConsent);
    }
    const bool needed = gpLetter == GpLetter::Needed || needsGpLetter(referral.kind);
    if (needed && referral.gpLetter != true) {
        found.push_back(ReferralObstacle::GpLetterMissing);
    }
    return found;
}

Referral afterStep(const Referral& referral, ReferralStatus next, std::span<const Consent> consents,
                   Date today, GpLetter gpLetter) {
    if (!obstacles(referral, next, consents, today, gpLetter).empty()) {
        throw InvalidValue("the referral cannot take this step");
    }
    Referral result = referral;
    result.status = next;
    result.since = today;
    return result;
}

std::optional<ReferralStep> stepBefore(std::span<const ReferralStep> steps) {
    std::vector<ReferralStep> standing;
    for (const ReferralStep& step : steps) {
        if (standing.size() > 1 && standing[standing.size() - 2] == step) {
            standing.pop_back(); // the last was taken back
        } else {
            standing.push_back(step);
        }
    }
    return standing.size() > 1 ? std::optional(standing[standing.size() - 2]) : std::nullopt;
}

Date statusSince(const Referral& referral) {
    return referral.since.value_or(referral.on);
}

std::optional<Date> worthTryingUntil(const Referral& referral, int months) {
    if (referral.status != ReferralStatus::Started || months < 1) {
        return std::nullopt;
    }
    // Not Boost's months: they take the last day of a short month for the last of every month.
    const Date from = statusSince(referral);
    const int month = from.month() - 1 + months;
    const auto year = static_cast<unsigned short>(from.year() + month / 12);
    const auto inYear = static_cast<unsigned short>(month % 12 + 1);
    const auto last = boost::gregorian::gregorian_calendar::end_of_month_day(year, inYear);
    return Date(year, inYear, std::min<unsigned short>(from.day(), last));
}

bool isWithoutAnswer(const Referral& referral, int answerDays, Date today) {
    if (referral.status == ReferralStatus::NoAnswer) {
        return true;
    }
    const bool waits = referral.status == ReferralStatus::Sent || referral.status == ReferralStatus::Waiting;
    return waits && daysBetween(statusSince(referral), today) >= answerDays;
}

} // namespace kentering
