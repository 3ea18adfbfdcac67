#include "app/gui/course/course_words.h"

#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

#include <array>

namespace kentering {

namespace {

template <typename Label>
wxString label(const Workspace& workspace, Label value) {
    return toWx(workspace.content.label(value, workspace.language));
}

} // namespace

wxString lines(const std::vector<wxString>& sentences) {
    wxString text;
    for (const wxString& sentence : sentences) {
        text += (text.empty() ? "" : "\n") + sentence;
    }
    return text;
}

wxString reasonWords(const MyDayPresenter::Line& line, const Workspace& workspace) {
    const wxString day = dayWords(line.day, workspace.today());
    switch (line.reason) {
    case WorkReason::OpenSafetyTask:
    case WorkReason::OverdueTask:
    case WorkReason::TaskDueToday:
        return line.about ? toWx(workspace.content.label(*line.about, workspace.language)) + dot() + day
                          : day;
    case WorkReason::NoShowToFollowUp:
        return wxString::Format(_("did not come, %s"), day);
    case WorkReason::HandoverToAccept:
        return _("is handed over to you");
    case WorkReason::ContactNotWrittenDown:
        return wxString::Format(_("how did it go, %s?"), day);
    case WorkReason::ContactToday:
        return _("contact today");
    case WorkReason::ReferralWithoutAnswer:
        return wxString::Format(_("referral without answer since %s"), day);
    case WorkReason::SilentClient:
        return wxString::Format(_("nothing heard since %s"), day);
    case WorkReason::UnfinishedMeasurement:
        return wxString::Format(_("list of %s is half filled in"), day);
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

wxString agendaWord(AgendaState state) {
    switch (state) {
    case AgendaState::Booked:
        return _("booked");
    case AgendaState::Attended:
        return _("took place");
    case AgendaState::Late:
        return _("took place, late");
    case AgendaState::CancelledInTime:
        return _("cancelled in time");
    case AgendaState::CancelledLate:
        return _("cancelled late");
    case AgendaState::CancelledByUs:
        return _("cancelled by us");
    case AgendaState::NoShow:
        return _("did not come");
    case AgendaState::NotWrittenDown:
        return _("not written down yet");
    }
    return {};
}

wxString cautionWords(ContactCaution caution) {
    switch (caution) {
    case ContactCaution::MayNotBeContacted:
        return _("Do not contact: he has not agreed to it.");
    case ContactCaution::ConsentNotAsked:
        return _("Nobody has asked yet whether he may be contacted.");
    case ContactCaution::ChannelNotAgreed:
        return _("It is not agreed by which way.");
    case ContactCaution::OtherChannelAgreed:
        return _("Another way is agreed.");
    case ContactCaution::NoVoicemail:
        return _("Leave no voice message.");
    case ContactCaution::VoicemailNotAsked:
        return _("Voice messages were not asked about: leave none.");
    case ContactCaution::SenderNotAgreed:
        return _("No name is agreed: do not name the organisation or the reason.");
    }
    return {};
}

wxString obstacleWords(ReferralObstacle obstacle) {
    switch (obstacle) {
    case ReferralObstacle::NotANextStep:
        return _("This step does not follow.");
    case ReferralObstacle::NoParty:
        return _("Choose to whom first.");
    case ReferralObstacle::NoConsent:
        return _("The client has not agreed to this party yet.");
    case ReferralObstacle::GpLetterMissing:
        return _("The letter of the GP is not there yet.");
    }
    return {};
}

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
        return _("What he wants");
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
        return _("This colleague has the client already.");
    case HandoverObstacle::ReceiverIsExcluded:
        return _("This colleague may not open the dossier.");
    case HandoverObstacle::AlreadyOffered:
        return _("Somebody else was asked and has not answered yet.");
    case HandoverObstacle::ClientIsClosed:
        return _("The dossier is closed.");
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

wxString freshnessWords(Freshness freshness, std::optional<Date> lastChecked, Date today) {
    switch (freshness) {
    case Freshness::NeverChecked:
        return _("last checked: never");
    case Freshness::Stale:
    case Freshness::Checked:
        return lastChecked ? wxString::Format(_("last checked: %s"), dayWords(*lastChecked, today))
                           : wxString();
    }
    return {};
}

wxString spanWord(TimeSpan span) {
    switch (span) {
    case TimeSpan::TwelveWeeks:
        return _("12 weeks");
    case TimeSpan::HalfYear:
        return _("Half a year");
    case TimeSpan::Year:
        return _("A year");
    case TimeSpan::Everything:
        return _("Everything");
    }
    return {};
}

wxString stateWord(DayState state) {
    switch (state) {
    case DayState::Unknown:
        return _("not known");
    case DayState::Sober:
        return _("day without use");
    case DayState::Use:
        return _("use day");
    }
    return {};
}

wxString faultWords(SlipFault fault) {
    switch (fault) {
    case SlipFault::EndBeforeStart:
        return _("The last day lies before the first.");
    case SlipFault::InTheFuture:
        return _("The day lies ahead. Has it been already?");
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
        return _("The day lies ahead.");
    case AttemptFault::EndBeforeStart:
        return _("The day lies before the stop.");
    case AttemptFault::SameDayAsAnother:
        return _("A stop on this day is written down already.");
    case AttemptFault::UseDaysOutOfRange:
        return _("Six weeks have 0 to 42 days.");
    }
    return {};
}

wxString faultWords(PhaseFault fault) {
    switch (fault) {
    case PhaseFault::InTheFuture:
        return _("The day lies ahead.");
    case PhaseFault::BeforeThePhaseThatHolds:
        return _("Another phase is written down from that day on.");
    case PhaseFault::SameTwice:
        return _("Main and second phase are the same.");
    }
    return {};
}

wxString faultWords(ContactFault fault) {
    switch (fault) {
    case ContactFault::BookedInThePast:
        return _("The time has passed. Choose what became of it.");
    case ContactFault::HappenedAhead:
        return _("The time lies ahead. Choose booked or cancelled.");
    case ContactFault::SameTimeTwice:
        return _("There is a contact at this time already.");
    }
    return {};
}

wxString faultWords(ResourceFault fault) {
    switch (fault) {
    case ResourceFault::NameBlank:
        return _("The name is empty.");
    case ResourceFault::WebForm:
        return _("The page needs an address that begins with https://.");
    case ResourceFault::MailForm:
        return _("This is no mail address.");
    case ResourceFault::WeeksOfMonth:
        return _("Weeks of the month are numbers from 1 to 5, each once.");
    case ResourceFault::TimeForm:
        return _("Write a time as 20:00.");
    case ResourceFault::EndBeforeStart:
        return _("The end lies before the start.");
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
        return _("The sentence is empty.");
    }
    return {};
}

wxString weekdayName(int fromMonday) {
    static constexpr std::array kNames{
        wxTRANSLATE("Monday"), wxTRANSLATE("Tuesday"),  wxTRANSLATE("Wednesday"), wxTRANSLATE("Thursday"),
        wxTRANSLATE("Friday"), wxTRANSLATE("Saturday"), wxTRANSLATE("Sunday")};
    return wxGetTranslation(kNames[static_cast<std::size_t>(fromMonday)]);
}

wxString useDaysWords(const UseDays& days, Date today) {
    const DateRange& range = days.range();
    wxString text = dayWords(range.first(), today);
    if (range.days() > 1) {
        text = wxString::Format(_("%s to %s"), text, dayWords(range.last(), today));
    }
    if (days.minDays()) {
        text += dot() + wxString::Format(wxGetTranslation("at least %d day", "at least %d days",
                                                          static_cast<unsigned>(*days.minDays())),
                                         *days.minDays());
    }
    return text;
}

std::vector<wxString> countWords(const SlipCounts& counts) {
    std::vector<wxString> sentences;
    if (counts.slips == 0) {
        return sentences;
    }
    const auto weekday = counts.commonWeekday();
    if (weekday) {
        const auto index = static_cast<std::size_t>(*weekday);
        if (counts.alcoholOnWeekday[index] * 2 > counts.slips) {
            sentences.push_back(wxString::Format(_("%d of %d slips began with alcohol or cannabis on a %s"),
                                                 counts.alcoholOnWeekday[index], counts.slips,
                                                 weekdayName(*weekday)));
        } else {
            sentences.push_back(wxString::Format(_("%d of %d slips began on a %s"), counts.onWeekday[index],
                                                 counts.slips, weekdayName(*weekday)));
        }
    }
    if (counts.askedAboutAlcohol > 0) {
        sentences.push_back(wxString::Format(
            _("%d of %d slips began with alcohol or cannabis (asked at %d of %d)"),
            counts.alcoholOrCannabisFirst, counts.askedAboutAlcohol, counts.askedAboutAlcohol, counts.slips));
    }
    return sentences;
}

wxString useDaysOfWeek(const WeekOfUse& week, const wxString& when) {
    if (week.atLeast != week.atMost) {
        return wxString::Format(_("%d to %d use days noted %s"), week.atLeast, week.atMost, when);
    }
    return wxString::Format(
        wxGetTranslation("%d use day noted %s", "%d use days noted %s", static_cast<unsigned>(week.atMost)),
        week.atMost, when);
}

wxString dayFactWords(const DayFacts& facts, const Workspace& workspace) {
    const Date today = workspace.today();
    std::vector<wxString> sentences{dayWords(facts.day, today) + dot() + stateWord(facts.state)};
    if (facts.stopped) {
        sentences.push_back(_("stopped on this day"));
    }
    for (const PhaseBand& band : facts.phases) {
        sentences.push_back(band.secondary ? wxString::Format(_("also: %s"), label(workspace, band.phase))
                                           : label(workspace, band.phase));
    }
    for (const Slip& slip : facts.slips) {
        sentences.push_back(slip.trigger ? wxString::Format(_("slip: %s"), toWx(*slip.trigger)) : _("slip"));
    }
    for (const Contact& contact : facts.contacts) {
        sentences.push_back(label(workspace, contact.kind) + ", " + label(workspace, contact.status));
    }
    for (const Measurement& measurement : facts.measurements) {
        sentences.push_back(summaryWords(summarise(measurement.complaints)));
    }
    for (const GriefObservation& grief : facts.grief) {
        sentences.push_back(label(workspace, grief.stage));
    }
    return lines(sentences);
}

wxString factKind(const CourseFact& fact) {
    struct Kind {
        wxString operator()(const AttemptBegan&) const { return _("Stop"); }
        wxString operator()(const AttemptEnded&) const { return _("End of the attempt"); }
        wxString operator()(const PhasePeriod&) const { return _("Phase"); }
        wxString operator()(const Slip&) const { return _("Slip"); }
        wxString operator()(const Contact&) const { return _("Contact"); }
        wxString operator()(const Measurement&) const { return _("Measurement"); }
        wxString operator()(const GriefObservation&) const { return _("Grief"); }
    };
    return std::visit(Kind{}, fact.what);
}

wxString factWords(const CourseFact& fact, const Workspace& workspace) {
    struct Words {
        const Workspace& workspace;
        wxString operator()(const AttemptBegan&) const { return _("stopped"); }
        wxString operator()(const AttemptEnded&) const { return _("the days stay"); }
        wxString operator()(const PhasePeriod& phase) const {
            wxString text = label(workspace, phase.phase);
            if (phase.also) {
                text += ", " + wxString::Format(_("also: %s"), label(workspace, *phase.also));
            }
            return text;
        }
        wxString operator()(const Slip& slip) const {
            wxString text = useDaysWords(slip.days, workspace.today());
            for (const Substance substance : slip.substances) {
                text += dot() + label(workspace, substance);
            }
            return slip.trigger ? text + dot() + toWx(*slip.trigger) : text;
        }
        wxString operator()(const Contact& contact) const {
            return label(workspace, contact.kind) + ", " + label(workspace, contact.status);
        }
        wxString operator()(const Measurement& measurement) const {
            return label(workspace, measurement.moment) + dot() +
                   summaryWords(summarise(measurement.checklist)) + dot() +
                   summaryWords(summarise(measurement.complaints));
        }
        wxString operator()(const GriefObservation& grief) const { return label(workspace, grief.stage); }
    };
    return std::visit(Words{workspace}, fact.what);
}

} // namespace kentering
