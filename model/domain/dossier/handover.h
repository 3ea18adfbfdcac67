#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/client_name.h"
#include "model/domain/ids.h"
#include "model/domain/vocabulary.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kentering {

/// What a handover says, in this order: open risks first.
enum class HandoverHeading : unsigned char {
    OpenRisks,
    Promises,
    SafeContact,
    CourseSoFar,
    OwnGoal,
    OthersInvolved,
    WhatHelps,
};

template <>
struct Vocabulary<HandoverHeading> {
    static constexpr std::array<std::string_view, 7> kCodes{
        "open-risks", "promises", "safe-contact", "course", "own-goal", "others-involved", "what-helps"};
};

/// Why a client is handed over. Somebody who is ill cannot keep watch meanwhile.
enum class HandoverReason : unsigned char {
    Leave,
    Illness,
    LeavesTheTeam,
    BetterMatch,
};

template <>
struct Vocabulary<HandoverReason> {
    static constexpr std::array<std::string_view, 4> kCodes{"leave", "illness", "leaves-the-team",
                                                            "better-match"};
};

enum class HandoverStatus : unsigned char {
    Offered,
    Accepted,
    Refused,
    Withdrawn,
};

template <>
struct Vocabulary<HandoverStatus> {
    static constexpr std::array<std::string_view, 4> kCodes{"offered", "accepted", "refused", "withdrawn"};
};

/// What is told under each heading.
using HandoverNotes = std::array<std::string, kCount<HandoverHeading>>;

/// One handover of one client: who gives, who is asked, and what they are told under fixed headings.
struct Handover {
    UserId from;
    UserId to;
    HandoverReason reason = HandoverReason::Leave;
    Date offered;
    HandoverStatus status = HandoverStatus::Offered;
    std::optional<Date> answered{}; ///< day of acceptance, refusal or withdrawal
    HandoverNotes notes{};
    std::string whyNot{}; ///< why it was refused; the history keeps it
    friend bool operator==(const Handover&, const Handover&) = default;

    [[nodiscard]] const std::string& note(HandoverHeading heading) const { return notes[indexOf(heading)]; }
};

using HandoverId = RowId<struct HandoverTag>;

/// Why a client cannot be handed over to somebody.
enum class HandoverObstacle : unsigned char {
    ReceiverIsOwner,    ///< they have the client already
    ReceiverIsExcluded, ///< the client (or the lead) does not want this colleague to know
    AlreadyOffered,     ///< somebody else was asked and has not answered
    ClientIsClosed,     ///< there is nothing to take over
    ReceiverCannotOpen, ///< who has no key (any more) could never answer
};

template <>
struct Vocabulary<HandoverObstacle> {
    static constexpr std::array<std::string_view, 5> kCodes{"receiver-is-owner", "receiver-is-excluded",
                                                            "already-offered", "client-is-closed",
                                                            "receiver-cannot-open"};
};

/// What became of one client in a handover of many.
struct OfferedClient {
    ClientName client;
    std::vector<HandoverObstacle> obstacles{}; ///< empty: offered
};

/// What a handover of one client meets.
struct HandoverSituation {
    UserId owner;
    bool offered = false; ///< whether an earlier handover still waits for its answer
    bool closed = false;
    std::span<const UserId> excluded{};
    std::span<const UserId> canOpen{}; ///< who has a key to the casebook
};

/// Who does something to a handover.
struct HandoverActor {
    UserId user;
    bool isLead = false;
};

/// Whether `who` may give this answer: the receiver accepts or refuses; the giver or a lead withdraws. To
/// offer it again after a refusal is for the receiver, who takes their refusal back.
[[nodiscard]] bool mayAnswer(const Handover& handover, HandoverStatus answer, const HandoverActor& who);

[[nodiscard]] std::vector<HandoverObstacle> handoverObstacles(const HandoverSituation& situation,
                                                              UserId receiver);

/// Who owns the client between the offer and its answer, and after a refusal: the giver, or, when the giver
/// is ill, the first of `leads` who is neither the giver nor excluded from the client. Never nobody: without
/// one it stays the giver.
[[nodiscard]] UserId ownerUntilAccepted(UserId giver, std::span<const UserId> leads, HandoverReason reason,
                                        std::span<const UserId> excluded);

/// Who owns the client once `handover` has the status `answer`; `current` is who keeps watch now.
[[nodiscard]] UserId ownerAfter(const Handover& handover, HandoverStatus answer, UserId current);

} // namespace kentering
