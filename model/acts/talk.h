#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/base/dates.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/talk/measurement_moment.h"
#include "model/domain/talk/talk_answer.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

// What is done in a talk. Each function is one transaction: all of it is stored when it returns, nothing when
// it throws. All of them throw WrongClientError for a client or an entry that is gone, and StorageIoError.

/// The talk that is led now. Its contact is written down by the first thing that is stored in it.
struct TalkNow {
    DateTime startedAt;            ///< local, to the minute
    std::string questionVersion{}; ///< of the questions that are read out; empty: not known
    /// Of a list that this talk begins; nothing: the first one is the start, a later one a review.
    std::optional<MeasurementMoment> moment{};
};

/// All that can be undone after an act, as the talk keeps it: asked inside the act, for a substance has its
/// number only then. @param made the substance that the act named, or named again An empty function leaves
/// what is kept.
using UndoRow = std::function<std::string(std::optional<SubstanceUseId> made)>;

/// Stores an answer, or takes it back (nothing = not asked; a safety question is then not known). It goes
/// into the list that the talk goes on with (`listToGoOnWith`), or begins one.
/// @returns the work that a yes asks for, when it was not open already
/// @throws std::logic_error for an answer that does not fit the item
std::optional<TaskId> answerItem(const OpenDossier& dossier, const TalkNow& now, const TalkItem& item,
                                 std::optional<TalkAnswer> answer, const UndoRow& undo = {});

/// Names a substance. @param now nothing when it is named outside a talk
SubstanceUseId nameSubstance(const OpenDossier& dossier, const TalkNow* now, Substance substance,
                             const UndoRow& undo = {});
/// Applies what differs between `was` and `is` to what is stored now.
/// @returns the work about dependence that it asks for, when it was not open already
std::optional<TaskId> changeSubstance(const OpenDossier& dossier, const TalkNow* now, SubstanceUseId id,
                                      const SubstanceUse& was, const SubstanceUse& is,
                                      const UndoRow& undo = {});
void removeSubstance(const OpenDossier& dossier, const TalkNow* now, SubstanceUseId id,
                     const UndoRow& undo = {});

/// What undoing or doing again made.
struct Undone {
    std::optional<TaskId> task{};          ///< as `answerItem`
    std::optional<SubstanceUseId> named{}; ///< a substance that is named again has another number
};

/// Takes back what `step` did. Nothing, and nothing is stored, when what it did no longer stands.
[[nodiscard]] std::optional<Undone> undoLast(const OpenDossier& dossier, const TalkNow& now,
                                             const TalkChange& step, const UndoRow& undo);
/// Does `step` again. Nothing, and nothing is stored, when what was there before it no longer stands.
[[nodiscard]] std::optional<Undone> redoNext(const OpenDossier& dossier, const TalkNow& now,
                                             const TalkChange& step, const UndoRow& undo);

/// What was entered by mistake.
struct TalkMistake {
    std::vector<AnswerChange> answers{}; ///< as they were given: `before` of each comes back
    std::vector<TaskSubject> raised{};   ///< of the work that they, or a substance, asked for
    std::string words{};                 ///< why that work is closed; not blank
};

/// What became of a mistake.
struct MistakeTakenBack {
    /// Work that stays open after all: what is stored still asks for it, and no other work about it was made.
    std::vector<TaskSubject> stillAskedFor{};
};

/// Takes back what was entered by mistake, and closes the open work that came of it with `words`. Nothing,
/// and nothing is stored, when one of the answers no longer stands.
[[nodiscard]] std::optional<MistakeTakenBack> takeBackMistake(const OpenDossier& dossier, const TalkNow& now,
                                                              const TalkMistake& mistake,
                                                              const UndoRow& undo = {});

/// Keeps the note as it was typed so far; it goes into the contact when the talk ends.
void keepNote(const OpenDossier& dossier, const TalkNow& now, const std::string& note,
              const UndoRow& undo = {});

/// Writes down whether a goal was met. @returns false when somebody did already; nothing is stored then
[[nodiscard]] bool answerLastGoal(const OpenDossier& dossier, const TalkNow& now, GoalId goal,
                                  const std::string& outcome);

/// What is agreed at the end of a talk; every part may be left out.
struct TalkAgreements {
    std::string goal{}; ///< in the client's own words
    GoalHorizon horizon = GoalHorizon::OneDay;
    bool thinksItOver = false; ///< no goal yet: a task about one, due with the next contact or in a week
    std::optional<DateTime> nextContact{};
};

/// Ends the talk: `note` goes into its contact, and what was agreed is stored; what is there already is not
/// stored again. A talk in which nothing was done leaves no trace.
void endTalk(const OpenDossier& dossier, const TalkNow& now, const TalkAgreements& agreed,
             const std::string& note);

/// A talk that was begun and not ended.
struct TalkTakenUp {
    DateTime startedAt;
    bool hasBegun = false;
    std::string note{};
    std::string undo{}; ///< what can be undone, as `UndoRow` gave it
};

/// Goes on with the talk that the author began today, or with none: a new one starts at `now`, with the note
/// that may have been kept. One of an earlier day that nobody ended is ended first, with its note.
[[nodiscard]] TalkTakenUp takeUpTalk(const OpenDossier& dossier, DateTime now);

/// Corrects the moment of a list; its day stays.
void setMoment(const OpenDossier& dossier, MeasurementId list, MeasurementMoment moment);

} // namespace kentering
