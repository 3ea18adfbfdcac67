#include "app/presenters/handout/handout_start.h"

#include "app/presenters/handout/handout_presenter.h"
#include "model/acts/reading/directory.h"
#include "model/acts/reading/settings.h"
#include "model/domain/dossier/known_contraindications.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/talk/safety_strip.h"

#include <algorithm>

namespace kentering {

namespace {

/// Days without use that make a year. A slip takes its own days from them and no more.
constexpr int kYear = 365;

/// The first contact that is still booked, today or later.
std::optional<DateTime> nextBooked(const std::vector<Contact>& contacts, Date today) {
    std::optional<DateTime> next;
    for (const Contact& contact : contacts) {
        if (contact.status == ContactStatus::Booked && contact.at.date() >= today &&
            (!next || contact.at < *next)) {
            next = contact.at;
        }
    }
    return next;
}

/// Whether help elsewhere is still looked for or going on.
bool isOpen(const Referral& referral) {
    switch (referral.status) {
    case ReferralStatus::Considered:
    case ReferralStatus::Waiting:
    case ReferralStatus::Sent:
    case ReferralStatus::Accepted:
    case ReferralStatus::Started:
        return true;
    case ReferralStatus::Completed:
    case ReferralStatus::Declined:
    case ReferralStatus::NoAnswer:
        break;
    }
    return false;
}

/// What the dossier says about which addresses suit this client.
void chooseAddresses(HandoutRequest& request, const Dossier& dossier) {
    request.place = dossier.client.municipality.value_or("");
    for (const Referral& referral : dossier.referrals) {
        if (!isOpen(referral)) {
            continue;
        }
        request.askedFor.push_back(referral.kind);
        if (referral.to) {
            request.referredTo.push_back(*referral.to);
        }
    }
}

} // namespace

HandoutRequest handoutStart(const OpenDossier& opened, Language fallback) {
    const Dossier dossier = opened.read();
    const Date today = opened.casebook().today();
    HandoutRequest request;
    request.today = today;
    request.language = dossier.client.language.value_or(fallback);
    request.safety = safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips);
    request.ownGoal = dossier.client.ownGoal;
    request.contraindications = contraindicationsIn(dossier);
    request.plan = dossier.plan;

    if (const PhasePeriod* phase = phaseOn(dossier.phases, today)) {
        request.phase = phase->phase;
        request.also = phase->also;
    }
    if (const Goal* goal = openGoal(dossier.goals)) {
        request.goal = goal->text;
    }

    request.afterSlip = std::ranges::any_of(dossier.slips, [today](const Slip& slip) {
        const long days = daysBetween(slip.days.range().last(), today);
        return days >= 0 && days <= kSlipIsRecentDays;
    });
    if (const auto clock = recoveryClock(dossier.quitAttempts, dossier.slips, today)) {
        request.total = SoberTotal{.elapsedDays = clock->elapsedDays,
                                   .soberDays = clock->soberDays,
                                   .soberDaysMax = clock->soberDaysMax};
        const int sinceTheYear = clock->soberDays - kYear;
        request.celebratesYear = sinceTheYear >= 0 && sinceTheYear <= kYearIsRecentDays;
        if (clock->after.windowDays > 0) {
            request.useRate = UseRate{.useDays = clock->after.useDays,
                                      .windowDays = clock->after.windowDays,
                                      .unsureDays = clock->after.unsureDays};
            if (clock->before) {
                request.useRate->useDaysBefore = clock->before->useDays;
            }
        }
    }
    chooseAddresses(request, dossier);
    request.nextTalk = nextBooked(dossier.contacts, today);
    const Organisation organisation = organisationOf(opened.casebook());
    request.ourNumber = organisation.phone;
    request.ourHours = organisation.hours;
    request.checkedByTeam = checksOfTeam(opened.casebook());
    return request;
}

} // namespace kentering
