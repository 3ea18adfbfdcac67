#include "model/exchange/dossier_json.h"

namespace kentering {

namespace {

template <typename Value>
OrderedJson scalar(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
        return std::string(code(value));
    } else if constexpr (std::is_same_v<Value, Date>) {
        return isoDate(value);
    } else {
        return value;
    }
}

template <typename Value>
void put(OrderedJson& object, const char* key, const std::optional<Value>& value) {
    if (value) {
        object[key] = scalar(*value);
    }
}

template <typename Value>
void putList(OrderedJson& object, const char* key, const std::vector<Value>& values) {
    if (values.empty()) {
        return;
    }
    OrderedJson& list = object[key] = OrderedJson::array();
    for (const Value& value : values) {
        if constexpr (requires { toJson(value); }) {
            list.push_back(toJson(value));
        } else {
            list.push_back(scalar(value));
        }
    }
}

void putObject(OrderedJson& object, const char* key, OrderedJson value) {
    if (!value.empty()) {
        object[key] = std::move(value);
    }
}

template <typename Item, typename Answers>
OrderedJson answersOf(const Answers& answers) {
    OrderedJson object = OrderedJson::object();
    for (const Item item : all<Item>()) {
        if (const auto& answer = answers[indexOf(item)]) {
            object[std::string(code(item))] = scalar(*answer);
        }
    }
    return object;
}

} // namespace

OrderedJson toJson(const Consent& consent) {
    OrderedJson object{{"to", consent.to.code()}, {"given", consent.given}, {"on", isoDate(consent.on)}};
    put(object, "textVersion", consent.textVersion);
    if (consent.until) {
        object["until"] = isoDate(*consent.until);
    }
    return object;
}

OrderedJson toJson(const SubstanceUse& use) {
    OrderedJson object{{"id", scalar(use.substance)}};
    put(object, "route", use.route);
    put(object, "daysPer28", use.daysPer28);
    if (use.dependence != SafetyAnswer::Unknown) {
        object["dependence"] = scalar(use.dependence);
    }
    return object;
}

OrderedJson toJson(const Measurement& measurement) {
    OrderedJson object{{"on", isoDate(measurement.on)}, {"moment", scalar(measurement.moment)}};
    putObject(object, "checklist", answersOf<ChecklistItem>(measurement.checklist));
    putObject(object, "complaints", answersOf<Complaint>(measurement.complaints));
    return object;
}

OrderedJson toJson(const QuitAttempt& attempt) {
    OrderedJson object{{"from", isoDate(attempt.period.from())}};
    put(object, "to", attempt.period.to());
    put(object, "useDaysInSixWeeksBefore", attempt.useDaysInSixWeeksBefore);
    return object;
}

OrderedJson toJson(const PhasePeriod& period) {
    OrderedJson object{{"phase", scalar(period.phase)}};
    put(object, "also", period.also);
    object["from"] = isoDate(period.period.from());
    put(object, "to", period.period.to());
    return object;
}

OrderedJson toJson(const GriefObservation& observation) {
    return {{"stage", scalar(observation.stage)}, {"on", isoDate(observation.on)}};
}

OrderedJson toJson(const Slip& slip) {
    OrderedJson object{{"from", isoDate(slip.days.range().first())},
                       {"to", isoDate(slip.days.range().last())}};
    put(object, "minDays", slip.days.minDays());
    putList(object, "substances", slip.substances);
    put(object, "alcoholOrCannabisFirst", slip.alcoholOrCannabisFirst);
    put(object, "trigger", slip.trigger);
    put(object, "nextTime", slip.nextTime);
    return object;
}

OrderedJson toJson(const Plan& plan) {
    OrderedJson object = OrderedJson::object();
    putList(object, "triggers", plan.triggers);
    putList(object, "innerTriggers", plan.innerTriggers);
    putList(object, "tools", plan.tools);
    put(object, "elevatorPitch", plan.elevatorPitch);
    put(object, "monsterName", plan.monsterName);
    putList(object, "mayCall", plan.mayCall);
    return object;
}

OrderedJson toJson(const Goal& goal) {
    OrderedJson object{{"text", goal.text}, {"horizon", scalar(goal.horizon)}, {"on", isoDate(goal.on)}};
    put(object, "outcome", goal.outcome);
    return object;
}

