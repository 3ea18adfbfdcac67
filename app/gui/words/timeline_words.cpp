#include "app/gui/words/timeline_words.h"

#include "app/gui/words/sentences.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

template <typename Label>
wxString pictureLabel(const PresenterContext& context, Label value) {
    return toWx(context.content.label(value, context.language));
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

wxString dayFactWords(const DayFacts& facts, const PresenterContext& context) {
    const Date today = context.today();
    std::vector<wxString> sentences{dayWords(facts.day, today) + dot() + stateWord(facts.state)};
    if (facts.stopped) {
        sentences.push_back(_("stopped on this day"));
    }
    for (const PhaseBand& band : facts.phases) {
        sentences.push_back(band.secondary
                                ? wxString::Format(_("also: %s"), pictureLabel(context, band.phase))
                                : pictureLabel(context, band.phase));
    }
    for (const Slip& slip : facts.slips) {
        sentences.push_back(slip.trigger ? wxString::Format(_("slip: %s"), toWx(*slip.trigger)) : _("slip"));
    }
    for (const Contact& contact : facts.contacts) {
        sentences.push_back(pictureLabel(context, contact.kind) + ", " +
                            pictureLabel(context, contact.status));
    }
    for (const Measurement& measurement : facts.measurements) {
        sentences.push_back(summaryWords(summarise(measurement.complaints)));
    }
    for (const GriefObservation& grief : facts.grief) {
        sentences.push_back(pictureLabel(context, grief.stage));
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

wxString factWords(const CourseFact& fact, const PresenterContext& context) {
    struct Words {
        const PresenterContext& context;
        wxString operator()(const AttemptBegan&) const { return _("stopped"); }
        wxString operator()(const AttemptEnded&) const { return _("the days still count"); }
        wxString operator()(const PhasePeriod& phase) const {
            wxString text = pictureLabel(context, phase.phase);
            if (phase.also) {
                text += ", " + wxString::Format(_("also: %s"), pictureLabel(context, *phase.also));
            }
            return text;
        }
        wxString operator()(const Slip& slip) const {
            wxString text = useDaysWords(slip.days, context.today());
            for (const Substance substance : slip.substances) {
                text += dot() + pictureLabel(context, substance);
            }
            return slip.trigger ? text + dot() + toWx(*slip.trigger) : text;
        }
        wxString operator()(const Contact& contact) const {
            return pictureLabel(context, contact.kind) + ", " + pictureLabel(context, contact.status);
        }
        wxString operator()(const Measurement& measurement) const {
            return pictureLabel(context, measurement.moment) + dot() +
                   summaryWords(summarise(measurement.checklist)) + dot() +
                   summaryWords(summarise(measurement.complaints));
        }
        wxString operator()(const GriefObservation& grief) const {
            return pictureLabel(context, grief.stage);
        }
    };
    return std::visit(Words{context}, fact.what);
}

} // namespace kentering
