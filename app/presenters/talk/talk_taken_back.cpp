// What is undone, done again and taken back in a talk.
#include "app/presenters/talk/conversation_presenter.h"

#include "app/presenters/talk/talk_undo_text.h"
#include "model/acts/talk.h"
#include "model/domain/talk/safety_task_rule.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

AnswerChange changeOf(const AnswerStep& step) {
    return {step.item, answerAt(step.item, step.before), answerAt(step.item, step.after)};
}

std::vector<AnswerChange> changesOf(const std::vector<AnswerStep>& steps) {
    std::vector<AnswerChange> changes;
    std::ranges::transform(steps, std::back_inserter(changes), changeOf);
    return changes;
}

/// The answers of a step; none of another kind of step.
std::vector<AnswerStep> answersOf(const TalkStep& step) {
    if (const auto* answered = std::get_if<AnswerStep>(&step)) {
        return {*answered};
    }
    const auto* mistake = std::get_if<MistakeStep>(&step);
    return mistake != nullptr ? mistake->answers : std::vector<AnswerStep>();
}

AnswerStep turned(const AnswerStep& step) {
    return {.item = step.item, .before = step.after, .after = step.before};
}

} // namespace

bool TalkPresenter::isInView(const TalkStep& step) const {
    if (std::holds_alternative<SubstanceStep>(step)) {
        return m_view.areSubstancesInView();
    }
    const auto answers = answersOf(step);
    return answers.empty() || m_view.isInView(answers.front().item); // the note stands beside everything
}

TalkDone TalkPresenter::doneOf(const TalkStep& step, TalkDone::What what, Side side) const {
    TalkDone done{.what = what};
    if (std::holds_alternative<NoteStep>(step)) {
        done.part = TalkDone::Part::Note;
    } else if (const auto* used = std::get_if<SubstanceStep>(&step)) {
        done.part = TalkDone::Part::Substance;
        done.substance = (used->before ? used->before : used->after)->substance;
    } else {
        const auto answers = answersOf(step);
        const AnswerStep& first = answers.front();
        done.part =
            std::holds_alternative<MistakeStep>(step) ? TalkDone::Part::Several : TalkDone::Part::Answer;
        done.item = first.item;
        done.answer = side == Side::Before ? first.before : first.after;
        done.count = answers.size();
    }
    return done;
}

void TalkPresenter::showFirst(const TalkStep& step, Side side) {
    const auto answers = answersOf(step);
    if (answers.empty()) {
        m_view.showSubstances();
    } else {
        activate(answers.front().item);
    }
    m_shownFirst = {side, m_changes.done()};
    const bool back = side == Side::Before;
    // As it stands now, which the next press changes.
    m_view.showDone(doneOf(step, back ? TalkDone::What::UndoesNext : TalkDone::What::RedoesNext,
                           back ? Side::After : Side::Before));
}

void TalkPresenter::showStep(const TalkStep& step, Side side) {
    const auto answers = answersOf(step);
    for (const AnswerStep& each : answers) {
        m_list.stored(each.item, side == Side::Before ? each.before : each.after);
    }
    for (const AnswerStep& each : answers) {
        showStored(each.item);
    }
    if (!answers.empty()) {
        activate(answers.front().item);
    } else if (std::holds_alternative<SubstanceStep>(step)) {
        readSubstances();
        showSubstanceWork();
        m_view.showSubstances();
    }
}

bool TalkPresenter::bring(const TalkStep& step, Side side, TalkUndo after) {
    const bool back = side == Side::Before;
    if (const auto* note = std::get_if<NoteStep>(&step)) {
        if (m_record.note() != (back ? note->after : note->before)) {
            return false;
        }
        m_changes = std::move(after);
        putNote(back ? note->before : note->after);
        return true;
    }
    const auto answers = answersOf(step);
    if (std::holds_alternative<MistakeStep>(step) && !back) {
        std::vector<AnswerStep> given;
        std::vector<TaskSubject> raised;
        for (const AnswerStep& each : answers) {
            given.push_back(turned(each));
            const auto stands = answerAt(each.item, each.after);
            // Where what stands then asks for work too, its work is not known to be a mistake.
            if (after.raisedAbout(each.item) && !(stands && asksForSafetyWork(each.item, *stands))) {
                raised.push_back(*subjectOf(each.item));
            }
        }
        if (!takeBack(given, raised, "safety-work.by-mistake", std::move(after))) {
            return false;
        }
        showStep(step, side);
        return true;
    }
    for (const AnswerStep& each : answers) {
        noteRaised(after, each.item, back ? each.after : each.before, back ? each.before : each.after);
    }
    const auto* used = std::get_if<SubstanceStep>(&step);
    const TalkChange change =
        used != nullptr ? TalkChange(SubstanceChange{used->id, used->before, used->after})
        : std::holds_alternative<AnswerStep>(step) ? TalkChange(changeOf(answers.front()))
                                                   : TalkChange(AnswersChange{changesOf(answers)});
    const UndoRow row = [&](std::optional<SubstanceUseId> made) {
        if (made) {
            after.renumber(used->id, *made);
        }
        return toText(after);
    };
    const TalkNow now = m_record.now(moment());
    if (!(back ? undoLast(m_dossier, now, change, row) : redoNext(m_dossier, now, change, row))) {
        return false;
    }
    m_changes = std::move(after);
    m_record.acted(toText(m_changes));
    showStep(step, side);
    return true;
}

