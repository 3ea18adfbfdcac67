#include "app/presenters/handout_start.h"

#include "app/presenters/handout_presenter.h"
#include "model/domain/recovery_clock.h"
#include "model/domain/safety_strip.h"
#include "model/storage/dossier_store.h"
#include "model/storage/resource_check_store.h"
#include "model/storage/settings_store.h"

#include <algorithm>

namespace kentering {

namespace {

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

} // namespace

HandoutRequest handoutStart(const Casebook& casebook, ClientId client, Language fallback) {
    const Dossier dossier = DossierStore(casebook).get(client);
    const Date today = casebook.clock().today();
    HandoutRequest request;
    request.today = today;
    request.language = dossier.client.language.value_or(fallback);
    request.safety = safetyThatHolds(dossier.client.safety, dossier.substances);
    request.plan = dossier.plan;

    const PhasePeriod* phase = nullptr;
    for (const PhasePeriod& period : dossier.phases) {
        if (period.period.holdsOn(today) &&
            (phase == nullptr || phase->period.from() <= period.period.from())) {
            phase = &period;
        }
    }
    if (phase != nullptr) {
        request.phase = phase->phase;
        request.also = phase->also;
    }

    const Goal* goal = nullptr;
    for (const Goal& candidate : dossier.goals) {
        if (!candidate.outcome && (goal == nullptr || goal->on <= candidate.on)) {
            goal = &candidate;
        }
    }
    if (goal != nullptr) {
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
    }
    request.nextTalk = nextBooked(dossier.contacts, today);
    const SettingsStore settings(casebook);
    request.ourNumber = settings.value(kOurNumberSetting).value_or("");
    request.ourHours = settings.value(kOurHoursSetting).value_or("");
    for (const auto& [resource, check] : ResourceCheckStore(casebook).all()) {
        request.checkedByTeam.emplace(resource, check.on);
    }
    return request;
}

} // namespace kentering
