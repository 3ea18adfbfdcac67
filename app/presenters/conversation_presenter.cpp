#include "app/presenters/conversation_presenter.h"

#include "app/presenters/prompt_choice.h"
#include "app/presenters/talk_list.h"
#include "model/errors.h"
#include "model/storage/client_store.h"
#include "model/storage/entry_store.h"
#include "model/storage/measurement_store.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

template <typename Enum>
std::optional<std::size_t> positionOf(std::optional<Enum> answer) {
    return answer ? std::optional(indexOf(*answer)) : std::nullopt;
}

template <typename Enum>
std::optional<Enum> answerAt(std::optional<std::size_t> position) {
    return position ? std::optional(static_cast<Enum>(*position)) : std::nullopt;
}

std::optional<Goal> latestOpenGoal(const std::vector<Stored<GoalId, Goal>>& goals) {
    std::optional<Goal> latest;
    for (const auto& goal : goals) {
        if (!goal.value.outcome && (!latest || latest->on <= goal.value.on)) {
            latest = goal.value;
        }
    }
    return latest;
}

} // namespace

ConversationPresenter::ConversationPresenter(const Workspace& workspace, ClientId client,
                                             ConversationView& view)
    : m_workspace(workspace),
      m_client(client),
      m_view(view),
      m_facts(ClientStore(*workspace.casebook).get(client)),
      m_lastGoal(latestOpenGoal(GoalStore(*workspace.casebook).of(client))),
      m_search(workspace.content),
      m_list{.on = workspace.today()},
      m_active(ChecklistItem::MoreOftenOrAlone),
      m_record(workspace, client, [this](const std::exception_ptr& error) {
          if (error) {
              m_view.showFailure(error);
          } else {
              m_view.showNoteStored(true);
          }
      }) {
    const auto lists = MeasurementStore(*workspace.casebook).of(client);
    if (const auto goesOn = listToGoOnWith(lists, workspace.today())) {
        m_listId = goesOn->id;
        m_list = goesOn->value;
    } else {
        m_list.moment = momentOfNextList(lists);
    }
    for (const auto& use : SubstanceStore(*workspace.casebook).of(client)) {
        m_substances.push_back(use.value.substance);
        if (isDowner(use.value.substance)) {
            m_namedDowners.push_back(use.value.substance);
        }
    }
}

const std::string& ConversationPresenter::displayName() const {
    return m_facts.alias ? *m_facts.alias : m_facts.code.text();
}

void ConversationPresenter::setMoment(MeasurementMoment moment) {
    try {
        if (m_listId) {
            MeasurementStore(*m_workspace.casebook).setMoment(m_client, *m_listId, m_list.on, moment);
        }
        m_list.moment = moment;
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
    }
}

std::optional<std::size_t> ConversationPresenter::chosen(const TalkItem& item) const {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return positionOf(m_list.checklist[indexOf(*question)]);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return positionOf(m_list.complaints[indexOf(*complaint)]);
    }
    return positionOf(std::optional(m_facts.safety[std::get<SafetyQuestion>(item)]));
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
            .chosen = chosen(item)};
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
        const auto answer = chosen(item);
        // "Unknown" means that a safety question was not settled: it still has to be asked.
        const bool asked =
            answer && (topic != TalkTopic::Safety || *answer != indexOf(SafetyAnswer::Unknown));
        count.asked += asked ? 1 : 0;
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
        const auto answer = chosen(item);
        if (!answer ||
            (std::holds_alternative<SafetyQuestion>(item) && *answer == indexOf(SafetyAnswer::Unknown))) {
            activate(item);
            return;
        }
    }
}

MeasurementId ConversationPresenter::list() {
    if (!m_listId) {
        m_listId = MeasurementStore(*m_workspace.casebook)
                       .add(m_client, Measurement{.on = m_list.on, .moment = m_list.moment});
    }
    return *m_listId;
}

