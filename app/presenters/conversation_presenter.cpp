#include "app/presenters/conversation_presenter.h"

#include "app/presenters/prompt_choice.h"
#include "app/presenters/talk/talk_changes_text.h"
#include "model/content/placeholders.h"
#include "model/domain/safety_strip.h"
#include "model/errors.h"
#include "model/storage/client_store.h"
#include "model/storage/entry_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

namespace {

std::vector<SubstanceUse> substancesOf(const Casebook& casebook, ClientId client) {
    std::vector<SubstanceUse> uses;
    for (const auto& use : SubstanceStore(casebook).of(client)) {
        uses.push_back(use.value);
    }
    return uses;
}

std::vector<Slip> slipsOf(const Casebook& casebook, ClientId client) {
    std::vector<Slip> slips;
    for (const auto& slip : SlipStore(casebook).of(client)) {
        slips.push_back(slip.value);
    }
    return slips;
}

} // namespace

ConversationPresenter::ConversationPresenter(const Workspace& workspace, ClientId client,
                                             ConversationView& view)
    : m_workspace(workspace),
      m_client(client),
      m_view(view),
      m_facts(ClientStore(*workspace.casebook).get(client)),
      m_substances(substancesOf(*workspace.casebook, client)),
      m_slips(slipsOf(*workspace.casebook, client)),
      m_search(workspace.content),
      m_list(workspace, client),
      m_safetyWork(workspace, client),
      m_agreements(workspace, client),
      m_active(ChecklistItem::MoreOftenOrAlone),
      m_record(workspace, client, [this](const std::exception_ptr& error) {
          if (error) {
              m_view.showFailure(error);
          } else {
              m_view.showNoteStored(true);
          }
      }) {
    m_changes = talkChangesFrom(m_record.changes());
}

const std::string& ConversationPresenter::displayName() const {
    return m_facts.alias ? *m_facts.alias : m_facts.code.text();
}

void ConversationPresenter::setMoment(MeasurementMoment moment) {
    try {
        m_list.setMoment(moment);
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
}

SafetyAnswers ConversationPresenter::safety() const {
    return safetyThatHolds(m_list.safety(), m_substances, m_slips);
}

std::vector<Substance> ConversationPresenter::namedDowners() const {
    return kentering::namedDowners(m_substances, m_slips);
}

bool ConversationPresenter::asksAboutNamedDowner() const {
    SafetyAnswers none;
    none[SafetyQuestion::DownerDependence] = SafetyAnswer::No;
    return safetyThatHolds(none, m_substances, m_slips)[SafetyQuestion::DownerDependence] ==
           SafetyAnswer::Unknown;
}

void ConversationPresenter::substanceStored(const SubstanceStep& step) {
    m_changes.used(step);
    keepChanges();
}

void ConversationPresenter::substancesChanged() {
    try {
        m_substances = substancesOf(*m_workspace.casebook, m_client);
        m_record.begin();
        m_safetyWork.answered(SafetyQuestion::DownerDependence, safety()[SafetyQuestion::DownerDependence]);
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    m_view.showSafety();
    m_view.showSafetyWork();
    m_view.showPrompts();
}

bool ConversationPresenter::setAside(SafetyQuestion question, std::string_view reason) {
    const bool done = onSafetyWork([&] { return m_safetyWork.setAside(question, reason); });
    if (done) {
        m_view.showSafety();
    }
    return done;
}

void ConversationPresenter::answerGoal(GoalMet met, std::string_view words) {
    try {
        m_record.begin();
        m_agreements.answerGoal(met, words);
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    m_view.showLastGoal();
}

bool ConversationPresenter::answerThinking(std::string_view words) {
    bool done = false;
    try {
        done = m_agreements.answerThinking(words);
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    if (done) {
        m_view.showLastGoal();
    }
    return done;
}

std::string ConversationPresenter::textOf(const TalkItem& item) const {
    const Content& content = m_workspace.content;
    const Language language = m_workspace.language;
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return content.words(*question).question.in(language);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return content.words(*complaint).question.in(language);
    }
    return std::string(content.question(std::get<SafetyQuestion>(item), language));
}

ConversationPresenter::Row ConversationPresenter::row(const TalkItem& item) const {
    return {.item = item,
            .code = std::string(code(item)),
            .number = numberInTopic(item),
            .text = textOf(item),
            .answers = answersTo(item),
            .chosen = m_list.chosen(item)};
}

std::vector<ConversationPresenter::Row> ConversationPresenter::rows(TalkTopic topic) const {
    std::vector<Row> rows;
    for (const TalkItem& item : itemsOf(topic)) {
        rows.push_back(row(item));
    }
    return rows;
}

ConversationPresenter::TopicCount ConversationPresenter::count(TalkTopic topic) const {
    TopicCount count;
    for (const TalkItem& item : itemsOf(topic)) {
        ++count.total;
        count.asked += m_list.isAsked(item) ? 1 : 0;
    }
    return count;
}

void ConversationPresenter::activate(const TalkItem& item) {
    m_active = item;
    m_view.showActive(m_active);
}

void ConversationPresenter::moveActive(int steps) {
    const std::vector<TalkItem> items = allItems();
    const auto at = std::ranges::find(items, m_active) - items.begin();
    const auto last = static_cast<std::ptrdiff_t>(items.size()) - 1;
    activate(items[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + steps, 0, last))]);
}

void ConversationPresenter::activateNextUnasked() {
    const std::vector<TalkItem> items = allItems();
    const auto at = static_cast<std::size_t>(std::ranges::find(items, m_active) - items.begin());
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const TalkItem& item = items[(at + step) % items.size()];
        if (!m_list.isAsked(item)) {
            activate(item);
            return;
        }
    }
}

