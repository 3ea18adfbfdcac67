#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/agreements.h"
#include "app/presenters/talk/filled_list.h"
#include "app/presenters/talk/keys/jump_search.h"
#include "app/presenters/talk/keys/talk_done.h"
#include "app/presenters/talk/keys/talk_spots.h"
#include "app/presenters/talk/note_history.h"
#include "app/presenters/talk/safety_tasks.h"
#include "app/presenters/talk/substances_presenter.h"
#include "app/presenters/talk/talk_items.h"
#include "app/presenters/talk/talk_record.h"
#include "app/presenters/talk/talk_undo.h"
#include "model/domain/dossier/client.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/safety_strip.h"

#include <exception>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kentering {

struct MistakeTakenBack;

/// What the screen of a talk is told. Each call names what changed; nothing else need be drawn again.
class TalkView {
public:
    virtual ~TalkView() = default;

    /// The answer to `item` changed.
    virtual void showAnswer(const TalkItem& item) = 0;
    /// Keys now answer `item`, perhaps of another topic.
    virtual void showActive(const TalkItem& item) = 0;
    /// Counts of topics and the summary changed.
    virtual void showCounts() = 0;
    /// The safety strip changed.
    virtual void showSafety() = 0;
    /// Open safety work changed: a suicide item was ticked, or somebody wrote down what came of it.
    virtual void showSafetyWork() = 0;
    /// What the counsellor may ask next changed.
    virtual void showPrompts() = 0;
    /// The note changed by something else than typing: it was undone or done again.
    virtual void showNote() = 0;
    /// What they use changed by something else than its own page: it was undone or done again.
    virtual void showSubstances() = 0;
    /// What was asked about the goal of last time has an answer.
    virtual void showLastGoal() = 0;
    /// The note was typed in and not yet stored, or stored; see also `ConversationPresenter::saved`.
    virtual void showNoteStored(bool stored) = 0;
    /// Something could not be stored; what is shown is still what is stored.
    virtual void showFailure(std::exception_ptr error) = 0;
    /// What the last key did, or why it did nothing.
    virtual void showDone(const TalkDone& /*done*/) {}
    /// Whether the row of `item` can be seen whole.
    [[nodiscard]] virtual bool isInView(const TalkItem& /*item*/) const { return true; }
    /// Whether the page of substances is shown.
    [[nodiscard]] virtual bool areSubstancesInView() const { return true; }
};

/// A talk: this client only. Every answer is stored at the key press, the note within a second; nothing asks
/// to be saved and nothing pops up.
class TalkPresenter {
public:
    /// One question as the screen shows it.
    struct Row {
        TalkItem item;
        std::string code;
        int number = 0;
        std::string text;
        std::span<const std::string_view> answers; ///< codes
        std::optional<std::size_t> chosen{};       ///< position in `answers`; nothing: not asked
        /// The substances that give this answer, or keep it open, whatever was asked: it is changed there.
        std::vector<Substance> toldBy{};
    };
    struct TopicCount {
        int asked = 0;
        int total = 0;
    };
    /// Something to ask next, for the counsellor's eyes.
    struct Hint {
        std::string id;
        std::string text;
        bool isSafety = false; ///< it stays until it is answered
    };
    /// What may be asked next, most needed first.
    struct Hints {
        std::vector<Hint> all{};
        std::size_t first = 0; ///< so many stand on the screen; the others are counted
    };

    /// @throws WrongClientError, StorageIoError, DamagedCasebookError.
    TalkPresenter(const PresenterContext& context, ClientId client, TalkView& view);

    [[nodiscard]] ClientId id() const { return m_client; }
    [[nodiscard]] const Client& client() const { return m_facts; }
    [[nodiscard]] const std::string& displayName() const;
    [[nodiscard]] MeasurementMoment moment() const { return m_list.measurement().moment; }
    /// Corrects the moment of the list that is filled in.
    void setMoment(MeasurementMoment moment);
    [[nodiscard]] int minutes() const { return m_record.minutes(); }

    /// The safety answers that hold: what was asked, and what the named substances tell.
    [[nodiscard]] SafetyAnswers safety() const;
    [[nodiscard]] std::vector<Substance> namedDowners() const;
    /// Whether the open question of dependence is about a downer that was named: then it is answered there.
    [[nodiscard]] bool asksAboutNamedDowner() const;
    /// Not to be asked today. @returns false for a blank reason.
    bool setAside(SafetyQuestion question, std::string_view reason);
    [[nodiscard]] std::optional<SafetyTasks::SetAside> setAsideToday(SafetyQuestion question) const {
        return m_safetyWork.setAsideToday(question);
    }
    /// For whoever names substances in this talk: each change is one act with the talk that it begins, and
    /// can be undone. Lives no longer than this.
    [[nodiscard]] SubstanceTalk substanceTalk();
    /// Somebody wrote down, changed or took away a substance of this client.
    void substancesChanged();

