#include "model/acts/talk.h"

#include "model/acts/steps/begin_talk.h"
#include "model/acts/steps/raise_safety_task.h"
#include "model/base/text_rules.h"
#include "model/domain/talk/list_to_go_on_with.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"

#include <algorithm>
#include <stdexcept>

namespace kentering {

namespace {

constexpr int kThinkingDays = 7;

Date todayOf(const storage::Reading& reading) {
    return reading.session().options.clock.today();
}

DateTime toTheMinute(DateTime time) {
    const auto clock = time.time_of_day();
    return {time.date(),
            boost::posix_time::hours(clock.hours()) + boost::posix_time::minutes(clock.minutes())};
}

void keepUndo(storage::Act& act, ClientId client, const UndoRow& undo,
              std::optional<SubstanceUseId> made = {}) {
    if (undo) {
        storage::DraftStore(act).set(client, steps::kTalkUndo, undo(made));
    }
}

template <typename Value>
std::optional<TalkAnswer> asAnswer(const std::optional<Value>& value) {
    return value ? std::optional<TalkAnswer>(*value) : std::nullopt;
}

/// What is stored now, in the list that the talk goes on with.
std::optional<TalkAnswer> storedAnswer(const storage::Reading& reading, ClientId client,
                                       const TalkItem& item) {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        return storage::ClientReader(reading).get(client).safety[*question];
    }
    const auto list = listToGoOnWith(storage::MeasurementReader(reading).of(client), todayOf(reading));
    if (!list) {
        return std::nullopt;
    }
    const auto* complaint = std::get_if<Complaint>(&item);
    return complaint != nullptr ? asAnswer(list->value.complaints[indexOf(*complaint)])
                                : asAnswer(list->value.checklist[indexOf(std::get<ChecklistItem>(item))]);
}

MeasurementId listOfTalk(storage::Act& act, ClientId client, const TalkNow& now) {
    storage::MeasurementStore lists(act);
    const auto known = lists.of(client);
    if (const auto goesOn = listToGoOnWith(known, todayOf(act))) {
        return goesOn->id;
    }
    return lists.add(client,
                     Measurement{.on = todayOf(act), .moment = now.moment.value_or(momentOfNextList(known))});
}

template <typename Value>
std::optional<Value> valueOf(const std::optional<TalkAnswer>& answer) {
    return answer ? std::optional(std::get<Value>(*answer)) : std::nullopt;
}

void putAnswer(storage::Act& act, ClientId client, const TalkNow& now, const TalkItem& item,
               const std::optional<TalkAnswer>& answer) {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        storage::ClientStore(act).setSafety(client, *question,
                                            valueOf<SafetyAnswer>(answer).value_or(SafetyAnswer::Unknown));
    } else if (const auto* complaint = std::get_if<Complaint>(&item)) {
        storage::MeasurementStore(act).setAnswer(client, listOfTalk(act, client, now), *complaint,
                                                 valueOf<ComplaintAnswer>(answer), now.questionVersion);
    } else {
        storage::MeasurementStore(act).setAnswer(client, listOfTalk(act, client, now),
                                                 std::get<ChecklistItem>(item), valueOf<Answer>(answer),
                                                 now.questionVersion);
    }
}

std::optional<TaskId> storeAnswer(storage::Act& act, ClientId client, const TalkNow& now,
                                  const TalkItem& item, const std::optional<TalkAnswer>& answer) {
    putAnswer(act, client, now, item, answer);
    return answer ? steps::raiseWorkAfter(act, client, item, *answer) : std::nullopt;
}

std::optional<SubstanceUse> storedUse(const storage::Reading& reading, ClientId client, SubstanceUseId id) {
    for (const auto& use : storage::SubstanceReader(reading).of(client)) {
        if (use.id == id) {
            return use.value;
        }
    }
    return std::nullopt;
}

void beginIfTalk(storage::Act& act, ClientId client, const TalkNow* now) {
    if (now != nullptr) {
        steps::beginTalk(act, client, *now);
    }
}

Undone bringAnswer(storage::Act& act, ClientId client, const TalkNow& now, const TalkItem& item,
                   const std::optional<TalkAnswer>& answer, const UndoRow& undo) {
    const Undone done{.task = storeAnswer(act, client, now, item, answer)};
    keepUndo(act, client, undo);
    return done;
}

Undone bringUse(storage::Act& act, ClientId client, SubstanceUseId id,
                const std::optional<SubstanceUse>& known, const std::optional<SubstanceUse>& use,
                const UndoRow& undo) {
    storage::SubstanceStore uses(act);
    Undone done;
    if (!use) {
        uses.remove(client, id);
    } else if (known) {
        uses.replace(client, id, *use);
    } else {
        done.named = uses.add(client, *use);
    }
    done.task = steps::raiseWorkOnDependence(act, client);
    keepUndo(act, client, undo, done.named);
    return done;
}

/// From one side of a step to the other.
struct Way {
    ActKind kind;
    bool back;