bool ConversationPresenter::put(const TalkItem& item, std::optional<std::size_t> answer) {
    try {
        m_record.begin();
        m_list.store(item, answer);
        if (const auto* question = std::get_if<SafetyQuestion>(&item); question && answer) {
            m_safetyWork.answered(*question, static_cast<SafetyAnswer>(*answer));
        }
    } catch (const EnvironmentError&) {
        m_view.showAnswer(item);
        m_view.showFailure(std::current_exception());
        return false;
    }
    m_lastAnswered = item;
    m_view.showAnswer(item);
    m_view.showCounts();
    if (std::holds_alternative<SafetyQuestion>(item)) {
        m_view.showSafety();
        m_view.showSafetyWork();
    }
    if (const auto* complaint = std::get_if<Complaint>(&item); complaint && isSuicideItem(*complaint)) {
        m_view.showSafetyWork();
    }
    m_view.showPrompts();
    return true;
}

bool ConversationPresenter::putNote(const std::string& note) {
    m_record.typed(note);
    m_view.showNote();
    m_view.showNoteStored(m_record.isStored());
    return true;
}

void ConversationPresenter::answer(const TalkItem& item, std::optional<std::size_t> answer) {
    const auto before = m_list.chosen(item);
    if (before == answer) {
        m_view.showAnswer(item);
        return;
    }
    if (put(item, answer)) {
        m_changes.answered({item, before, answer});
        keepChanges();
    }
}

void ConversationPresenter::answerActive(TalkKey key) {
    const auto given = answerOf(key, m_active);
    if (!given) {
        return;
    }
    answer(m_active, given);
    const std::vector<TalkItem> items = itemsOf(topicOf(m_active));
    const auto at = std::ranges::find(items, m_active);
    if (std::next(at) != items.end()) {
        activate(*std::next(at));
    }
}

void ConversationPresenter::clearActive() {
    const bool safety = std::holds_alternative<SafetyQuestion>(m_active);
    answer(m_active, safety ? std::optional(indexOf(SafetyAnswer::Unknown)) : std::nullopt);
}

bool ConversationPresenter::putUse(const SubstanceStep& step, const std::optional<SubstanceUse>& use) {
    SubstanceStore store(*m_workspace.casebook);
    try {
        if (!use) {
            store.remove(m_client, step.id);
        } else if (std::ranges::any_of(store.of(m_client),
                                       [&](const auto& each) { return each.id == step.id; })) {
            store.replace(m_client, step.id, *use);
        } else {
            m_changes.renumber(step.id, store.add(m_client, *use));
        }
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
        return false;
    }
    substancesChanged();
    m_view.showSubstances();
    return true;
}

bool ConversationPresenter::stands(const TalkStep& step, Side side) const {
    const auto of = [side](const auto& each) { return side == Side::Before ? each.before : each.after; };
    if (const auto* answer = std::get_if<AnswerStep>(&step)) {
        return m_list.chosen(answer->item) == of(*answer);
    }
    if (const auto* note = std::get_if<NoteStep>(&step)) {
        return m_record.note() == of(*note);
    }
    const auto& named = std::get<SubstanceStep>(step);
    std::optional<SubstanceUse> now;
    for (const auto& use : SubstanceStore(*m_workspace.casebook).of(m_client)) {
        if (use.id == named.id) {
            now = use.value;
        }
    }
    return now == of(named);
}

