#include "app/gui/words/handover_words.h"

#include <wx/intl.h>

namespace kentering {

wxString headingWord(HandoverHeading heading) {
    switch (heading) {
    case HandoverHeading::OpenRisks:
        return _("Open risks");
    case HandoverHeading::Promises:
        return _("What was promised");
    case HandoverHeading::SafeContact:
        return _("Safe contact");
    case HandoverHeading::CourseSoFar:
        return _("Course so far");
    case HandoverHeading::OwnGoal:
        return _("Own goal");
    case HandoverHeading::OthersInvolved:
        return _("Others involved");
    case HandoverHeading::WhatHelps:
        return _("What helps");
    }
    return {};
}

wxString reasonWord(HandoverReason reason) {
    switch (reason) {
    case HandoverReason::Leave:
        return _("leave");
    case HandoverReason::Illness:
        return _("illness");
    case HandoverReason::LeavesTheTeam:
        return _("leaves the team");
    case HandoverReason::BetterMatch:
        return _("fits better with somebody else");
    }
    return {};
}

wxString obstacleWords(HandoverObstacle obstacle) {
    switch (obstacle) {
    case HandoverObstacle::ReceiverIsOwner:
        return _("This is this colleague's client already.");
    case HandoverObstacle::ReceiverIsExcluded:
        return _("This colleague may not open the dossier.");
    case HandoverObstacle::AlreadyOffered:
        return _("Somebody else was asked and has not answered yet.");
    case HandoverObstacle::ClientIsClosed:
        return _("The dossier is closed.");
    case HandoverObstacle::ReceiverCannotOpen:
        return _("This colleague has no key to the casebook.");
    }
    return {};
}

wxString obstacleWords(ExclusionObstacle obstacle) {
    switch (obstacle) {
    case ExclusionObstacle::NotAllowed:
        return _("The client's own counsellor and a lead decide this.");
    case ExclusionObstacle::NoReason:
        return _("Write in a few words why.");
    case ExclusionObstacle::IsYourself:
        return _("You cannot shut yourself out: ask a lead.");
    case ExclusionObstacle::IsOwner:
        return _("This colleague is responsible for the client: hand over first.");
    case ExclusionObstacle::IsOnlyLead:
        return _("No other lead would see a safety task that is overdue.");
    case ExclusionObstacle::TakesPartInHandover:
        return _("This colleague takes part in a handover that waits for its answer.");
    }
    return {};
}

wxString statusWord(HandoverStatus status) {
    switch (status) {
    case HandoverStatus::Offered:
        return _("waits for an answer");
    case HandoverStatus::Accepted:
        return _("taken over");
    case HandoverStatus::Refused:
        return _("not taken over");
    case HandoverStatus::Withdrawn:
        return _("withdrawn");
    }
    return {};
}

} // namespace kentering
