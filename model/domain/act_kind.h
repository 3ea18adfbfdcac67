#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// What a counsellor did: one thing, whole or not at all. Stored with each act, so that the history can speak
/// of acts and not of rows. New ones go to the end; none is taken away.
enum class ActKind : unsigned char {
    // talk
    AnswerItem,
    NameSubstance,
    ChangeSubstance,
    RemoveSubstance,
    UndoLast,
    RedoNext,
    KeepNote,
    AnswerLastGoal,
    EndTalk,
    TakeUpTalk,
    SetMoment,
    RemoveList,
    SwitchHintOff,
    SwitchHintsOn,
    // safety
    SetAside,
    RecordSignalHandled,
    CloseTask,
    CloseAndWatchAgain,
    MoveTask,
    GiveTask,
    // recovery
    NoteSlip,
    ChangeSlip,
    RemoveSlip,
    StartAttempt,
    EndAttempt,
    SetPhase,
    EndPhase,
    RemovePhase,
    ObserveGrief,
    RemoveGrief,
    ChangePlan,
    SetGoalOutcome,
    SetOwnGoal,
    // agenda
    AddContact,
    SetContactStatus,
    SetContactNote,
    RemoveContact,
    SetContactRules,
    RegisterGroup,
    // referral
    ConsiderReferral,
    TakeStep,
    SetGpLetter,
    SetInsuranceChecked,
    SetReferralOutcome,
    AgreeLetterFields,
    RecordLetterGiven,
    // handover
    OfferHandover,
    AnswerHandover,
    ExcludeColleague,
    AdmitColleague,
    // dossier
    OpenDossier,
    NewClient,
    ChangeClient,
    GiveConsent,
    WithdrawConsent,
    EraseClient,
    // handout
    DecideAdvice,
    RecordHandoutGiven,
    // directory
    AddResource,
    EditResource,
    SetWithdrawn,
    MarkChecked,
    // settings
    SetWorkRules,
    SetOrganisation,
    ChangePhrases,
    // people
    AddColleague,
    SetRole,
    ChangePassphrase,
    RenewRecoveryCode,
    RemoveColleague,
    // reports
    PublishRelease,
    // exchange
    ImportDossiers,
    ExportDossiers,
    // drafts
    KeepForm,
    ForgetForm,
    // safekeeping
    UnlockCasebook,
    MakeDemonstration,
    // a change of one row, by a store that was made on a casebook and not on an act
    SingleChange,
<<<<<<< HEAD
    // people
    RenameColleague,
=======
    // recovery, later
    ChangeAttempt,
    RemoveAttempt,
>>>>>>> m-dossier
};

template <>
struct Vocabulary<ActKind> {
<<<<<<< HEAD
    static constexpr std::array<std::string_view, 79> kCodes{
=======
    static constexpr std::array<std::string_view, 80> kCodes{
>>>>>>> m-dossier
        "answer-item",
        "name-substance",
        "change-substance",
        "remove-substance",
        "undo-last",
        "redo-next",
        "keep-note",
        "answer-last-goal",
        "end-talk",
        "take-up-talk",
        "set-moment",
        "remove-list",
        "switch-hint-off",
        "switch-hints-on",
        "set-aside",
        "record-signal-handled",
        "close-task",
        "close-and-watch-again",
        "move-task",
        "give-task",
        "note-slip",
        "change-slip",
        "remove-slip",
        "start-attempt",
        "end-attempt",
        "set-phase",
        "end-phase",
        "remove-phase",
        "observe-grief",
        "remove-grief",
        "change-plan",
        "set-goal-outcome",
        "set-own-goal",
        "add-contact",
        "set-contact-status",
        "set-contact-note",
        "remove-contact",
        "set-contact-rules",
        "register-group",
        "consider-referral",
        "take-step",
        "set-gp-letter",
        "set-insurance-checked",
        "set-referral-outcome",
        "agree-letter-fields",
        "record-letter-given",
        "offer-handover",
        "answer-handover",
        "exclude-colleague",
        "admit-colleague",
        "open-dossier",
        "new-client",
        "change-client",
        "give-consent",
        "withdraw-consent",
        "erase-client",
        "decide-advice",
        "record-handout-given",
        "add-resource",
        "edit-resource",
        "set-withdrawn",
        "mark-checked",
        "set-work-rules",
        "set-organisation",
        "change-phrases",
        "add-colleague",
        "set-role",
        "change-passphrase",
        "renew-recovery-code",
        "remove-colleague",
        "publish-release",
        "import-dossiers",
        "export-dossiers",
        "keep-form",
        "forget-form",
        "unlock-casebook",
        "make-demonstration",
        "single-change",
<<<<<<< HEAD
        "rename-colleague",
=======
        "change-attempt",
        "remove-attempt",
>>>>>>> m-dossier
    };
};

} // namespace kentering
