#include "app/gui/controls/fault_words.h"

#include <wx/intl.h>

namespace kentering {

wxString faultWords(SlipFault fault) {
    switch (fault) {
    case SlipFault::EndBeforeStart:
        return _("The last day is before the first.");
    case SlipFault::InTheFuture:
        return _("That day is still to come. Is the date right?");
    case SlipFault::NoDays:
        return _("At least one day, or leave it empty.");
    case SlipFault::TooManyDays:
        return _("There are fewer days from the first to the last.");
    }
    return {};
}

wxString faultWords(AttemptFault fault) {
    switch (fault) {
    case AttemptFault::InTheFuture:
        return _("That day is still to come.");
    case AttemptFault::EndBeforeStart:
        return _("That day is before the stop.");
    case AttemptFault::SameDayAsAnother:
        return _("A stop on this day is written down already.");
    case AttemptFault::UseDaysOutOfRange:
        return _("Enter a number of days from 0 to 42.");
    case AttemptFault::WithinAnother:
        return _("Another attempt had not ended by that day.");
    case AttemptFault::NoneRuns:
        return _("There is no attempt now.");
    }
    return {};
}

wxString faultWords(PhaseFault fault) {
    switch (fault) {
    case PhaseFault::InTheFuture:
        return _("That day is still to come.");
    case PhaseFault::BeforeThePhaseThatHolds:
        return _("Another phase is written down from that day on.");
    case PhaseFault::SameTwice:
        return _("Main and second phase are the same.");
    case PhaseFault::NoneHolds:
        return _("There is no phase now.");
    }
    return {};
}

wxString faultWords(ContactFault fault) {
    switch (fault) {
    case ContactFault::BookedInThePast:
        return _("The time has passed. Choose what became of it.");
    case ContactFault::HappenedAhead:
        return _("That time is still to come. Choose booked or cancelled.");
    case ContactFault::SameTimeTwice:
        return _("There is a contact at this time already.");
    }
    return {};
}

wxString faultWords(ReachFault fault) {
    switch (fault) {
    case ReachFault::NoWords:
        return _("Enter a number or an address.");
    case ReachFault::NoNumber:
        return _("This is not a telephone number.");
    case ReachFault::NoMail:
        return _("This is not an email address.");
    }
    return {};
}

wxString faultWords(ClosingObstacle obstacle) {
    switch (obstacle) {
    case ClosingObstacle::ClosedAlready:
        return _("Somebody closed this dossier already.");
    case ClosingObstacle::NotClosed:
        return _("This dossier is open already.");
    case ClosingObstacle::InTheFuture:
        return _("That day is still to come.");
    case ClosingObstacle::BeforeItBegan:
        return _("That day is before the first day.");
    case ClosingObstacle::BeforeItEnded:
        return _("That day is before the dossier was closed.");
    }
    return {};
}

wxString faultWords(RetentionFault fault) {
    switch (fault) {
    case RetentionFault::YearsOutOfRange:
        return wxString::Format(_("Enter a number of years from 0 to %d."), kMostYearsKept);
    case RetentionFault::ShorterThanLaw:
        return _("That is shorter than the law wants.");
    }
    return {};
}

wxString faultWords(ResourceFault fault) {
    switch (fault) {
    case ResourceFault::NameBlank:
        return _("Enter a name.");
    case ResourceFault::WebForm:
        return _("The page needs an address that begins with https://.");
    case ResourceFault::MailForm:
        return _("This is not an email address.");
    case ResourceFault::WeeksOfMonth:
        return _("Weeks of the month are numbers from 1 to 5, each once.");
    case ResourceFault::TimeForm:
        return _("Write a time as 20:00.");
    case ResourceFault::EndBeforeStart:
        return _("The end is before the start.");
    case ResourceFault::CrisisLineWithoutNumber:
        return _("A crisis line needs a number to call.");
    case ResourceFault::CrisisLineStays:
        return _("A crisis line stays: it is on every sheet.");
    }
    return {};
}

wxString faultWords(PhraseFault fault) {
    switch (fault) {
    case PhraseFault::KeyForm:
        return _("The short word has 1 to 12 small letters or digits.");
    case PhraseFault::KeyTwice:
        return _("This short word exists already.");
    case PhraseFault::TextBlank:
        return _("Enter a sentence.");
    }
    return {};
}

} // namespace kentering
