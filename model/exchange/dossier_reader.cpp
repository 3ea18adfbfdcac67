#include "model/exchange/dossier_reader.h"

#include "model/base/errors.h"
#include "model/domain/dossier/client_rules.h"
#include "model/exchange/episode_reader.h"
#include "model/exchange/object_reader.h"
#include "model/exchange/period_reader.h"
#include "model/exchange/read_values.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr int kLargestVersion = 1'000'000;

std::optional<Consent> readConsent(ObjectReader& reader) {
    const auto to = reader.text("to", Presence::Required);
    const auto given = reader.boolean("given", Presence::Required);
    const auto on = reader.date("on", DayRule::NotInFuture, Presence::Required);
    const auto textVersion = reader.integer("textVersion", 1, kLargestVersion);
    const auto until = reader.date("until", DayRule::Any);
    const auto scope = to ? ConsentScope::fromCode(*to) : std::nullopt;
    if (to && !scope) {
        reader.fault("to", "not a word of the list");
    }
    if (on && until && *until < *on) {
        reader.fault("until", kBackwards);
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Consent{.to = *scope, .given = *given, .on = *on, .textVersion = textVersion, .until = until};
}

std::optional<SubstanceUse> readSubstance(ObjectReader& reader) {
    const auto substance = reader.word<Substance>("id", Presence::Required);
    const auto route = reader.word<Route>("route");
    const auto days = reader.integer("daysPer28", 0, 28);
    const auto dependence = reader.word<SafetyAnswer>("dependence");
    if (!reader.finish()) {
        return std::nullopt;
    }
    return SubstanceUse{.substance = *substance,
                        .route = route,
                        .daysPer28 = days,
                        .dependence = dependence.value_or(SafetyAnswer::Unknown)};
}

// An object whose keys are words of one list and whose values are words of another.
template <typename Item, typename Word, typename Answers>
void readAnswers(ObjectReader& owner, const char* key, Answers& answers) {
    const OrderedJson* object = owner.object(key);
    if (object == nullptr) {
        return;
    }
    ObjectReader reader(*object, owner, key);
    for (const auto& [name, unused] : object->items()) {
        if (const auto item = fromCode<Item>(name)) {
            answers[indexOf(*item)] = reader.word<Word>(name.c_str());
        }
    }
    reader.finish();
}

std::optional<Measurement> readMeasurement(ObjectReader& reader) {
    const auto on = reader.date("on", DayRule::NotInFuture, Presence::Required);
    const auto moment = reader.word<MeasurementMoment>("moment");
    Measurement measurement;
    readAnswers<ChecklistItem, Answer>(reader, "checklist", measurement.checklist);
    readAnswers<Complaint, ComplaintAnswer>(reader, "complaints", measurement.complaints);
    if (!reader.finish()) {
        return std::nullopt;
    }
    measurement.on = *on;
    measurement.moment = moment.value_or(MeasurementMoment::Start);
    return measurement;
}

std::optional<GriefObservation> readGrief(ObjectReader& reader) {
    const auto stage = reader.word<GriefStage>("stage", Presence::Required);
    const auto on = reader.date("on", DayRule::NotInFuture, Presence::Required);
    if (!reader.finish()) {
        return std::nullopt;
    }
    return GriefObservation{.stage = *stage, .on = *on};
}

template <typename Enum>
std::vector<Enum> readWords(ObjectReader& owner, const char* key) {
    std::vector<Enum> words;
    if (const OrderedJson* list = owner.list(key)) {
        for (std::size_t index = 0; index < list->size(); ++index) {
            const OrderedJson& element = (*list)[index];
            const auto word =
                element.is_string() ? fromCode<Enum>(element.get_ref<const std::string&>()) : std::nullopt;
            if (word) {
                words.push_back(*word);
            } else {
                owner.faults().add(pointerTo(owner.pointerOf(key), index),
                                   element.is_string() ? "not a word of the list" : "must be text");
            }
        }
    }
    return words;
}

std::optional<UseDays> readUseDays(ObjectReader& reader) {
    const auto from = reader.date("from", DayRule::NotInFuture, Presence::Required);
    const auto to = reader.date("to", DayRule::NotInFuture);
    const auto minDays = reader.integer("minDays", 1, INT32_MAX);
    if (!from) {
        return std::nullopt;
    }
    // Without an end it was the one day.
    const auto range = made(reader, "to", [&] { return DateRange(*from, to.value_or(*from)); });
    if (!range) {
        return std::nullopt;
    }
    return made(reader, "minDays", [&] { return minDays ? UseDays(*range, *minDays) : UseDays(*range); });
}

std::optional<Slip> readSlip(ObjectReader& reader) {
    const auto days = readUseDays(reader);
    auto substances = readWords<Substance>(reader, "substances");
    const auto alcoholFirst = reader.boolean("alcoholOrCannabisFirst");
    auto trigger = reader.line("trigger");
    auto nextTime = reader.line("nextTime");
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Slip{.days = *days,
                .substances = std::move(substances),
                .alcoholOrCannabisFirst = alcoholFirst,
                .trigger = std::move(trigger),
                .nextTime = std::move(nextTime)};
}

Plan readPlan(ObjectReader& owner) {
    Plan plan;
    const OrderedJson* object = owner.object("plan");
    if (object == nullptr) {
        return plan;
    }
    ObjectReader reader(*object, owner, "plan");
    plan.triggers = reader.lines("triggers");
    plan.innerTriggers = reader.lines("innerTriggers");
    plan.tools = readWords<CopingTool>(reader, "tools");
    plan.elevatorPitch = reader.line("elevatorPitch");
    plan.monsterName = reader.line("monsterName");
    plan.mayCall = reader.lines("mayCall");
    reader.finish();
    return plan;
}

std::optional<Goal> readGoal(ObjectReader& reader) {
    auto text = reader.lineOfWords("text", Presence::Required);
    const auto horizon = reader.word<GoalHorizon>("horizon", Presence::Required);
    const auto on = reader.date("on", DayRule::NotInFuture, Presence::Required);
    auto outcome = reader.text("outcome");
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Goal{.text = std::move(*text), .horizon = *horizon, .on = *on, .outcome = std::move(outcome)};
}

// Whether a contact with this status took place, or was waited for in vain: that cannot lie in the future.
bool hasHappened(ContactStatus status) {
    switch (status) {
    case ContactStatus::Attended:
    case ContactStatus::Late:
    case ContactStatus::NoShow:
        return true;
    case ContactStatus::Booked:
    case ContactStatus::CancelledInTime:
    case ContactStatus::CancelledLate:
    case ContactStatus::CancelledByUs:
        return false;
    }
    return false;
}

std::optional<Contact> readContact(ObjectReader& reader) {
    const auto at = reader.dateTime("at", Presence::Required);
    const auto kind = reader.word<ContactKind>("kind", Presence::Required);
    const auto status = reader.word<ContactStatus>("status", Presence::Required);
    auto note = reader.text("note");
    if (at && status && hasHappened(*status) && at->date() > reader.today()) {
        reader.fault("at", "lies in the future");
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Contact{.at = *at, .kind = *kind, .status = *status, .note = std::move(note)};
}

std::optional<Referral> readReferral(ObjectReader& reader) {
    const auto to = reader.text("to");
    const auto resource = to ? made(reader, "to", [&] { return ResourceId(*to); }) : std::nullopt;
    const auto kind = reader.word<ReferralKind>("kind", Presence::Required);
    const auto on = reader.date("on", DayRule::NotInFuture, Presence::Required);
    const auto status = reader.word<ReferralStatus>("status", Presence::Required);
    const auto gpLetter = reader.boolean("gpLetter");
    const auto since = reader.date("since", DayRule::NotInFuture);
    const auto insuranceChecked = reader.boolean("insuranceChecked");
    auto outcome = reader.text("outcome");
    if (on && since && *since < *on) {
        reader.fault("since", "lies before the day of the referral");
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Referral{.to = resource,
                    .kind = *kind,
                    .on = *on,
                    .status = *status,
                    .gpLetter = gpLetter,
                    .since = since,
                    .insuranceChecked = insuranceChecked,
                    .outcome = std::move(outcome)};
}

// Work without an owner who can see it would be forgotten. What is done may be of somebody who has left.
void checkOwner(ObjectReader& reader, const std::string& owner, bool isDone) {
    const auto isOneOf = [&owner](const std::vector<std::string>& names) {
        return std::ranges::find(names, owner) != names.end();
    };
    if (!isOneOf(reader.rules().users)) {
        reader.fault("owner", "is no user of this casebook");
    } else if (!isDone && !isOneOf(reader.rules().members)) {
        reader.fault("owner", "cannot open this casebook, and the task is open");
    }
}

std::optional<Task> readTask(ObjectReader& reader) {
    const auto about = reader.text("about", Presence::Required);
    auto owner = reader.lineOfWords("owner", Presence::Required);
    const auto due = reader.date("due", DayRule::Any, Presence::Required);
    auto outcome = reader.words("outcome");
    const auto subject = about ? taskSubjectFromCode(*about) : std::nullopt;
    if (about && !subject) {
        reader.fault("about", "not a word of the list");
    }
    if (owner) {
        checkOwner(reader, *owner, outcome.has_value());
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Task{.about = *subject, .owner = std::move(*owner), .due = *due, .outcome = std::move(outcome)};
}

const char* reasonOf(ReachFault fault) {
    switch (fault) {
    case ReachFault::NoWords:
        return "is empty";
    case ReachFault::NoNumber:
        return "is no telephone number";
    case ReachFault::NoMail:
        return "is no mail address";
    }
    return "cannot be";
}

std::optional<Reach> readReach(ObjectReader& reader) {
    const auto kind = reader.word<ReachKind>("kind", Presence::Required);
    auto value = reader.lineOfWords("value", Presence::Required);
    auto of = reader.lineOfWords("of");
    if (of == kReachSelf) {
        of.reset();
    }
    if (kind && value) {
        for (const ReachFault fault : faultsOf(Reach{.kind = *kind, .value = *value})) {
            reader.fault("value", reasonOf(fault));
        }
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Reach{.kind = *kind, .value = std::move(*value), .of = std::move(of)};
}

ContactRules readContactRules(ObjectReader& owner) {
    ContactRules rules;
    if (const OrderedJson* object = owner.object("contactRules")) {
        ObjectReader reader(*object, owner, "contactRules");
        rules.channel = reader.word<ContactChannel>("channel");
        rules.voicemail = reader.boolean("voicemail");
        rules.sender = reader.lineOfWords("sender");
        reader.finish();
    }
    return rules;
}

SafetyAnswers readSafety(ObjectReader& owner) {
    std::array<std::optional<SafetyAnswer>, kCount<SafetyQuestion>> answers{};
    readAnswers<SafetyQuestion, SafetyAnswer>(owner, "safety", answers);
    SafetyAnswers safety;
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        safety[question] = answers[indexOf(question)].value_or(SafetyAnswer::Unknown);
    }
    return safety;
}

} // namespace

std::optional<Dossier> readDossier(const OrderedJson& value, const std::string& pointer,
                                   const ImportRules& rules, FaultList& faults) {
    ObjectReader reader(value, pointer, rules, faults);
    const auto codeText = reader.text("code", Presence::Required);
    const auto code = codeText ? made(reader, "code", [&] { return ClientCode(*codeText); }) : std::nullopt;
    if (code && code->number() > ClientCode::kLargestNumber) {
        reader.fault("code", "has a number above 99,999,999");
    }
    // The lists are read whatever the code is: all faults are told at once.
    Dossier dossier{.client = {.code = code.value_or(ClientCode::fromNumber(1))}};
    Client& client = dossier.client;
    client.alias = reader.lineOfWords("alias");
    client.name = reader.lineOfWords("name");
    client.birthYear = reader.integer("birthYear", kFirstBirthYear, static_cast<int>(rules.today.year()));
    client.municipality = reader.lineOfWords("municipality");
    client.language = reader.word<Language>("language");
    client.ownGoal = reader.word<OwnGoal>("ownGoal");
    client.opened = reader.date("opened", DayRule::NotInFuture);
    client.closed = reader.date("closed", DayRule::NotInFuture);
    if (client.opened && client.closed && *client.closed < *client.opened) {
        reader.fault("closed", kBackwards);
    }
    client.outcome = reader.word<ClosingOutcome>("outcome");
    if (client.outcome && !client.closed) {
        reader.fault("outcome", "is of a dossier that is not closed");
    }
    readEpisodes(reader, dossier);
    client.contactRules = readContactRules(reader);
    client.safety = readSafety(reader);
    dossier.reach = readList(reader, "reach", readReach);
    dossier.consents = readList(reader, "consents", readConsent);
    dossier.substances = readList(reader, "substances", readSubstance);
    dossier.measurements = readList(reader, "measurements", readMeasurement);
    dossier.quitAttempts = readQuitAttempts(reader);
    dossier.phases = readPhases(reader);
    dossier.griefStages = readList(reader, "griefStages", readGrief);
    dossier.slips = readList(reader, "slips", readSlip);
    dossier.plan = readPlan(reader);
    dossier.goals = readList(reader, "goals", readGoal);
    dossier.contacts = readList(reader, "contacts", readContact);
    dossier.referrals = readList(reader, "referrals", readReferral);
    dossier.tasks = readList(reader, "tasks", readTask);
    return reader.finish() ? std::optional(std::move(dossier)) : std::nullopt;
}

} // namespace kentering
