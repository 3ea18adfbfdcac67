// What stands beside the questions of a talk: what they use, open safety work, help that nobody has thought
// of yet, and hints.

#include "app/presenters/talk/conversation_presenter.h"
#include "app/presenters/talk/prompt_choice.h"
#include "app/presenters/talk/talk_undo_text.h"
#include "model/acts/settings.h"
#include "model/acts/talk.h"
#include "model/base/errors.h"

#include <algorithm>
#include <iterator>

namespace kentering {

SubstanceTalk TalkPresenter::substanceTalk() {
    return {.now =
                [this] {
                    // Before the act, in which nothing else is read.
                    m_isDependenceWatched = isOpenAbout(SafetyQuestion::DownerDependence);
                    return m_record.now(moment());
                },
            .undoWith = [this](const SubstanceStep& step) { return toText(withStep(step)); },
            .stored =
                [this](const SubstanceStep& step) {
                    m_lastFailed = false;
                    m_shownFirst.reset();
                    m_changes = withStep(step);
                    m_record.acted(toText(m_changes));
                    m_view.showNoteStored(m_record.isStored());
                }};
}

TalkUndo TalkPresenter::withStep(const SubstanceStep& step) const {
    constexpr auto kQuestion = SafetyQuestion::DownerDependence;
    TalkUndo after = m_changes;
    after.used(step);
    if (!m_isDependenceWatched && step.after && isDowner(step.after->substance) &&
        step.after->dependence == SafetyAnswer::Yes) {
        after.raised({.item = kQuestion, .before = m_list.chosen(kQuestion)});
    }
    return after;
}

void TalkPresenter::substancesChanged() {
    readSubstances();
    showSubstanceWork();
}

void TalkPresenter::showSubstanceWork() {
    m_view.showAnswer(SafetyQuestion::DownerDependence);
    m_view.showCounts();
    m_view.showSafety();
    m_view.showSafetyWork();
    m_view.showPrompts();
}

bool TalkPresenter::setAside(SafetyQuestion question, std::string_view reason) {
    const bool done = onSafetyWork([&] { return m_safetyWork.setAside(question, reason); });
    if (done) {
        m_view.showSafety();
        m_view.showPrompts();
    }
    return done;
}

std::vector<SafetyTasks::Open> TalkPresenter::openSafetyWork() const {
    std::vector<SafetyTasks::Open> open = m_safetyWork.open();
    for (SafetyTasks::Open& each : open) {
        const auto item = itemOf(each.task.about);
        // Work that comes back on another day was put there on purpose.
        each.isOfThisTalk = item && m_changes.raisedAbout(*item) && each.task.due == m_context.today();
    }
    return open;
}

std::vector<ReferralKind> TalkPresenter::helpWithoutWork() const {
    return m_safetyWork.helpWithoutWork(safety()[SafetyQuestion::DownerDependence]);
}

bool TalkPresenter::onSafetyWork(const std::function<bool()>& change) {
    bool done = false;
    try {
        done = change();
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
    }
    if (done) {
        m_view.showSafetyWork();
    }
    return done;
}

bool TalkPresenter::closeSafetyWork(TaskId task, const std::string& outcome) {
    return onSafetyWork([&] { return m_safetyWork.close(task, outcome); });
}

bool TalkPresenter::closeSafetyWorkAndAgain(TaskId task, const std::string& outcome, Date again) {
    return onSafetyWork([&] { return m_safetyWork.closeAndAgain(task, outcome, again); });
}

bool TalkPresenter::guidanceArranged(TaskId task, const std::string& with) {
    return onSafetyWork([&] { return m_safetyWork.guidanceArranged(task, with); });
}

bool TalkPresenter::dailyContact(TaskId task, const std::string& with) {
    return onSafetyWork([&] { return m_safetyWork.dailyContact(task, with); });
}

void TalkPresenter::considerHelp(ReferralKind kind) {
    static_cast<void>(onSafetyWork([&] {
        m_safetyWork.consider(kind);
        return true;
    }));
}

bool TalkPresenter::isOpen(const Prompt& prompt) const {
    if (!prompt.safety) {
        return true;
    }
    if (m_askedHints.contains(prompt.id)) {
        return false;
    }
    const SafetyQuestion question = *prompt.safety;
    // That something happened before does not answer how it is now.
    const bool saysHowItIs = question != SafetyQuestion::HistoryPsychosisDepressionSuicidality ||
                             m_answeredQuestions.contains(question);
    return !m_safetyWork.setAsideToday(question) && !(isAsked(question) && saysHowItIs);
}

void TalkPresenter::noteHints(const TalkItem& item) {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        if (isAsked(item)) {
            m_answeredQuestions.insert(*question);
        } else {
            m_answeredQuestions.erase(*question);
        }
    }
    for (const Prompt& prompt : m_context.content.prompts()) {
        if (prompt.safety && broughtUpBy(prompt, item)) {
            m_answeredQuestions.erase(*prompt.safety);
            m_askedHints.erase(prompt.id);
        }
    }
}

TalkPresenter::Hints TalkPresenter::hints() const {
    constexpr std::size_t kMostOthers = 2;
    std::vector<Substance> substances;
    for (const SubstanceUse& use : m_substances) {
        substances.push_back(use.substance);
    }
    std::ranges::copy(namedDowners(), std::back_inserter(substances)); // those of slips too
    Hints hints;
    for (const Prompt* prompt :
         promptsFor(m_context.book(), m_context.content, m_list.measurement(), substances, m_lastAnswered)) {
        if (isOpen(*prompt)) {
            hints.all.push_back(
                {prompt->id, prompt->text.in(m_context.language), prompt->safety.has_value()});
        }
    }
    const auto others = std::stable_partition(hints.all.begin(), hints.all.end(),
                                              [](const Hint& hint) { return hint.isSafety; });
    const auto safety = static_cast<std::size_t>(others - hints.all.begin());
    hints.first = safety + std::min(kMostOthers, hints.all.size() - safety);
    return hints;
}

void TalkPresenter::askedHint(std::string_view promptId) {
    m_askedHints.emplace(promptId);
    m_view.showPrompts();
}

void TalkPresenter::switchOff(std::string_view promptId) {
    try {
        switchHintOff(m_context.book(), promptId);
        m_view.showPrompts();
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
    }
}

} // namespace kentering
