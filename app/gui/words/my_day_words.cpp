#include "app/gui/words/my_day_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

/// A day that has passed is said to have passed. A signal without a task has no day by which it was due.
wxString dueWords(const MyDayPresenter::Line& line, const wxString& day) {
    const bool wasDue = line.task || line.action == MyDayAction::AnswerHandover;
    return wasDue && line.daysAgo > 0 ? wxString::Format(_("overdue since %s"), day) : day;
}

wxString handoverWords(const MyDayPresenter::Line& line) {
    return line.mine ? _("is handed over to you")
                     : wxString::Format(_("waits for %s to take over"), toWx(line.owner));
}

} // namespace

wxString sectionWord(WorkSection section) {
    switch (section) {
    case WorkSection::Safety:
        return _("Safety");
    case WorkSection::Overdue:
        return _("Overdue");
    case WorkSection::Today:
        return _("Today");
    case WorkSection::ToLookAt:
        return _("To look at");
    }
    return {};
}

wxString reasonWords(const MyDayPresenter::Line& line, const PresenterContext& context) {
    const wxString day = dayWords(line.day, context.today());
    switch (line.reason) {
    case WorkReason::OpenSafetyTask:
    case WorkReason::OverdueTask:
    case WorkReason::TaskDueToday:
        return line.about ? taskWords(*line.about, context) + dot() + dueWords(line, day) : day;
    case WorkReason::NoShowToFollowUp:
        return wxString::Format(_("did not come, %s"), day);
    case WorkReason::HandoverWithRisk:
        return handoverWords(line) + dot() + taskWords(line.about.value(), context) + dot() +
               dueWords(line, day);
    case WorkReason::HandoverToAccept:
        return handoverWords(line);
    case WorkReason::ContactNotWrittenDown:
        return wxString::Format(_("how did it go, %s?"), day);
    case WorkReason::ContactToday:
        return line.at ? wxString::Format(_("contact today at %s"), clockWords(*line.at))
                       : _("contact today");
    case WorkReason::ReferralWithoutAnswer:
        return wxString::Format(_("referral without answer since %s"), day);
    case WorkReason::SilentClient:
        return wxString::Format(_("nothing heard since %s"), day);
    case WorkReason::UnfinishedMeasurement:
        return wxString::Format(_("list of %s is half filled in"), day);
    }
    return {};
}

wxString taskWords(const TaskSubject& about, const PresenterContext& context) {
    return toWx(context.content.label(about, context.language));
}

wxString obstacleWords(TaskObstacle obstacle) {
    switch (obstacle) {
    case TaskObstacle::NoWords:
        return _("Write in a few words what came of it.");
    case TaskObstacle::ClosedAlready:
        return _("Somebody closed this meanwhile.");
    case TaskObstacle::NeedsOutcome:
        return _("Safety work is not put off: write what was done, and when it is looked at again.");
    case TaskObstacle::DayHasPassed:
        return _("This day has passed.");
    case TaskObstacle::CannotOpen:
        return _("This colleague may not open the dossier.");
    }
    return {};
}

wxString actionWords(MyDayAction action) {
    switch (action) {
    case MyDayAction::WriteOutcome:
        return _("Write outcome");
    case MyDayAction::FollowUpNoShow:
        return _("Get in touch");
    case MyDayAction::AnswerHandover:
        return _("Look and answer");
    case MyDayAction::WriteDownContact:
        return _("Write down");
    case MyDayAction::OpenClient:
        return _("Open client");
    case MyDayAction::AskForAnswer:
        return _("Ask for answer");
    case MyDayAction::GetInTouch:
        return _("Get in touch");
    case MyDayAction::CompleteMeasurement:
        return _("Go on with list");
    }
    return {};
}

} // namespace kentering