OrderedJson toJson(const Contact& contact) {
    OrderedJson object{
        {"at", isoDateTime(contact.at)}, {"kind", scalar(contact.kind)}, {"status", scalar(contact.status)}};
    put(object, "note", contact.note);
    return object;
}

OrderedJson toJson(const Referral& referral) {
    OrderedJson object = OrderedJson::object();
    if (referral.to) {
        object["to"] = referral.to->text();
    }
    object["kind"] = scalar(referral.kind);
    object["on"] = isoDate(referral.on);
    object["status"] = scalar(referral.status);
    put(object, "gpLetter", referral.gpLetter);
    if (referral.since) {
        object["since"] = isoDate(*referral.since);
    }
    put(object, "insuranceChecked", referral.insuranceChecked);
    put(object, "outcome", referral.outcome);
    return object;
}

OrderedJson toJson(const Reach& reach) {
    return {{"kind", scalar(reach.kind)},
            {"value", reach.value},
            {"of", reach.of.value_or(std::string(kReachSelf))}};
}

OrderedJson toJson(const Episode& episode) {
    OrderedJson object = OrderedJson::object();
    put(object, "opened", episode.opened);
    put(object, "closed", episode.closed);
    put(object, "outcome", episode.outcome);
    put(object, "words", episode.words);
    return object;
}

OrderedJson toJson(const Task& task) {
    OrderedJson object{
        {"about", std::string(code(task.about))}, {"owner", task.owner}, {"due", isoDate(task.due)}};
    put(object, "outcome", task.outcome);
    return object;
}

OrderedJson toJson(const Client& client) {
    OrderedJson object{{"code", client.code.text()}};
    put(object, "alias", client.alias);
    put(object, "name", client.name);
    put(object, "birthYear", client.birthYear);
    put(object, "municipality", client.municipality);
    put(object, "language", client.language);
    put(object, "ownGoal", client.ownGoal);
    put(object, "opened", client.opened);
    put(object, "closed", client.closed);
    put(object, "outcome", client.outcome);
    OrderedJson rules = OrderedJson::object();
    put(rules, "channel", client.contactRules.channel);
    put(rules, "voicemail", client.contactRules.voicemail);
    put(rules, "sender", client.contactRules.sender);
    putObject(object, "contactRules", std::move(rules));
    OrderedJson safety = OrderedJson::object();
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        if (client.safety[question] != SafetyAnswer::Unknown) {
            safety[std::string(code(question))] = scalar(client.safety[question]);
        }
    }
    putObject(object, "safety", std::move(safety));
    return object;
}

OrderedJson toJson(const Dossier& dossier) {
    OrderedJson object = toJson(dossier.client);
    // Of one episode the dossier itself says all but the words about its end.
    if (!dossier.earlierEpisodes.empty() || dossier.client.closingWords) {
        putList(object, "episodes", episodesOf(dossier.client, dossier.earlierEpisodes));
    }
    putList(object, "reach", dossier.reach);
    putList(object, "consents", dossier.consents);
    putList(object, "substances", dossier.substances);
    putList(object, "measurements", dossier.measurements);
    putList(object, "quitAttempts", dossier.quitAttempts);
    putList(object, "phases", dossier.phases);
    putList(object, "griefStages", dossier.griefStages);
    putList(object, "slips", dossier.slips);
    putObject(object, "plan", toJson(dossier.plan));
    putList(object, "goals", dossier.goals);
    putList(object, "contacts", dossier.contacts);
    putList(object, "referrals", dossier.referrals);
    putList(object, "tasks", dossier.tasks);
    return object;
}

JsonDifference differenceOf(const OrderedJson& before, const OrderedJson& after) {
    OrderedJson was = OrderedJson::object();
    OrderedJson is = OrderedJson::object();
    for (const auto& [key, value] : before.items()) {
        if (!after.contains(key) || after.at(key) != value) {
            was[key] = value;
        }
    }
    for (const auto& [key, value] : after.items()) {
        if (!before.contains(key) || before.at(key) != value) {
            is[key] = value;
        }
    }
    JsonDifference difference;
    if (!was.empty() || !is.empty()) {
        difference = {was.dump(), is.dump()};
    }
    return difference;
}

} // namespace kentering