    [[nodiscard]] const Agreements& agreements() const { return m_agreements; }
    void answerGoal(GoalMet met, std::string_view words = {});
    /// @returns false for blank words.
    bool answerThinking(std::string_view words);

    [[nodiscard]] std::vector<Row> rows(TalkTopic topic) const;
    [[nodiscard]] Row row(const TalkItem& item) const;
    [[nodiscard]] TopicCount count(TalkTopic topic) const;
    [[nodiscard]] ChecklistSummary questionSummary() const {
        return summarise(m_list.measurement().checklist);
    }
    [[nodiscard]] ComplaintSummary complaintSummary() const {
        return summarise(m_list.measurement().complaints);
    }

    [[nodiscard]] const TalkItem& active() const { return m_spots.active().item; }
    [[nodiscard]] const TalkSpot& spot() const { return m_spots.active(); }
    /// Keys answer there from now on.
    void goTo(const TalkSpot& spot);
    /// Keys answer `item` from now on, also when it is the last of its topic and was answered.
    void activate(const TalkItem& item) { goTo({.item = item}); }
    /// The focus came to `item`, which may be where it was before.
    void reach(const TalkItem& item);
    /// Goes on with `topic` where somebody was in it.
    void goTo(TalkTopic topic) { goTo(m_spots.in(topic)); }
    /// The next item of the topic, or the one before: never into another topic.
    void moveActive(int steps);
    /// The first item after the active one that has not been asked, going round once.
    void activateNextUnasked();
    /// Where what was typed may jump to; nothing changes by looking.
    [[nodiscard]] std::vector<JumpSearch::Hit> find(std::string_view typed) const {
        return m_search.find(typed, m_context.language);
    }

    /// Stores an answer (position in the row's `answers`), or takes it back. What the substances say of
    /// dependence is not contradicted here: then nothing is stored, and the row goes on saying it.
    /// @returns false when nothing was stored; the view has been told.
    bool answer(const TalkItem& item, std::optional<std::size_t> chosen);
    /// An answer that was given and stored.
    struct Given {
        AnswerStep step; ///< the same before and after: it had that answer already
        bool raisedWork = false;
    };
    /// Answers the active item and, once that is stored, goes on to the next of its topic. After the last one
    /// nothing is answered. Ignored when the key means nothing there. @returns nothing when nothing was
    /// answered
    std::optional<Given> answerActive(TalkKey key);
    /// Takes the active item's answer back.
    void clearActive();
    /// The letters that gave these answers were a word: every answer is what it was before, the work that
    /// they raised is closed as a mistake, and keys answer at `origin` again. One step of undoing.
    void takeBackWord(const std::vector<Given>& given, const TalkSpot& origin);

    /// Over the whole talk, also over a lock in between: answers, substances and typing, in the order in
    /// which they were done. What somebody changed elsewhere since is left as it is. What is out of sight is
    /// shown first and undone by the next press: nobody means to change what they do not see.
    [[nodiscard]] bool canUndo() const { return m_changes.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_changes.canRedo(); }
    void undo();
    void redo();

    [[nodiscard]] const std::string& note() const { return m_record.note(); }
    /// What may be said of the last thing that was done: it is only stored when nothing failed since.
    enum class Saved : unsigned char { Nothing, Waiting, Stored, Failed };
    [[nodiscard]] Saved saved() const;
    [[nodiscard]] bool isNoteStored() const { return m_record.isStored(); }
    void noteTyped(const std::string& note);
    /// Who wrote what in the note and when, newest first. @throws StorageIoError, DamagedCasebookError.
    [[nodiscard]] std::vector<NoteHistoryLine> noteHistory() const;

    /// Open safety work, oldest first; it stays until an outcome is written.
    [[nodiscard]] std::vector<SafetyTasks::Open> openSafetyWork() const;
    /// Help that dependence on downers asks for while no work is open that proposes it, the clinic first.
    [[nodiscard]] std::vector<ReferralKind> helpWithoutWork() const;
    /// Work of this talk came of a mistake: the answer that asked for it is what it was before, and the work
    /// is closed with that for its reason. It stays when something else asks for it too.
    /// @returns false when nothing was stored
    bool takeBackMistake(TaskId task);
    /// @returns false for a blank outcome: nothing is closed then.
    bool closeSafetyWork(TaskId task, const std::string& outcome);
    /// Closes it and makes the same task for another day. @returns false for a blank outcome.
    bool closeSafetyWorkAndAgain(TaskId task, const std::string& outcome, Date again);
    /// The two exits of the rule on psychosis, depression and suicidality (S-C). @returns false when it is
    /// not said with whom.
    bool guidanceArranged(TaskId task, const std::string& with);
    bool dailyContact(TaskId task, const std::string& with);