    template <typename Change>
    [[nodiscard]] const auto& from(const Change& change) const {
        return back ? change.after : change.before;
    }
    template <typename Change>
    [[nodiscard]] const auto& to(const Change& change) const {
        return back ? change.before : change.after;
    }
};

std::optional<Undone> bring(const OpenDossier& dossier, const TalkNow& now, const TalkChange& step, Way way,
                            const UndoRow& undo) {
    const ClientId client = dossier.client();
    storage::Act act(dossier.session(), way.kind);
    Undone done;
    if (const auto* answer = std::get_if<AnswerChange>(&step)) {
        if (storedAnswer(act, client, answer->item) != way.from(*answer)) {
            return std::nullopt;
        }
        steps::beginTalk(act, client, now);
        done = bringAnswer(act, client, now, answer->item, way.to(*answer), undo);
    } else if (const auto* several = std::get_if<AnswersChange>(&step)) {
        for (const AnswerChange& each : several->answers) {
            if (storedAnswer(act, client, each.item) != way.from(each)) {
                return std::nullopt;
            }
        }
        steps::beginTalk(act, client, now);
        for (const AnswerChange& each : several->answers) {
            done = bringAnswer(act, client, now, each.item, way.to(each), undo);
        }
    } else {
        const auto& use = std::get<SubstanceChange>(step);
        const auto known = storedUse(act, client, use.id);
        if (known != way.from(use)) {
            return std::nullopt;
        }
        steps::beginTalk(act, client, now);
        done = bringUse(act, client, use.id, known, way.to(use), undo);
    }
    act.commit();
    return done;
}

void storeAgreements(storage::Act& act, ClientId client, const TalkAgreements& agreed) {
    const Date today = todayOf(act);
    const auto words = lineOrNothing(agreed.goal);
    if (!agreed.thinksItOver && words) {
        const Goal goal{.text = *words, .horizon = agreed.horizon, .on = today};
        storage::GoalStore goals(act);
        const auto known = goals.of(client);
        const bool isAgreed =
            std::ranges::any_of(known, [&goal](const auto& each) { return each.value == goal; });
        if (!isAgreed) {
            goals.add(client, goal);
        }
    }
    if (agreed.thinksItOver) {
        storage::TaskStore tasks(act);
        const auto known = tasks.of(client);
        const bool isOpen = std::ranges::any_of(known, [](const auto& task) {
            return task.value.isOpen() && task.value.about == TaskSubject(GeneralSubject::Goal);
        });
        if (!isOpen) {
            tasks.add(client, {.about = GeneralSubject::Goal,
                               .owner = act.session().author.name,
                               .due = agreed.nextContact ? agreed.nextContact->date()
                                                         : today + boost::gregorian::days(kThinkingDays)});
        }
    }
    if (agreed.nextContact) {
        const Contact next{
            .at = *agreed.nextContact, .kind = ContactKind::Talk, .status = ContactStatus::Booked};
        storage::ContactStore contacts(act);
        const auto known = contacts.of(client);
        const bool isBooked =
            std::ranges::any_of(known, [&next](const auto& each) { return each.value == next; });
        if (!isBooked) {
            contacts.add(client, next);
        }
    }
}

} // namespace

std::optional<TaskId> answerItem(const OpenDossier& dossier, const TalkNow& now, const TalkItem& item,
                                 std::optional<TalkAnswer> answer, const UndoRow& undo) {
    if (answer && !fits(item, *answer)) {
        throw std::logic_error("an answer to another kind of question");
    }
    storage::Act act(dossier.session(), ActKind::AnswerItem);
    steps::beginTalk(act, dossier.client(), now);
    const auto task = storeAnswer(act, dossier.client(), now, item, answer);
    keepUndo(act, dossier.client(), undo);
    act.commit();
    return task;
}

SubstanceUseId nameSubstance(const OpenDossier& dossier, const TalkNow* now, Substance substance,
                             const UndoRow& undo) {
    storage::Act act(dossier.session(), ActKind::NameSubstance);
    beginIfTalk(act, dossier.client(), now);
    const SubstanceUseId id =
        storage::SubstanceStore(act).add(dossier.client(), SubstanceUse{.substance = substance});
    keepUndo(act, dossier.client(), undo, id);
    act.commit();
    return id;
}

std::optional<TaskId> changeSubstance(const OpenDossier& dossier, const TalkNow* now, SubstanceUseId id,
                                      const SubstanceUse& was, const SubstanceUse& is, const UndoRow& undo) {
    storage::Act act(dossier.session(), ActKind::ChangeSubstance);
    storage::SubstanceStore uses(act);
    SubstanceUse use = uses.get(dossier.client(), id);
    const auto apply = [&](auto field) {
        if (was.*field != is.*field) {
            use.*field = is.*field;
        }
    };
    apply(&SubstanceUse::substance);
    apply(&SubstanceUse::route);
    apply(&SubstanceUse::daysPer28);
    apply(&SubstanceUse::dependence);
    beginIfTalk(act, dossier.client(), now);
    uses.replace(dossier.client(), id, use);
    const auto task = steps::raiseWorkOnDependence(act, dossier.client());
    keepUndo(act, dossier.client(), undo);
    act.commit();
    return task;
}