void TalkPresenter::undoOrRedo(Side side) {
    using What = TalkDone::What;
    const bool back = side == Side::Before;
    while (back ? canUndo() : canRedo()) {
        const TalkStep step = back ? m_changes.last() : m_changes.next();
        if (!isInView(step) && m_shownFirst != std::pair(side, m_changes.done())) {
            showFirst(step, side);
            return;
        }
        TalkUndo after = m_changes;
        if (back) {
            after.undone();
        } else {
            after.redone();
        }
        if (bring(step, side, std::move(after))) {
            m_shownFirst.reset();
            m_view.showDone(doneOf(step, back ? What::Undone : What::Redone, side));
            return;
        }
        if (back) {
            m_changes.dropLast();
        } else {
            m_changes.dropNext();
        }
    }
    m_view.showDone({.what = back ? What::NothingToUndo : What::NothingToRedo});
}

void TalkPresenter::undo() {
    stored([this] { undoOrRedo(Side::Before); });
    keepChanges();
}

void TalkPresenter::redo() {
    stored([this] { undoOrRedo(Side::After); });
    keepChanges();
}

std::optional<MistakeTakenBack> TalkPresenter::takeBack(const std::vector<AnswerStep>& given,
                                                        const std::vector<TaskSubject>& raised,
                                                        std::string_view words, TalkUndo after) {
    auto done =
        kentering::takeBackMistake(m_dossier, m_record.now(moment()),
                                   {.answers = changesOf(given),
                                    .raised = raised,
                                    .words = std::string(m_context.content.text(words, m_context.language))},
                                   [&after](auto) { return toText(after); });
    if (done) {
        m_shownFirst.reset();
        m_changes = std::move(after);
        m_record.acted(toText(m_changes));
    }
    return done;
}

void TalkPresenter::takeBackWord(const std::vector<Given>& given, const TalkSpot& origin) {
    std::vector<AnswerStep> answers;
    std::vector<TaskSubject> raised;
    MistakeStep step;
    for (const Given& each : given) {
        if (each.step.before == each.step.after) {
            continue;
        }
        answers.push_back(each.step);
        step.answers.push_back(turned(each.step));
        if (each.raisedWork) {
            raised.push_back(*subjectOf(each.step.item));
        }
    }
    if (!answers.empty()) {
        stored([&] {
            TalkUndo after = m_changes;
            after.mistaken(step);
            if (takeBack(answers, raised, "safety-work.typed-word", std::move(after))) {
                showStep(step, Side::After);
                m_view.showDone({.what = TalkDone::What::WasWord,
                                 .part = TalkDone::Part::Several,
                                 .item = answers.front().item,
                                 .count = answers.size()});
            }
        });
    }
    if (spot() != origin) {
        goTo(origin);
    }
}

bool TalkPresenter::takeBackMistake(TaskId task) {
    const auto open = openSafetyWork();
    const auto work = std::ranges::find(open, task, &SafetyTasks::Open::id);
    if (work == open.end() || !work->isOfThisTalk) {
        return false;
    }
    const TalkItem item = *itemOf(work->task.about);
    const auto raised = m_changes.raisedAbout(item);
    const AnswerStep given{.item = item, .before = raised->before, .after = m_list.chosen(item)};
    const auto now = answerAt(item, given.after);
    // Somebody may have taken the answer back already, or a substance asked for the work.
    const bool asks = now && asksForSafetyWork(item, *now) && given.before != given.after;
    const MistakeStep step{{turned(given)}};
    TalkUndo after = m_changes;
    if (asks) {
        after.mistaken(step);
    }
    std::optional<MistakeTakenBack> done;
    stored([&] {
        done = takeBack(asks ? std::vector{given} : std::vector<AnswerStep>(), {work->task.about},
                        "safety-work.by-mistake", std::move(after));
    });
    if (!done) {
        return false;
    }
    if (asks) {
        m_list.stored(item, given.before);
        showStored(item);
    }
    m_view.showSafety();
    m_view.showSafetyWork();
    m_view.showDone(
        {.what = done->stillAskedFor.empty() ? TalkDone::What::Mistake : TalkDone::What::MistakeStays,
         .item = item,
         .answer = m_list.chosen(item)});
    return true;
}

} // namespace kentering