    /// Help that work about downers asks for is considered: it stands in Referrals then. Nothing is sent.
    void considerHelp(ReferralKind kind);

    /// Every open hint about safety, then at most two others, those of the latest answer first. One about
    /// safety is open until its question is answered or set aside, or the counsellor says that they asked;
    /// of the history only an answer that is given after it came up counts.
    [[nodiscard]] Hints hints() const;
    /// The counsellor asked what the hint says: it stays away for the rest of this talk.
    void askedHint(std::string_view promptId);
    /// This counsellor does not want this prompt any more.
    void switchOff(std::string_view promptId);

    /// Ends the talk; the note goes into the contact, what was agreed is stored. Words that somebody wants to
    /// think over are added to the note.
    /// @returns false when something could not be stored; the view has been told and the talk goes on.
    bool end(const Agreements::End& agreed);

private:
    /// What substances and slips say, for the question of dependence; nothing for any other.
    [[nodiscard]] std::optional<DependenceTold> toldElsewhere(const TalkItem& item) const;
    /// Position in `answersTo(item)` of the answer that holds; nothing: not asked.
    [[nodiscard]] std::optional<std::size_t> chosen(const TalkItem& item) const;
    [[nodiscard]] bool isAsked(const TalkItem& item) const;
    /// Whether a hint is still to be asked; of those about safety the ones that nothing has answered.
    [[nodiscard]] bool isOpen(const Prompt& prompt) const;
    /// Remembers which hints about safety came up, and which of their questions have an answer since.
    void noteHints(const TalkItem& item);
    [[nodiscard]] std::string textOf(const TalkItem& item) const;
    void putNote(const std::string& note);
    void showStored(const TalkItem& item);
    void readSubstances();
    void showSubstanceWork();
    /// All that can be undone once `step` is done.
    [[nodiscard]] TalkUndo withStep(const SubstanceStep& step) const;
    enum class Side : unsigned char { Before, After };
    std::optional<Given> give(const TalkItem& item, std::optional<std::size_t> answer);
    /// Whether `answer` makes work about `item`; then `after` knows of it.
    bool noteRaised(TalkUndo& after, const TalkItem& item, std::optional<std::size_t> before,
                    std::optional<std::size_t> answer) const;
    [[nodiscard]] bool isOpenAbout(const TaskSubject& subject) const;
    void undoOrRedo(Side side);
    [[nodiscard]] bool isInView(const TalkStep& step) const;
    void showFirst(const TalkStep& step, Side side);
    [[nodiscard]] TalkDone doneOf(const TalkStep& step, TalkDone::What what, Side side) const;
    void showStep(const TalkStep& step, Side side);
    /// Takes answers back that were given by mistake, and closes the work about `raised`.
    /// @returns nothing when nothing was stored
    std::optional<MistakeTakenBack> takeBack(const std::vector<AnswerStep>& given,
                                             const std::vector<TaskSubject>& raised, std::string_view words,
                                             TalkUndo after);
    /// Stores that side of the step, which is `after` done, and shows it. @returns false, and nothing is
    /// stored, when what was on its other side does not stand any more.
    bool bring(const TalkStep& step, Side side, TalkUndo after);
    void keepChanges();
    void failed(const std::exception_ptr& error);
    /// Does `what`. Whether it could be stored; the view has been told otherwise.
    bool stored(const std::function<void()>& what);
    /// Does `change` and shows safety work afterwards; what it returns, or false when it could not be stored.
    bool onSafetyWork(const std::function<bool()>& change);

    const PresenterContext& m_context;
    ClientId m_client;
    TalkView& m_view;
    OpenDossier m_dossier;
    Client m_facts;
    std::vector<SubstanceUse> m_substances;
    std::vector<Slip> m_slips; ///< a talk changes none of them
    JumpSearch m_search;
    FilledList m_list;
    SafetyTasks m_safetyWork;
    Agreements m_agreements;
    TalkSpots m_spots;
    std::optional<TalkItem> m_lastAnswered;
    std::set<std::string> m_askedHints;           ///< in this talk
    std::set<SafetyQuestion> m_answeredQuestions; ///< in this talk, since a hint about them came up
    TalkUndo m_changes;
    /// The step that was shown and is undone, or done again, by the next press: how many were done then.
    std::optional<std::pair<Side, std::size_t>> m_shownFirst;
    bool m_isDependenceWatched = false; ///< before the change of a substance that is stored now
    bool m_lastFailed = false;
    TalkRecord m_record;
};

} // namespace kentering