void removeSubstance(const OpenDossier& dossier, const TalkNow* now, SubstanceUseId id, const UndoRow& undo) {
    storage::Act act(dossier.session(), ActKind::RemoveSubstance);
    beginIfTalk(act, dossier.client(), now);
    storage::SubstanceStore(act).remove(dossier.client(), id);
    keepUndo(act, dossier.client(), undo);
    act.commit();
}

std::optional<Undone> undoLast(const OpenDossier& dossier, const TalkNow& now, const TalkChange& step,
                               const UndoRow& undo) {
    return bring(dossier, now, step, {.kind = ActKind::UndoLast, .back = true}, undo);
}

std::optional<Undone> redoNext(const OpenDossier& dossier, const TalkNow& now, const TalkChange& step,
                               const UndoRow& undo) {
    return bring(dossier, now, step, {.kind = ActKind::RedoNext, .back = false}, undo);
}

std::optional<MistakeTakenBack> takeBackMistake(const OpenDossier& dossier, const TalkNow& now,
                                                const TalkMistake& mistake, const UndoRow& undo) {
    const ClientId client = dossier.client();
    storage::Act act(dossier.session(), ActKind::TakeBackMistake);
    for (const AnswerChange& each : mistake.answers) {
        if (storedAnswer(act, client, each.item) != each.after) {
            return std::nullopt;
        }
    }
    steps::beginTalk(act, client, now);
    for (const AnswerChange& each : mistake.answers) {
        // No work of its own: what the answer of before asks for was made when it was given.
        putAnswer(act, client, now, each.item, each.before);
    }
    MistakeTakenBack done;
    storage::TaskStore tasks(act);
    for (const TaskSubject& about : mistake.raised) {
        if (steps::asksForWorkAbout(act, client, about)) {
            done.stillAskedFor.push_back(about);
            continue;
        }
        for (const auto& task : tasks.of(client)) {
            if (task.value.isOpen() && task.value.about == about) {
                tasks.close(client, task.id, mistake.words);
            }
        }
    }
    keepUndo(act, client, undo);
    act.commit();
    return done;
}

void keepNote(const OpenDossier& dossier, const TalkNow& now, const std::string& note, const UndoRow& undo) {
    storage::Act act(dossier.session(), ActKind::KeepNote);
    steps::beginTalk(act, dossier.client(), now);
    storage::DraftStore(act).set(dossier.client(), steps::kTalkNote, note);
    keepUndo(act, dossier.client(), undo);
    act.commit();
}

bool answerLastGoal(const OpenDossier& dossier, const TalkNow& now, GoalId id, const std::string& outcome) {
    storage::Act act(dossier.session(), ActKind::AnswerLastGoal);
    storage::GoalStore goals(act);
    Goal goal = goals.get(dossier.client(), id);
    if (goal.outcome) {
        return false;
    }
    goal.outcome = outcome;
    steps::beginTalk(act, dossier.client(), now);
    goals.replace(dossier.client(), id, goal);
    act.commit();
    return true;
}

void endTalk(const OpenDossier& dossier, const TalkNow& now, const TalkAgreements& agreed,
             const std::string& note) {
    storage::Act act(dossier.session(), ActKind::EndTalk);
    const bool agreesOnSomething = !agreed.goal.empty() || agreed.thinksItOver || agreed.nextContact;
    if (agreesOnSomething || !note.empty()) {
        steps::beginTalk(act, dossier.client(), now);
    }
    const auto started = storage::DraftReader(act).find(dossier.client(), steps::kTalkStarted);
    if (!started) {
        return; // nothing was done in it
    }
    storeAgreements(act, dossier.client(), agreed);
    steps::finishTalk(act, dossier.client(), parseDateTime(*started).value_or(now.startedAt), note);
    act.commit();
}

TalkTakenUp takeUpTalk(const OpenDossier& dossier, DateTime now) {
    storage::Act act(dossier.session(), ActKind::TakeUpTalk);
    const storage::DraftReader drafts(act);
    const auto started = drafts.find(dossier.client(), steps::kTalkStarted);
    const auto at = started ? parseDateTime(*started) : std::nullopt;
    TalkTakenUp talk{.startedAt = at.value_or(toTheMinute(now)),
                     .hasBegun = at.has_value(),
                     .note = drafts.find(dossier.client(), steps::kTalkNote).value_or(std::string()),
                     .undo = drafts.find(dossier.client(), steps::kTalkUndo).value_or(std::string())};
    if (!at || at->date() == todayOf(act)) {
        return talk;
    }
    steps::finishTalk(act, dossier.client(), *at, talk.note);
    act.commit();
    return {.startedAt = toTheMinute(now)};
}

void setMoment(const OpenDossier& dossier, MeasurementId list, MeasurementMoment moment) {
    storage::Act act(dossier.session(), ActKind::SetMoment);
    storage::MeasurementStore lists(act);
    lists.setMoment(dossier.client(), list, lists.get(dossier.client(), list).on, moment);
    act.commit();
}

} // namespace kentering