void ConversationPresenter::store(const TalkItem& item, std::optional<std::size_t> chosen) {
    const Casebook& casebook = *m_workspace.casebook;
    m_record.begin();
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        const SafetyAnswer answer = answerAt<SafetyAnswer>(chosen).value_or(SafetyAnswer::Unknown);
        ClientStore(casebook).setSafety(m_client, *question, answer);
        m_facts.safety[*question] = answer;
        return;
    }
    const MeasurementId id = list();
    const std::string version = std::to_string(m_workspace.content.version());
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        const auto answer = answerAt<Answer>(chosen);
        MeasurementStore(casebook).setAnswer(m_client, id, *question, answer, version);
        m_list.checklist[indexOf(*question)] = answer;
        return;
    }
    const Complaint complaint = std::get<Complaint>(item);
    const auto answer = answerAt<ComplaintAnswer>(chosen);
    MeasurementStore(casebook).setAnswer(m_client, id, complaint, answer, version);
    m_list.complaints[indexOf(complaint)] = answer;
}

bool ConversationPresenter::put(const TalkItem& item, std::optional<std::size_t> answer) {
    try {
        store(item, answer);
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
    }
    if (const auto* complaint = std::get_if<Complaint>(&item); complaint && isSuicideItem(*complaint)) {
        m_view.showSafetyWork();
    }
    m_view.showPrompts();
    return true;
}

void ConversationPresenter::answer(const TalkItem& item, std::optional<std::size_t> answer) {
    const auto before = chosen(item);
    if (before == answer) {
        m_view.showAnswer(item);
        return;
    }
    if (put(item, answer)) {
        m_changes.resize(m_done);
        m_changes.push_back({item, before, answer});
        ++m_done;
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

void ConversationPresenter::undo() {
    if (!canUndo()) {
        return;
    }
    const Change change = m_changes[m_done - 1];
    if (put(change.item, change.before)) {
        --m_done;
        activate(change.item);
    }
}

void ConversationPresenter::redo() {
    if (!canRedo()) {
        return;
    }
    const Change change = m_changes[m_done];
    if (put(change.item, change.after)) {
        ++m_done;
        activate(change.item);
    }
}

void ConversationPresenter::noteTyped(const std::string& note) {
    m_record.typed(note);
    if (!m_record.isStored()) {
        m_view.showNoteStored(false);
    }
}

std::vector<Stored<TaskId, Task>> ConversationPresenter::openSafetyWork() const {
    std::vector<Stored<TaskId, Task>> tasks = TaskStore(*m_workspace.casebook).of(m_client);
    std::erase_if(tasks, [](const Stored<TaskId, Task>& task) {
        const auto* complaint = std::get_if<Complaint>(&task.value.about);
        return !task.value.isOpen() || complaint == nullptr || !isSuicideItem(*complaint);
    });
    std::ranges::sort(tasks, {}, [](const auto& task) { return std::pair(task.value.due, task.id.value()); });
    return tasks;
}

bool ConversationPresenter::closeSafetyWork(TaskId task, const std::string& outcome) {
    if (outcome.find_first_not_of(" \t\r\n") == std::string::npos) {
        return false;
    }
    try {
        TaskStore(*m_workspace.casebook).close(m_client, task, outcome);
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
        return false;
    }
    m_view.showSafetyWork();
    return true;
}

std::vector<ConversationPresenter::Hint> ConversationPresenter::hints() const {
    constexpr std::size_t kMost = 2;
    std::vector<Hint> hints;
    for (const Prompt* prompt :
         promptsFor(*m_workspace.casebook, m_workspace.content, m_list, m_substances, m_lastAnswered)) {
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

bool ConversationPresenter::end(const std::optional<Goal>& goal, const std::optional<DateTime>& nextContact) {
    try {
        if (goal) {
            m_record.begin();
            GoalStore(*m_workspace.casebook).add(m_client, *goal);
        }
        if (nextContact) {
            m_record.begin();
            ContactStore(*m_workspace.casebook)
                .add(m_client,
                     Contact{.at = *nextContact, .kind = ContactKind::Talk, .status = ContactStatus::Booked});
        }
        m_record.end();
        return true;
    } catch (const EnvironmentError&) {
        m_view.showFailure(std::current_exception());
        return false;
    }
}

} // namespace kentering
