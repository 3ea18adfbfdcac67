#include "app/presenters/clients/client_presenter.h"

#include "app/presenters/settings/resource_directory.h"
#include "model/acts/reading/talk_facts.h"
#include "model/acts/safety.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/referral/referral_path.h"
#include "model/domain/talk/safety_strip.h"

#include <algorithm>
#include <tuple>

namespace kentering {

ClientPresenter::ClientPresenter(const PresenterContext& context, ClientId client)
    : m_context(context),
      m_opened(context.dossier(client, ReadingPurpose::Screen)),
      m_dossier(m_opened.read()) {
    lookThrough();
}

bool ClientPresenter::reload() {
    if (!mayOpenDossier(m_context.book(), id())) { // excluded meanwhile, or destroyed
        return false;
    }
    const auto opened = openDossier(m_context.book(), id(), ReadingPurpose::Screen);
    if (!opened) {
        return false;
    }
    m_opened = *opened;
    m_dossier = m_opened.read();
    lookThrough();
    return true;
}

void ClientPresenter::lookThrough() {
    m_clock = recoveryClock(m_dossier.quitAttempts, m_dossier.slips, m_context.today());
    m_hasUnfinishedTalk = kentering::hasUnfinishedTalk(m_opened);
    m_openTasks = m_opened.entries<Task>();
    std::erase_if(m_openTasks, [](const auto& task) { return !task.value.isOpen(); });
    std::ranges::sort(m_openTasks, {}, [](const Stored<TaskId, Task>& task) {
        return std::tuple(!isSafetyWork(task.value.about), task.value.due, task.id.value());
    });
}

bool ClientPresenter::isClosed() const {
    return m_dossier.client.closed && *m_dossier.client.closed <= m_context.today();
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

std::vector<TaskObstacle> ClientPresenter::closeTask(TaskId task, const std::string& outcome) {
    auto found = kentering::closeTask(m_opened, task, outcome);
    if (found.empty()) {
        m_dossier = m_opened.read();
        lookThrough();
    }
    return found;
}

} // namespace kentering
