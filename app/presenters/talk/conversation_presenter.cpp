#include "app/presenters/talk/conversation_presenter.h"

#include "app/presenters/talk/talk_undo_text.h"
#include "model/acts/talk.h"
#include "model/base/errors.h"
#include "model/base/placeholders.h"
#include "model/domain/talk/safety_strip.h"
#include "model/domain/talk/safety_task_rule.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

std::vector<SubstanceUse> substancesOf(const OpenDossier& dossier) {
    std::vector<SubstanceUse> uses;
    for (const auto& use : dossier.entries<SubstanceUse>()) {
        uses.push_back(use.value);
    }
    return uses;
}

std::vector<Slip> slipsOf(const OpenDossier& dossier) {
    std::vector<Slip> slips;
    for (const auto& slip : dossier.entries<Slip>()) {
        slips.push_back(slip.value);
    }
    return slips;
}

} // namespace

TalkPresenter::TalkPresenter(const PresenterContext& context, ClientId client, TalkView& view)
    : m_context(context),
      m_client(client),
      m_view(view),
      m_dossier(context.dossier(client, ReadingPurpose::Talk)),
      m_facts(m_dossier.read().client),
      m_substances(substancesOf(m_dossier)),
      m_slips(slipsOf(m_dossier)),
      m_search(context.content),
      m_list(context, m_dossier),
      m_safetyWork(context, m_dossier),
      m_agreements(context, m_dossier),
      m_record(context, m_dossier, [this](const std::exception_ptr& error) {
          if (error) {
              failed(error);
          } else {
              m_lastFailed = false;
              m_view.showNoteStored(true);
          }
      }) {
    m_changes = talkChangesFrom(m_record.changes());
}

void TalkPresenter::failed(const std::exception_ptr& error) {
    m_lastFailed = true;
    m_view.showFailure(error);
    m_view.showNoteStored(m_record.isStored());
}

bool TalkPresenter::stored(const std::function<void()>& what) {
    try {
        what();
        return true;
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
        return false;
    }
}

TalkPresenter::Saved TalkPresenter::saved() const {
    if (m_lastFailed) {
        return Saved::Failed;
    }
    if (!m_record.isStored()) {
        return Saved::Waiting;
    }
    return m_record.hasBegun() ? Saved::Stored : Saved::Nothing;
}

const std::string& TalkPresenter::displayName() const {
    return shownName(m_facts);
}

void TalkPresenter::setMoment(MeasurementMoment moment) {
    try {
        m_list.setMoment(moment);
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
    }
}

SafetyAnswers TalkPresenter::safety() const {
    return safetyThatHolds(m_list.safety(), m_substances, m_slips);
}

std::vector<Substance> TalkPresenter::namedDowners() const {
    return kentering::namedDowners(m_substances, m_slips);
}

bool TalkPresenter::asksAboutNamedDowner() const {
    const auto told = dependenceTold(m_substances, m_slips);
    return told && told->answer == SafetyAnswer::Unknown;
}

void TalkPresenter::readSubstances() {
    m_substances = substancesOf(m_dossier);
}

void TalkPresenter::answerGoal(GoalMet met, std::string_view words) {
    try {
        m_agreements.answerGoal(m_record.now(), met, words);
        m_record.acted(m_record.changes());
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
    }
    m_view.showLastGoal();
}

bool TalkPresenter::answerThinking(std::string_view words) {
    bool done = false;
    try {
        done = m_agreements.answerThinking(words);
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
    }
    if (done) {
        m_view.showLastGoal();
    }
    return done;
}

std::string TalkPresenter::textOf(const TalkItem& item) const {
    const Content& content = m_context.content;
    const Language language = m_context.language;
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return content.words(*question).question.in(language);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return content.words(*complaint).question.in(language);
    }
    return std::string(content.question(std::get<SafetyQuestion>(item), language));
}

std::optional<DependenceTold> TalkPresenter::toldElsewhere(const TalkItem& item) const {
    return item == TalkItem(SafetyQuestion::DownerDependence) ? dependenceTold(m_substances, m_slips)
                                                              : std::nullopt;
}

std::optional<std::size_t> TalkPresenter::chosen(const TalkItem& item) const {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        return indexOf(safety()[*question]);
    }
    return m_list.chosen(item);
}

bool TalkPresenter::isAsked(const TalkItem& item) const {
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        return safety()[*question] != SafetyAnswer::Unknown;
    }
    return m_list.isAsked(item);
}

TalkPresenter::Row TalkPresenter::row(const TalkItem& item) const {
    const auto answer = chosen(item);
    auto told = toldElsewhere(item);
    if (told && answer != indexOf(told->answer)) {
        told.reset(); // a yes that was asked says more than what a substance leaves open
    }
    return {.item = item,
            .code = std::string(code(item)),
            .number = numberInTopic(item),
            .text = textOf(item),
            .answers = answersTo(item),
            .chosen = answer,
            .toldBy = told ? std::move(told->by) : std::vector<Substance>()};
}

std::vector<TalkPresenter::Row> TalkPresenter::rows(TalkTopic topic) const {
    std::vector<Row> rows;
    for (const TalkItem& item : itemsOf(topic)) {
        rows.push_back(row(item));
    }
    return rows;
}

TalkPresenter::TopicCount TalkPresenter::count(TalkTopic topic) const {
    TopicCount count;
    for (const TalkItem& item : itemsOf(topic)) {
        ++count.total;
        count.asked += isAsked(item) ? 1 : 0;
    }
    return count;
}

void TalkPresenter::goTo(const TalkSpot& spot) {
    m_shownFirst.reset();
    m_spots.goTo(spot);
    m_view.showActive(active());
}