bool ConversationPresenter::bring(const TalkStep& step, Side side) {
    const auto of = [side](const auto& each) { return side == Side::Before ? each.before : each.after; };
    if (const auto* answer = std::get_if<AnswerStep>(&step)) {
        if (!put(answer->item, of(*answer))) {
            return false;
        }
        activate(answer->item);
        return true;
    }
    if (const auto* note = std::get_if<NoteStep>(&step)) {
        return putNote(of(*note));
    }
    const auto& named = std::get<SubstanceStep>(step);
    return putUse(named, of(named));
}

void ConversationPresenter::undo() {
    try {
        while (canUndo()) {
            const TalkStep step = m_changes.last();
            if (!stands(step, Side::After)) {
                m_changes.dropLast();
                continue;
            }
            if (bring(step, Side::Before)) {
                m_changes.undone();
            }
            break;
        }
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    keepChanges();
}

void ConversationPresenter::redo() {
    try {
        while (canRedo()) {
            const TalkStep step = m_changes.next();
            if (!stands(step, Side::Before)) {
                m_changes.dropNext();
                continue;
            }
            if (bring(step, Side::After)) {
                m_changes.redone();
            }
            break;
        }
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    keepChanges();
}

void ConversationPresenter::keepChanges() {
    m_record.changed(toText(m_changes));
}

void ConversationPresenter::noteTyped(const std::string& note) {
    if (note != m_record.note()) {
        m_changes.typed(m_record.note(), note, m_workspace.surroundings.localNow());
    }
    m_record.typed(note);
    keepChanges();
    if (!m_record.isStored()) {
        m_view.showNoteStored(false);
    }
}

std::vector<NoteHistoryLine> ConversationPresenter::noteHistory() const {
    return kentering::noteHistory(m_workspace, m_client, m_changes, m_record);
}

bool ConversationPresenter::onSafetyWork(const std::function<bool()>& change) {
    bool done = false;
    try {
        done = change();
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
    if (done) {
        m_view.showSafetyWork();
    }
    return done;
}

bool ConversationPresenter::closeSafetyWork(TaskId task, const std::string& outcome) {
    return onSafetyWork([&] { return m_safetyWork.close(task, outcome); });
}

bool ConversationPresenter::closeSafetyWorkAndAgain(TaskId task, const std::string& outcome, Date again) {
    return onSafetyWork([&] { return m_safetyWork.closeAndAgain(task, outcome, again); });
}

bool ConversationPresenter::guidanceArranged(TaskId task, const std::string& with) {
    return onSafetyWork([&] { return m_safetyWork.guidanceArranged(task, with); });
}

bool ConversationPresenter::dailyContact(TaskId task, const std::string& with) {
    return onSafetyWork([&] { return m_safetyWork.dailyContact(task, with); });
}

std::vector<ConversationPresenter::Hint> ConversationPresenter::hints() const {
    constexpr std::size_t kMost = 2;
    std::vector<Hint> hints;
    std::vector<Substance> substances;
    for (const SubstanceUse& use : m_substances) {
        substances.push_back(use.substance);
    }
    std::ranges::copy(namedDowners(), std::back_inserter(substances)); // those of slips too
    for (const Prompt* prompt : promptsFor(*m_workspace.casebook, m_workspace.content, m_list.measurement(),
                                           substances, m_lastAnswered)) {
        hints.push_back({prompt->id, prompt->text.in(m_workspace.language)});
        if (hints.size() == kMost) {
            break;
        }
    }
    return hints;
}

void ConversationPresenter::switchOff(std::string_view promptId) {
    try {
        switchPromptOff(*m_workspace.casebook, promptId);
        m_view.showPrompts();
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
}

bool ConversationPresenter::end(const Agreements::End& agreed) {
    try {
        const bool agreesOnSomething = !agreed.goal.empty() || agreed.thinksItOver || agreed.nextContact;
        if (agreesOnSomething) {
            m_record.begin();
            m_agreements.store(agreed);
        }
        if (agreed.thinksItOver && !agreed.goal.empty()) {
            const std::string words =
                filled(m_workspace.content.text("goal-met.thinks-it-over", m_workspace.language),
                       {{"words", agreed.goal}});
            m_record.typed(m_record.note().empty() ? words : m_record.note() + "\n" + words);
        }
        m_record.end();
        m_changes = {};
        return true;
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
        return false;
    }
}

} // namespace kentering
