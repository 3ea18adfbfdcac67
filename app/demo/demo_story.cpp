#include "app/demo/demo_story.h"

#include "model/base/errors.h"

#include <utility>

namespace kentering::demo_telling {

Date day(std::string_view text) {
    const auto date = parseDate(text);
    if (!date) {
        throw InvalidValue("the demonstration names a day that does not exist");
    }
    return *date;
}

Dossier begin(int number, std::optional<std::string> alias, int birthYear, std::string municipality,
              OwnGoal goal, std::string_view opened) {
    using Kind = ConsentScope::Kind;
    Client client{.code = ClientCode::fromNumber(number), .alias = std::move(alias), .birthYear = birthYear};
    client.municipality = std::move(municipality);
    client.language = Language::Dutch;
    client.ownGoal = goal;
    client.opened = day(opened);
    client.contactRules = {.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"};
    Dossier dossier{.client = std::move(client)};
    for (const auto& [kind, given] : {std::pair(Kind::Record, true), std::pair(Kind::Statistics, true),
                                      std::pair(Kind::Relatives, false)}) {
        dossier.consents.push_back(
            {.to = ConsentScope(kind), .given = given, .on = day(opened), .textVersion = 1});
    }
    return dossier;
}

void safety(Dossier& dossier, SafetyAnswer antidepressants, SafetyAnswer dependence, SafetyAnswer history) {
    dossier.client.safety = {.values = {antidepressants, dependence, history}};
}

void uses(Dossier& dossier, Substance substance, Route route, int daysPer28, SafetyAnswer dependence) {
    dossier.substances.push_back(
        {.substance = substance, .route = route, .daysPer28 = daysPer28, .dependence = dependence});
}

void stopped(Dossier& dossier, std::string_view from, int useDaysBefore) {
    dossier.quitAttempts.push_back(
        {.period = DatedState(day(from)), .useDaysInSixWeeksBefore = useDaysBefore});
}

void phase(Dossier& dossier, Phase phase, std::optional<Phase> also, std::string_view from,
           std::optional<std::string_view> to) {
    const auto last = to ? std::optional(day(*to)) : std::nullopt;
    dossier.phases.push_back({.phase = phase, .also = also, .period = DatedState(day(from), last)});
}

void slip(Dossier& dossier, std::string_view first, std::string_view last, Substance substance,
          std::optional<bool> alcoholFirst, std::string trigger, std::string nextTime) {
    dossier.slips.push_back({.days = UseDays(DateRange(day(first), day(last))),
                             .substances = {substance},
                             .alcoholOrCannabisFirst = alcoholFirst,
                             .trigger = std::move(trigger),
                             .nextTime = std::move(nextTime)});
}

void contact(Dossier& dossier, std::string_view at, ContactStatus status, std::optional<std::string> note,
             ContactKind kind) {
    const auto time = parseDateTime(at);
    if (!time) {
        throw InvalidValue("the demonstration names a time that does not exist");
    }
    dossier.contacts.push_back({.at = *time, .kind = kind, .status = status, .note = std::move(note)});
}

void talks(Dossier& dossier, std::initializer_list<std::string_view> moments) {
    for (const std::string_view at : moments) {
        contact(dossier, at, ContactStatus::Attended);
    }
}

void task(Dossier& dossier, TaskSubject about, std::string_view due, std::optional<std::string> outcome) {
    dossier.tasks.push_back(
        {.about = about, .owner = "Noor", .due = day(due), .outcome = std::move(outcome)});
}

Measurement list(std::string_view on, MeasurementMoment moment, std::initializer_list<ChecklistItem> yes,
                 std::initializer_list<Complaint> now) {
    Measurement measurement{.on = day(on), .moment = moment};
    measurement.checklist.fill(Answer::No);
    measurement.complaints.fill(ComplaintAnswer::No);
    for (const ChecklistItem item : yes) {
        measurement.checklist[indexOf(item)] = Answer::Yes;
    }
    for (const Complaint complaint : now) {
        measurement.complaints[indexOf(complaint)] = ComplaintAnswer::Now;
    }
    return measurement;
}

} // namespace kentering::demo_telling