void TalkPresenter::reach(const TalkItem& item) {
    if (item != active()) {
        activate(item);
    }
}

void TalkPresenter::moveActive(int steps) {
    const TalkItem item = m_spots.within(steps);
    if (item == active()) {
        m_view.showDone({.what = spot().isPast ? TalkDone::What::PastTheLast : TalkDone::What::EdgeOfTopic,
                         .item = item});
    } else {
        activate(item);
    }
}

void TalkPresenter::activateNextUnasked() {
    const std::vector<TalkItem> items = allItems();
    const auto at = static_cast<std::size_t>(std::ranges::find(items, active()) - items.begin());
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const TalkItem& item = items[(at + step) % items.size()];
        if (!isAsked(item)) {
            activate(item);
            return;
        }
    }
    m_view.showDone({.what = TalkDone::What::NothingUnasked});
}

void TalkPresenter::showStored(const TalkItem& item) {
    m_lastFailed = false;
    m_lastAnswered = item;
    noteHints(item);
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
}

void TalkPresenter::putNote(const std::string& note) {
    m_record.typed(note);
    m_view.showNote();
    m_view.showNoteStored(m_record.isStored());
}

bool TalkPresenter::isOpenAbout(const TaskSubject& subject) const {
    return std::ranges::any_of(m_safetyWork.open(),
                               [&subject](const auto& open) { return open.task.about == subject; });
}

bool TalkPresenter::noteRaised(TalkUndo& after, const TalkItem& item, std::optional<std::size_t> before,
                               std::optional<std::size_t> answer) const {
    const auto given = answerAt(item, answer);
    if (!given || !asksForSafetyWork(item, *given) || isOpenAbout(*subjectOf(item))) {
        return false;
    }
    after.raised({.item = item, .before = before});
    return true;
}

std::optional<TalkPresenter::Given> TalkPresenter::give(const TalkItem& item,
                                                        std::optional<std::size_t> answer) {
    Given given{.step = {item, m_list.chosen(item), answer}};
    if (const auto told = toldElsewhere(item)) {
        // A yes of a substance stands; what a substance leaves open can be a yes here, but never a no.
        if (told->answer == SafetyAnswer::Yes || answer == indexOf(SafetyAnswer::No)) {
            m_view.showAnswer(item);
            given.step.after = given.step.before;
            return answer == chosen(item) ? std::optional(given) : std::nullopt;
        }
    }
    if (given.step.before == answer) {
        m_view.showAnswer(item);
        return given;
    }
    TalkUndo after = m_changes;
    after.answered(given.step);
    try {
        given.raisedWork = noteRaised(after, item, given.step.before, answer);
        answerItem(m_dossier, m_record.now(moment()), item, answerAt(item, answer),
                   [&after](auto) { return toText(after); });
    } catch (const EnvironmentError&) {
        m_view.showAnswer(item);
        failed(std::current_exception());
        return std::nullopt;
    }
    m_shownFirst.reset();
    m_changes = std::move(after);
    m_record.acted(toText(m_changes));
    m_list.stored(item, answer);
    showStored(item);
    return given;
}

bool TalkPresenter::answer(const TalkItem& item, std::optional<std::size_t> answer) {
    if (!give(item, answer)) {
        return false;
    }
    m_view.showDone({.item = item, .answer = m_list.chosen(item)});
    return true;
}

std::optional<TalkPresenter::Given> TalkPresenter::answerActive(TalkKey key) {
    const TalkItem item = active();
    const auto answer = answerOf(key, item);
    if (!answer) {
        return std::nullopt;
    }
    if (spot().isPast) {
        m_view.showDone({.what = TalkDone::What::PastTheLast, .item = item});
        return std::nullopt;
    }
    const auto given = give(item, answer);
    if (given) { // otherwise it stays to be answered
        m_spots.goOn();
        goTo(spot());
        m_view.showDone({.item = item, .answer = answer, .isLast = spot().isPast});
    }
    return given;
}

void TalkPresenter::clearActive() {
    const TalkItem item = active();
    const bool safety = std::holds_alternative<SafetyQuestion>(item);
    if (answer(item, safety ? std::optional(indexOf(SafetyAnswer::Unknown)) : std::nullopt)) {
        goTo({.item = item}); // also past the last: it is to be answered again
    }
}

void TalkPresenter::keepChanges() {
    m_record.changed(toText(m_changes));
}

void TalkPresenter::noteTyped(const std::string& note) {
    if (note != m_record.note()) {
        m_changes.typed(m_record.note(), note, m_context.platform.localNow());
    }
    m_record.typed(note);
    keepChanges();
    if (!m_record.isStored()) {
        m_view.showNoteStored(false);
    }
}

std::vector<NoteHistoryLine> TalkPresenter::noteHistory() const {
    return kentering::noteHistory(m_context, m_client, m_changes, m_record);
}

bool TalkPresenter::end(const Agreements::End& agreed) {
    try {
        std::string note = m_record.note();
        if (agreed.thinksItOver && !agreed.goal.empty()) {
            const std::string words =
                filled(m_context.content.text("goal-met.thinks-it-over", m_context.language),
                       {{"words", agreed.goal}});
            note += (note.empty() ? "" : "\n") + words;
        }
        m_record.end({.goal = agreed.goal,
                      .horizon = agreed.horizon,
                      .thinksItOver = agreed.thinksItOver,
                      .nextContact = agreed.nextContact},
                     note);
        m_agreements.reload();
        m_changes = {};
        return true;
    } catch (const EnvironmentError&) {
        failed(std::current_exception());
        return false;
    }
}

} // namespace kentering
