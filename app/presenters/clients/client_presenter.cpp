#include "app/presenters/clients/client_presenter.h"

#include "app/presenters/settings/resource_directory.h"
#include "model/acts/reading/talk_facts.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/referral/referral_path.h"
#include "model/domain/talk/safety_strip.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/history/history_store.h"

#include <algorithm>
#include <tuple>

namespace kentering {

ClientPresenter::ClientPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_id(client), m_dossier(DossierStore(*context.casebook).get(client)) {
    HistoryStore(*context.casebook).logReading(client);
    lookThrough();
}

void ClientPresenter::reload() {
    m_dossier = DossierStore(*m_context.casebook).get(m_id);
    lookThrough();
}

void ClientPresenter::lookThrough() {
    m_clock = recoveryClock(m_dossier.quitAttempts, m_dossier.slips, m_context.today());
    m_openTasks = TaskStore(*m_context.casebook).of(m_id);
    std::erase_if(m_openTasks, [](const auto& task) { return !task.value.isOpen(); });
    std::ranges::sort(m_openTasks, {}, [](const Stored<TaskId, Task>& task) {
        return std::tuple(!isSafetyWork(task.value.about), task.value.due, task.id.value());
    });
}

const std::string& ClientPresenter::displayName() const {
    return shownName(m_dossier.client);
}

GoalPicture ClientPresenter::picture() const {
    return pictureFor(m_dossier.client.ownGoal, m_clock.has_value());
}

std::vector<WeekOfUse> ClientPresenter::lastTwoWeeks() const {
    const Date today = m_context.today();
    return useDaysPerWeek(m_dossier.slips, DateRange(today - boost::gregorian::days(7), today));
}

std::optional<PhasePeriod> ClientPresenter::phase() const {
    const PhasePeriod* now = phaseOn(m_dossier.phases, m_context.today());
    return now == nullptr ? std::nullopt : std::optional(*now);
}

SafetyAnswers ClientPresenter::safety() const {
    return safetyThatHolds(m_dossier.client.safety, m_dossier.substances, m_dossier.slips);
}

std::vector<Substance> ClientPresenter::namedDowners() const {
    return kentering::namedDowners(m_dossier.substances, m_dossier.slips);
}

std::optional<Contact> ClientPresenter::nextContact() const {
    std::optional<Contact> next;
    for (const Contact& contact : m_dossier.contacts) {
        if (contact.status == ContactStatus::Booked && contact.at.date() >= m_context.today() &&
            (!next || contact.at < next->at)) {
            next = contact;
        }
    }
    return next;
}

std::optional<Contact> ClientPresenter::lastNote() const {
    std::optional<Contact> last;
    for (const Contact& contact : m_dossier.contacts) {
        if (contact.note && !contact.note->empty() && (!last || last->at <= contact.at)) {
            last = contact;
        }
    }
    return last;
}

std::optional<Goal> ClientPresenter::openGoal() const {
    const Goal* goal = kentering::openGoal(m_dossier.goals);
    return goal == nullptr ? std::nullopt : std::optional(*goal);
}

std::vector<ClientPresenter::OpenReferral> ClientPresenter::openReferrals() const {
    std::vector<OpenReferral> open;
    for (const Referral& referral : m_dossier.referrals) {
        if (!isOpen(referral.status)) {
            continue;
        }
        const auto entry = referral.to ? directoryEntry(m_context, *referral.to) : std::nullopt;
        const Language language = m_context.language;
        open.push_back({entry ? entry->resource.name.in(language)
                              : std::string(m_context.content.label(referral.kind, language)),
                        referral.status, statusSince(referral),
                        entry ? worthTryingUntil(referral, entry->resource.minimumMonths) : std::nullopt});
    }
    std::ranges::stable_sort(open, std::ranges::greater{}, &OpenReferral::since);
    return open;
}

std::optional<Measurement> ClientPresenter::lastMeasurement() const {
    std::optional<Measurement> last;
    for (const Measurement& measurement : m_dossier.measurements) {
        if (!last || last->on <= measurement.on) {
            last = measurement;
        }
    }
    return last;
}

bool ClientPresenter::hasUnfinishedTalk() const {
    return kentering::hasUnfinishedTalk(m_context.dossier(m_id, ReadingPurpose::Screen));
}

void ClientPresenter::closeTask(TaskId task, const std::string& outcome) {
    TaskStore(*m_context.casebook).close(m_id, task, outcome);
    reload();
}

} // namespace kentering
