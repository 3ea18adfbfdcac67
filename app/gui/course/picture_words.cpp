#include "app/gui/course/picture_words.h"

#include "app/gui/course/sentences.h"
#include "app/gui/course/slip_words.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

template <typename Label>
wxString pictureLabel(const Workspace& workspace, Label value) {
    return toWx(workspace.content.label(value, workspace.language));
}

} // namespace

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

wxString dayFactWords(const DayFacts& facts, const Workspace& workspace) {
    const Date today = workspace.today();
    std::vector<wxString> sentences{dayWords(facts.day, today) + dot() + stateWord(facts.state)};
    if (facts.stopped) {
        sentences.push_back(_("stopped on this day"));
    }
    for (const PhaseBand& band : facts.phases) {
        sentences.push_back(band.secondary
                                ? wxString::Format(_("also: %s"), pictureLabel(workspace, band.phase))
                                : pictureLabel(workspace, band.phase));
    }
    for (const Slip& slip : facts.slips) {
        sentences.push_back(slip.trigger ? wxString::Format(_("slip: %s"), toWx(*slip.trigger)) : _("slip"));
    }
    for (const Contact& contact : facts.contacts) {
        sentences.push_back(pictureLabel(workspace, contact.kind) + ", " +
                            pictureLabel(workspace, contact.status));
    }
    for (const Measurement& measurement : facts.measurements) {
        sentences.push_back(summaryWords(summarise(measurement.complaints)));
    }
    for (const GriefObservation& grief : facts.grief) {
        sentences.push_back(pictureLabel(workspace, grief.stage));
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
        wxString operator()(const AttemptEnded&) const { return _("the days still count"); }
        wxString operator()(const PhasePeriod& phase) const {
            wxString text = pictureLabel(workspace, phase.phase);
            if (phase.also) {
                text += ", " + wxString::Format(_("also: %s"), pictureLabel(workspace, *phase.also));
            }
            return text;
        }
        wxString operator()(const Slip& slip) const {
            wxString text = useDaysWords(slip.days, workspace.today());
            for (const Substance substance : slip.substances) {
                text += dot() + pictureLabel(workspace, substance);
            }
            return slip.trigger ? text + dot() + toWx(*slip.trigger) : text;
        }
        wxString operator()(const Contact& contact) const {
            return pictureLabel(workspace, contact.kind) + ", " + pictureLabel(workspace, contact.status);
        }
        wxString operator()(const Measurement& measurement) const {
            return pictureLabel(workspace, measurement.moment) + dot() +
                   summaryWords(summarise(measurement.checklist)) + dot() +
                   summaryWords(summarise(measurement.complaints));
        }
        wxString operator()(const GriefObservation& grief) const {
            return pictureLabel(workspace, grief.stage);
        }
    };
    return std::visit(Words{workspace}, fact.what);
}

} // namespace kentering
