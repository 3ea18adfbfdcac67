#include "model/acts/reading/lists.h"

#include "model/acts/steps/rights.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/lists/work_facts.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

namespace {

WorklistRules rulesOf(const storage::Reading& reading) {
    const Organisation organisation = storage::SettingsReader(reading).organisation();
    WorklistRules rules;
    rules.silentWeeks = organisation.silentWeeks;
    rules.referralAnswerDays = organisation.noAnswerDays;
    return rules;
}

/// An administrator sees no dossier, and so no list of them.
bool seesNone(const storage::Reading& reading) {
    return !steps::authorMay(reading.session(), Right::OpenDossiers);
}

} // namespace

WorklistRules worklistRules(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return rulesOf(reading);
}

WorkFacts workFacts(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return seesNone(reading) ? WorkFacts{} : workFacts(reading, rulesOf(reading), book.today());
}

WaitingFacts waitingFacts(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return seesNone(reading) ? WaitingFacts{} : waitingFacts(reading, book.today());
}

std::vector<AgendaEntry> agenda(OpenCasebook& book, Date first, Date last) {
    const storage::Reading reading(book.session());
    return seesNone(reading) ? std::vector<AgendaEntry>{} : agenda(reading, first, last);
}

std::vector<OpenClient> openClients(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return seesNone(reading) ? std::vector<OpenClient>{} : openClients(reading, book.today());
}

Colleagues colleagues(OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return {.known = reading.session().users(), .canOpen = reading.session().usersWhoCanOpen()};
}

} // namespace kentering
