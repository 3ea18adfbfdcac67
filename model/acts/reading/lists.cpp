#include "model/acts/reading/lists.h"

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/lists/work_facts.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

namespace {

WorklistRules rulesOf(const Reading& reading) {
    const Organisation organisation = SettingsReader(reading).organisation();
    WorklistRules rules;
    rules.silentWeeks = organisation.silentWeeks;
    rules.referralAnswerDays = organisation.noAnswerDays;
    return rules;
}

} // namespace

WorklistRules worklistRules(OpenCasebook& book) {
    const Reading reading(book.session());
    return rulesOf(reading);
}

WorkFacts workFacts(OpenCasebook& book) {
    const Reading reading(book.session());
    return workFacts(reading, rulesOf(reading), book.today());
}

WaitingFacts waitingFacts(OpenCasebook& book) {
    const Reading reading(book.session());
    return waitingFacts(reading, book.today());
}

std::vector<AgendaEntry> agenda(OpenCasebook& book, Date first, Date last) {
    const Reading reading(book.session());
    return agenda(reading, first, last);
}

std::vector<OpenClient> openClients(OpenCasebook& book) {
    const Reading reading(book.session());
    return openClients(reading, book.today());
}

Colleagues colleagues(OpenCasebook& book) {
    const Reading reading(book.session());
    return {.known = reading.session().users(), .canOpen = reading.session().usersWhoCanOpen()};
}

} // namespace kentering
